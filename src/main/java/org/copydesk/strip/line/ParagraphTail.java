package org.copydesk.strip.line;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.article.Block;
import org.copydesk.script.Folding;

/** Cuts off what stands behind the last sentence of a paragraph and is none of it. */
final class ParagraphTail {
  /** A byline or an editor in brackets. */
  private static final Pattern BRACKETS =
      Pattern.compile("[(\\[【〔](?<tail>[^()\\[\\]【】〔〕。]{2,60})[)\\]】〕]\\s*[。.]?\\s*$");

  /** What a byline or an editor stands behind. */
  private static final String ENDS = "。!?”\"」』…";

  /** A byline or an editor behind the last full stop. */
  private static final Pattern OPEN =
      Pattern.compile("[" + ENDS + ")][\\s]*(?<tail>[^" + ENDS + "\\s][^" + ENDS + "]{2,50})$");

  /** A tail that is not in brackets is shorter, with the blanks before it. */
  private static final int LONGEST_OPEN = 60;

  /** A circled page number, or an end mark. */
  private static final Pattern PAGE_MARK =
      Pattern.compile("(?<=[。!?”\"」』…)])\\s*(?<tail>(?:[①-⑳⓪❶-❿]\\d{0,2}|[■◆●□▲★☆◎◇※])+)\\s*$");

  private static final Pattern CONTINUED =
      Pattern.compile(
          "\\s*(?<tail>[(\\[【〔]\\s*(?:下转|上接|紧接|下接)\\s*第?\\s*[a-z]?[\\d一二三四五六七八九十]{1,3}\\s*[版页]?[^()\\[\\]【】〔〕]{0,12}[)\\]】〕])\\s*$");

  private static final String MORE = "查看更多";

  /** The link back to the portal, which stands in the last paragraph: 返回首页,查看更多. */
  private static final Pattern BACK =
      Pattern.compile("(?<tail>返回\\p{IsHan}{1,6}[,，]?\\s*" + MORE + ")\\s*[>》]*\\s*$");

  /** The day in the Republic's calendar below a wire story: (編輯:李明)1140305. */
  private static final Pattern WIRE_DAY =
      Pattern.compile("(?<=[)。])\\s*(?<tail>1\\d\\d(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01]))$");

  /** A tail is no longer than this, with what stands before and behind it. */
  private static final int LONGEST = 200;

  private final Metadata metadata;
  private final FieldNotes notes;

  ParagraphTail(Metadata metadata, FieldNotes notes) {
    this.metadata = metadata;
    this.notes = notes;
  }

  /**
   * The paragraph, and behind it what was cut off, struck.
   *
   * @param end whether a body ends with this paragraph, so that a mark behind it is a page's
   */
  List<Block> cut(Block block, boolean end) {
    String folded = Folding.line(block.text());
    char last = lastSeen(folded);
    boolean figure = last >= '0' && last <= '9';
    boolean mark = end && (figure || last >= 0x80);
    Optional<Integer> cut = mark ? tail(PAGE_MARK, folded) : Optional.empty();
    if (cut.isPresent()) {
      return parted(block, cut.get(), "page-mark", "page-mark", end);
    }
    boolean bracketed = bracketed(folded);
    cut = bracketed ? tail(CONTINUED, folded) : Optional.empty();
    if (cut.isPresent()) {
      return parted(block, cut.get(), "page-mark", "continued", end);
    }
    cut = folded.contains(MORE) ? tail(BACK, folded) : Optional.empty();
    if (cut.isPresent()) {
      return parted(block, cut.get(), "navigation", "back-link", end);
    }
    cut = figure ? tail(WIRE_DAY, folded) : Optional.empty();
    if (cut.isPresent()) {
      return parted(block, cut.get(), "date", "wire-day", end);
    }
    for (Pattern pattern : tails(bracketed, open(folded))) {
      Matcher tail = atEnd(pattern, folded);
      if (tail.find()) {
        String text = block.text().substring(tail.start("tail"), tail.end("tail"));
        int from = pattern == BRACKETS ? tail.start() : tail.start("tail");
        Optional<String> reason =
            from > 0 ? stated(block, text, pattern == BRACKETS) : Optional.empty();
        if (reason.isPresent()) {
          return parted(block, from, reason.get(), "paragraph-tail", end);
        }
      }
    }
    return List.of(block);
  }

  private static List<Pattern> tails(boolean bracketed, boolean open) {
    if (bracketed) {
      return open ? List.of(BRACKETS, OPEN) : List.of(BRACKETS);
    }
    return open ? List.of(OPEN) : List.of();
  }

  /** Whether a sentence or brackets end near the end, and something follows. */
  private static boolean open(String folded) {
    int last = folded.length() - 1;
    for (int i = last; i >= 0 && i > last - LONGEST_OPEN; i--) {
      char c = folded.charAt(i);
      if (ENDS.indexOf(c) >= 0 || (c == ')' && i < last)) {
        return i < last;
      }
    }
    return false;
  }

  /** Whether a bracket closes at the end, a full stop behind it or not. */
  private static boolean bracketed(String folded) {
    int last = folded.length() - 1;
    while (last >= 0 && (folded.charAt(last) <= ' ' || "。.".indexOf(folded.charAt(last)) >= 0)) {
      last--;
    }
    return last >= 0 && ")]】〕".indexOf(folded.charAt(last)) >= 0;
  }

  private static char lastSeen(String folded) {
    int last = folded.length() - 1;
    while (last > 0 && folded.charAt(last) <= ' ') {
      last--;
    }
    return folded.charAt(last);
  }

  private static Matcher atEnd(Pattern pattern, String folded) {
    return pattern
        .matcher(folded)
        .useTransparentBounds(true)
        .region(Math.max(0, folded.length() - LONGEST), folded.length());
  }

  private static Optional<Integer> tail(Pattern pattern, String folded) {
    Matcher matcher = atEnd(pattern, folded);
    return matcher.find() && matcher.start("tail") > 0
        ? Optional.of(matcher.start("tail"))
        : Optional.empty();
  }

  private Optional<String> stated(Block block, String text, boolean bracketed) {
    String origin = block.place() + ", its end";
    Optional<Byline> byline = Byline.of(text, true);
    if (byline.isPresent()) {
      notes.byline(byline.get(), text.strip(), origin);
      return Optional.of("byline");
    }
    Line line = Line.of(new Block(block.place(), block.role(), text, block.verdict()));
    Optional<List<Metadata.Entry>> entries = metadata.labelled(line, bracketed);
    boolean people =
        entries.isPresent()
            && entries.get().stream()
                .anyMatch(
                    e ->
                        e.kind() == Label.Kind.AUTHOR
                            || e.kind() == Label.Kind.EDITOR
                            || e.kind() == Label.Kind.SOURCE);
    if (people) {
      notes.entries(entries.get(), text.strip(), origin, true);
      return Optional.of(
          entries.get().stream().anyMatch(e -> e.kind() == Label.Kind.EDITOR)
              ? "editor"
              : "byline");
    }
    return Optional.empty();
  }

  private List<Block> parted(Block block, int from, String reason, String rule, boolean end) {
    String kept = block.text().substring(0, from).stripTrailing();
    String tail = block.text().substring(from).strip();
    Block struck =
        new Block(block.place(), block.role(), tail, block.verdict()).struck(reason, rule);
    if (kept.isBlank()) {
      return List.of(struck);
    }
    Block rest = new Block(block.place(), block.role(), kept, block.verdict());
    java.util.ArrayList<Block> parts = new java.util.ArrayList<>(cut(rest, end));
    parts.add(struck);
    return parts;
  }
}
