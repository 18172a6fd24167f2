package org.copydesk.strip.line;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copydesk.article.Block;
import org.copydesk.article.Fields;
import org.copydesk.article.Role;
import org.copydesk.article.Verdict;
import org.copydesk.script.Folding;
import org.copydesk.script.Sentence;
import org.copydesk.strip.line.LineRule.Where;

/**
 * The lines of one page while its furniture is struck and what it states is noted: first by what
 * holds anywhere, then, once the body's bounds are known, by what holds above and below it. For one
 * page.
 */
final class PageLines {
  private static final Pattern SECTION =
      Pattern.compile(
          LineData.list("sections.yaml", String.class).stream()
              .map(s -> "(?:" + s + ")")
              .collect(Collectors.joining("|")));

  private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"'“”()（）\\p{IsHan}]+");

  /** A section's name is no wider than this, in columns. */
  private static final int LONGEST_SECTION = 28;

  /** The reporters that open a report and stay in it: 本报讯(记者 何思雨 通讯员 秦川)4月2日,… */
  private static final Pattern OPENING =
      Pattern.compile(
          "^[^。!?;,]{0,16}[(〔【\\[](?<byline>[^()〔〕]{0,12}(?:记者|通讯员|特约|实习生)[^()〔〕。!?]{2,40})[)〕】\\]]");

  /** So many lines that name sections are a menu. */
  private static final int MENU = 4;

  private final Metadata metadata;
  private final FieldNotes notes;
  private final Fields.Builder fields;
  private final List<Line> lines = new ArrayList<>();
  private final Verdict[] struck;
  private final BitSet[] found;
  private int first;
  private int last;

  /**
   * @param fields where what the lines state is noted
   */
  PageLines(List<Block> blocks, Metadata metadata, Fields.Builder fields) {
    this.metadata = metadata;
    this.notes = new FieldNotes(fields);
    this.fields = fields;
    blocks.forEach(block -> lines.add(Line.of(block)));
    found = new BitSet[lines.size()];
    struck = new Verdict[lines.size()];
    for (int i = 0; i < struck.length; i++) {
      struck[i] = blocks.get(i).verdict();
    }
    bounds();
  }

  /** The blocks under their verdicts, what they state noted. */
  List<Block> edited() {
    everywhere();
    outside();
    repeated();
    opening();
    return paragraphs();
  }

  private boolean open(int i) {
    return struck[i].kept();
  }

  /** Finds the first and the last paragraph of the body. */
  private void bounds() {
    first = lines.size();
    last = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (open(i) && lines.get(i).prose()) {
        first = Math.min(first, i);
        last = i;
      }
    }
    if (last < 0) {
      shortBounds();
    }
    last = Signatory.below(lines.stream().map(Line::block).toList(), last);
  }

  /** A body without a long paragraph begins with the first sentence and ends with the last. */
  private void shortBounds() {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (open(i) && Sentence.stops(line.folded()) && line.columns() >= 16) {
        first = Math.min(first, i);
        last = i;
      }
    }
    if (last < 0) {
      last = lines.size() - 1;
    }
  }

  private Where where(int i) {
    return i < first ? Where.HEAD : i > last ? Where.TAIL : Where.ANY;
  }

  private void everywhere() {
    for (int i = 0; i < lines.size(); i++) {
      if (open(i)) {
        judge(i, Where.ANY);
      }
    }
    bounds();
  }

  private void outside() {
    for (int i = 0; i < lines.size(); i++) {
      Where where = where(i);
      if (open(i) && where != Where.ANY) {
        judge(i, where);
      }
    }
  }

  private void judge(int i, Where where) {
    Line line = lines.get(i);
    if (line.block().role() == Role.TABLE || line.block().role() == Role.CODE) {
      return;
    }
    Optional<Verdict> verdict = stated(i, line, where);
    if (verdict.isEmpty()) {
      verdict = furniture(i, line, where);
    }
    verdict.ifPresent(v -> struck[i] = v);
  }

  private Optional<Verdict> furniture(int i, Line line, Where where) {
    if (found[i] == null) {
      found[i] = LineRules.clues(line);
    }
    return LineRules.fitting(line, where, found[i]).map(rule -> byRule(rule, line));
  }

  private Verdict byRule(LineRule rule, Line line) {
    if (rule.reason().equals("repost-notice")) {
      Matcher url = URL.matcher(line.text());
      if (url.find()) {
        notes.canonicalUrl(url.group(), line.block().place());
      }
    }
    return Verdict.struck(rule.reason(), rule.rule());
  }

  /** The verdict on a line that states something of the article. */
  private Optional<Verdict> stated(int i, Line line, Where where) {
    String place = line.block().place();
    Optional<List<String>> crumbs = Breadcrumb.of(line);
    if (crumbs.isPresent()) {
      notes.section(crumbs.get(), place);
      return Optional.of(Verdict.struck("navigation", "breadcrumb"));
    }
    boolean edge = where != Where.ANY;
    Optional<List<Metadata.Entry>> entries = metadata.labelled(line, edge);
    if (entries.isPresent()) {
      notes.entries(entries.get(), line.text(), place, true);
      return Optional.of(Verdict.struck(reason(entries.get()), "metadata-line"));
    }
    if (line.columns() > LineEditor.LONGEST_BYLINE) {
      return Optional.empty();
    }
    Optional<Byline> byline = Byline.of(line.text(), !edge);
    if (byline.isEmpty() && where == Where.HEAD && titled(i)) {
      byline = Byline.ofPost(line.text()).or(() -> Byline.ofName(line.text()));
    }
    if (byline.isEmpty() && where == Where.TAIL) {
      byline = Byline.ofPost(line.text());
    }
    if (byline.isPresent()) {
      notes.byline(byline.get(), line.text(), place);
      return Optional.of(Verdict.struck("byline", "byline"));
    }
    return where == Where.HEAD ? headLine(line, place) : Optional.empty();
  }

  private Optional<Verdict> headLine(Line line, String place) {
    Optional<List<Metadata.Entry>> dated = metadata.dated(line);
    if (dated.isPresent()) {
      notes.entries(dated.get(), line.text(), place, true);
      return Optional.of(Verdict.struck("date", "date-line"));
    }
    if (section(line)) {
      if (menu()) {
        return Optional.of(Verdict.struck("navigation", "menu"));
      }
      notes.section(List.of(line.text()), place);
      return Optional.of(Verdict.struck("section", "section-line"));
    }
    String source = fields.source();
    if (source != null && Folding.key(source).equals(Folding.key(line.text()))) {
      return Optional.of(Verdict.struck("source", "source-again"));
    }
    String headline = fields.headline();
    boolean same = headline != null && Folding.key(headline).equals(Folding.key(line.text()));
    return same && !Folding.key(line.text()).isEmpty()
        ? Optional.of(Verdict.struck("headline", "headline-again"))
        : Optional.empty();
  }

  private boolean section(Line line) {
    return line.columns() <= LONGEST_SECTION && SECTION.matcher(line.folded()).matches();
  }

  /** Whether so many lines above the body name sections that they are a menu. */
  private boolean menu() {
    return lines.stream()
            .limit(first)
            .filter(line -> line.block().kept() && section(line))
            .limit(MENU)
            .count()
        == MENU;
  }

  /** Whether the page has shown a headline above the line, and shows none below it. */
  private boolean titled(int i) {
    for (int j = i + 1; j < first; j++) {
      if (struck[j].reason().equals("headline")) {
        return false;
      }
    }
    if (fields.headline() != null) {
      return true;
    }
    for (int j = 0; j < i; j++) {
      if (open(j)) {
        return true;
      }
    }
    return false;
  }

  private static String reason(List<Metadata.Entry> entries) {
    List<Label.Kind> kinds = entries.stream().map(Metadata.Entry::kind).distinct().toList();
    if (kinds.size() != 1) {
      return "metadata";
    }
    return switch (kinds.get(0)) {
      case AUTHOR -> "byline";
      case EDITOR -> "editor";
      case SOURCE -> "source";
      case KEYWORDS -> "tags";
      case PUBLISHED, MODIFIED -> "date";
      default -> "metadata";
    };
  }

  /**
   * On a page that prints its body more than once, the furniture between the copies goes with the
   * same furniture around them.
   */
  private void repeated() {
    Map<String, Integer> prose = new HashMap<>();
    Map<String, Verdict> furniture = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String key = Folding.key(lines.get(i).text());
      if (!key.isEmpty() && lines.get(i).prose()) {
        prose.merge(key, 1, Integer::sum);
      } else if (!key.isEmpty() && !open(i) && lines.get(i).block().kept()) {
        furniture.putIfAbsent(key, struck[i]);
      }
    }
    if (prose.values().stream().noneMatch(count -> count > 1)) {
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      Verdict same = open(i) ? furniture.get(Folding.key(lines.get(i).text())) : null;
      if (same != null) {
        struck[i] = same;
      }
    }
  }

  /** Where nothing else names the authors, the opening of the body may. */
  private void opening() {
    if (first >= lines.size() || !open(first) || !fields.authors().isEmpty()) {
      return;
    }
    Line line = lines.get(first);
    Matcher opening = OPENING.matcher(line.folded());
    if (opening.find()) {
      String text = line.text().substring(opening.start("byline"), opening.end("byline"));
      Byline.of(text, true)
          .ifPresent(b -> notes.byline(b, text, line.block().place() + ", its opening"));
    }
  }

  /** How many different circled numbers the page has: notes and lists have more than one. */
  private int circled() {
    BitSet circled = new BitSet();
    for (Line line : lines) {
      String text = line.block().kept() ? line.folded() : "";
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c >= '①' && c <= '⑳') {
          circled.set(c - '①');
        }
      }
    }
    return circled.cardinality();
  }

  /** The blocks under their verdicts, with bylines and page marks cut off paragraphs. */
  private List<Block> paragraphs() {
    ParagraphTail tail = new ParagraphTail(metadata, notes);
    List<Block> blocks = new ArrayList<>();
    String lastKey = last >= 0 && last < lines.size() ? Folding.key(lines.get(last).text()) : "";
    boolean lone = circled() == 1;
    for (int i = 0; i < lines.size(); i++) {
      Block block = lines.get(i).block();
      if (!open(i)) {
        blocks.add(block.judged(struck[i]));
      } else if (block.role() == Role.PARAGRAPH) {
        boolean end =
            lone
                || i >= last
                || (!lastKey.isEmpty() && Folding.key(block.text()).equals(lastKey))
                || !open(i + 1);
        blocks.addAll(tail.cut(block, end));
      } else {
        blocks.add(block);
      }
    }
    return blocks;
  }
}
