package org.copydesk.strip.line;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copydesk.article.Block;
import org.copydesk.article.Fields;
import org.copydesk.article.Role;
import org.copydesk.article.Verdict;
import org.copydesk.script.Folding;
import org.copydesk.strip.field.DateCustoms;
import org.copydesk.strip.line.LineRule.Where;

/**
 * Strikes the furniture that its words give away, notes what it states, and joins paragraphs that a
 * column break parted. For pages of any kind; the rules are the data files of this package.
 * Stateless and safe across threads.
 */
public final class LineEditor {
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

  /** The reasons of furniture that stands below bodies. */
  private static final Set<String> BELOW =
      Set.of("related", "comments", "copyright", "licence", "disclaimer");

  /** So many lines that name sections are a menu. */
  private static final int MENU = 4;

  /** A byline is no wider than this, in columns. */
  private static final int LONGEST_BYLINE = 120;

  private static final Furniture WORDS = Furniture.load();
  private static final Clues CLUES = new Clues();
  private static final List<LineRule> RULES =
      LineData.list("furniture.yaml", LineRule.Written.class).stream()
          .map(rule -> rule.compiled(CLUES))
          .toList();

  private final Metadata metadata;

  /**
   * @param zone the zone of dates that state none
   */
  public LineEditor(ZoneId zone) {
    this(new Metadata(DateCustoms.of(zone).in("zh")));
  }

  private LineEditor(Metadata metadata) {
    this.metadata = metadata;
  }

  /** The same editor where dates that state no zone are of this one. */
  public LineEditor in(ZoneId zone) {
    return new LineEditor(metadata.in(zone));
  }

  /** The words by which it knows furniture. */
  public Furniture words() {
    return WORDS;
  }

  /**
   * The blocks of a page with the furniture among the kept ones struck and parted paragraphs
   * joined. Blocks that are struck already stay so; the order stays. A byline or a page mark at the
   * end of a paragraph becomes a block of its own behind it.
   *
   * @param blocks the page's blocks, in order
   * @param fields where what the furniture states is noted; a single value that is known already is
   *     not replaced
   */
  public List<Block> edit(List<Block> blocks, Fields.Builder fields) {
    return ParagraphJoiner.joined(edited(blocks, fields));
  }

  /** Notes what the kept blocks of a page state, and leaves them as they are. */
  public void note(List<Block> blocks, Fields.Builder fields) {
    edited(blocks, fields);
  }

  private List<Block> edited(List<Block> blocks, Fields.Builder fields) {
    Page page = new Page(blocks, new FieldNotes(fields), fields);
    page.everywhere();
    page.outside();
    page.repeated();
    page.opening();
    return page.paragraphs();
  }

  /** What a line of a page tells of where it stands. */
  public Landmark landmark(String text) {
    Line line = Line.of(new Block("line", Role.PARAGRAPH, text, Verdict.kept("landmark")));
    if (line.prose() && line.columns() > LONGEST_BYLINE * 2) {
      return Landmark.NONE;
    }
    Optional<List<Metadata.Entry>> stated =
        metadata.labelled(line, true).or(() -> metadata.dated(line));
    if (stated.isPresent()) {
      return landmark(stated.get());
    }
    if (line.columns() <= LONGEST_BYLINE && Byline.of(text, false).isPresent()) {
      return Landmark.OPENING;
    }
    BitSet found = CLUES.in(line.folded());
    boolean below =
        RULES.stream().anyMatch(r -> BELOW.contains(r.reason()) && r.fits(line, Where.TAIL, found));
    return below || leavesTheArticle(text) ? Landmark.CLOSING : Landmark.NONE;
  }

  private boolean leavesTheArticle(String text) {
    Furniture.Line line = Furniture.Line.of(text);
    return (WORDS.headsRelated(line) && line.severalWords())
        || WORDS.headsComments(line)
        || WORDS.prompts(line)
        || WORDS.statesTerms(line);
  }

  private static Landmark landmark(List<Metadata.Entry> entries) {
    boolean dated =
        entries.stream()
            .anyMatch(
                e ->
                    e.kind() == Label.Kind.PUBLISHED
                        && (entries.size() > 1
                            || e.stamp().filter(s -> s.time() != null).isPresent()));
    boolean said =
        entries.stream()
            .anyMatch(e -> e.kind() == Label.Kind.SOURCE || e.kind() == Label.Kind.AUTHOR);
    if (dated || said) {
      return Landmark.OPENING;
    }
    boolean editor = entries.stream().anyMatch(e -> e.kind() == Label.Kind.EDITOR);
    return editor ? Landmark.CLOSING : Landmark.NONE;
  }

  /** The lines of one page while they are edited. */
  private final class Page {
    private final FieldNotes notes;
    private final Fields.Builder fields;
    private final List<Line> lines = new ArrayList<>();
    private final Verdict[] struck;
    private final BitSet[] found;
    private int first;
    private int last;

    Page(List<Block> blocks, FieldNotes notes, Fields.Builder fields) {
      this.notes = notes;
      this.fields = fields;
      blocks.forEach(block -> lines.add(Line.of(block)));
      found = new BitSet[lines.size()];
      struck = new Verdict[lines.size()];
      for (int i = 0; i < struck.length; i++) {
        struck[i] = blocks.get(i).verdict();
      }
      bounds();
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
    }

    /** A body without a long paragraph begins with the first sentence and ends with the last. */
    private void shortBounds() {
      for (int i = 0; i < lines.size(); i++) {
        Line line = lines.get(i);
        if (open(i) && org.copydesk.script.Sentence.stops(line.folded()) && line.columns() >= 16) {
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

    void everywhere() {
      for (int i = 0; i < lines.size(); i++) {
        if (open(i)) {
          judge(i, Where.ANY);
        }
      }
      bounds();
    }

    void outside() {
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
        found[i] = CLUES.in(line.folded());
      }
      for (LineRule rule : RULES) {
        if (rule.fits(line, where, found[i])) {
          return Optional.of(byRule(rule, line));
        }
      }
      return Optional.empty();
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
      if (line.columns() > LONGEST_BYLINE) {
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

    /** Whether the page has shown a headline above the line. */
    private boolean titled(int i) {
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
    void repeated() {
      Map<String, Integer> prose = new HashMap<>();
      Map<String, Verdict> furniture = new HashMap<>();
      for (int i = 0; i < lines.size(); i++) {
        String key = Folding.key(lines.get(i).text());
        if (!key.isEmpty() && lines.get(i).prose()) {
          prose.merge(key, 1, Integer::sum);
        } else if (!key.isEmpty() && !open(i) && open(lines.get(i).block())) {
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
    void opening() {
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

    private static boolean open(Block block) {
      return block.kept();
    }

    /** How many different circled numbers the page has: notes and lists have more than one. */
    private long circled() {
      return lines.stream()
          .filter(line -> line.block().kept())
          .flatMapToInt(line -> line.folded().chars())
          .filter(c -> c >= '①' && c <= '⑳')
          .distinct()
          .count();
    }

    /** The blocks under their verdicts, with bylines and page marks cut off paragraphs. */
    List<Block> paragraphs() {
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
}
