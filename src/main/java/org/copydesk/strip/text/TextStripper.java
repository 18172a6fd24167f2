package org.copydesk.strip.text;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.article.Article;
import org.copydesk.article.Block;
import org.copydesk.article.Fields;
import org.copydesk.article.Verdict;
import org.copydesk.page.Page;
import org.copydesk.page.UsualZone;
import org.copydesk.strip.field.DateCustoms;
import org.copydesk.strip.field.DateReader;
import org.copydesk.strip.field.LanguageReader;
import org.copydesk.strip.field.LeadingDash;
import org.copydesk.strip.field.SiteNames;
import org.copydesk.strip.field.StatedDate;
import org.copydesk.strip.line.Furniture;
import org.copydesk.strip.line.LineEditor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article of a text dump: what a browser saves as text, or an old archive exports.
 * Stateless and safe across threads.
 */
public final class TextStripper {
  /** The rule of the lines that are the headline. */
  public static final String HEADLINE = "headline-line";

  /** The rule of the first line where it is the page's title, and a line below says it again. */
  public static final String TITLE = "page-title";

  /** The rule of lines that stand too far from the text. */
  public static final String FAR = "far-from-the-body";

  /** So many lines above the body may be the article's own: headline, byline, date. */
  private static final int ABOVE = 24;

  /** And so many below it. */
  private static final int BELOW = 16;

  private final LineEditor editor;
  private final DateReader dates;
  private final DateCustoms customs;
  private final LanguageReader languages;

  /**
   * @param zone the zone of dates that state none
   */
  public TextStripper(UsualZone zone) {
    this(new LineEditor(zone), new DateReader(), DateCustoms.of(zone), new LanguageReader());
  }

  private TextStripper(
      LineEditor editor, DateReader dates, DateCustoms customs, LanguageReader languages) {
    this.editor = editor;
    this.dates = dates;
    this.customs = customs;
    this.languages = languages;
  }

  /** The same where dates that state no zone are of this one. */
  public TextStripper in(ZoneId zone) {
    return new TextStripper(editor.in(zone), dates, customs.in(zone), languages);
  }

  /** The article of a page, its body possibly empty. */
  public Article strip(Page page) {
    Dump dumped = Dump.of(page.text());
    List<DumpLine> lines = dumped.lines();
    if (lines.isEmpty()) {
      return new Article(page, Fields.builder().build(), List.of(), Set.of());
    }
    DumpTitle title = title(dumped, page);
    BodyStretch stretch = BodyStretch.of(dumped, editor::landmark, title);
    Fields.Builder fields = Fields.builder();
    if (stretch.headline() >= 0) {
      String line = lines.get(stretch.headline()).text();
      fields.headline(LeadingDash.without(title.headline(line, date(line))));
    }
    DumpPage dump = new DumpPage(editor.edit(blocks(dumped, stretch), fields));
    new DumpFurniture(dump, editor.words()).strike();
    new DumpComments(dump).strike();
    new DumpTail(dump).strike();
    int last = dump.last();
    new Headlines(dump, fields, title, this::date).take();
    for (int i = last + 1; i < dump.size(); i++) {
      dump.strike(i, "navigation", "below-the-body");
    }
    fields.language(language(dump.blocks()));
    return new Article(page, fields.build(), dump.blocks(), Set.of());
  }

  /** The dump's title; neither a button nor a paragraph in the first line is one. */
  private DumpTitle title(Dump dump, Page page) {
    SiteNames sites = new SiteNames();
    sites.addAddress(page.intake().url());
    if (!dump.titled()) {
      return new DumpTitle(dump.title(), sites);
    }
    String first = dump.lines().get(0).text();
    Furniture.Line line = editor.words().line(first);
    boolean none =
        DumpPage.paragraph(first)
            || editor.words().isControl(line)
            || editor.words().mayBeControl(line);
    return new DumpTitle(none ? "" : first, sites);
  }

  /** Where a date begins in a line; its length where none does. */
  private int date(String line) {
    return dates.first(line, customs).map(StatedDate::start).orElse(line.length());
  }

  /** By the script where that tells, else by the words. */
  private @Nullable String language(List<Block> blocks) {
    String byScript = ScriptOf.text(blocks);
    String text =
        blocks.stream().filter(Block::kept).map(Block::text).collect(Collectors.joining("\n"));
    return byScript != null ? byScript : languages.language(text, "");
  }

  /** The lines as blocks; the headline's are struck at once, and those far from the body. */
  private static List<Block> blocks(Dump dump, BodyStretch stretch) {
    List<Block> blocks = new ArrayList<>();
    int heading = dump.heading();
    for (int i = 0; i < dump.lines().size(); i++) {
      DumpLine line = dump.lines().get(i);
      Verdict verdict = verdict(i, stretch, dump.titled());
      if (i == heading && i < stretch.first() && verdict.rule().equals(FAR)) {
        verdict = Verdict.kept("heading-of-the-page");
      } else if (line.link() && i != stretch.headline()) {
        verdict = Verdict.struck("navigation", "list-of-links");
      }
      blocks.add(new Block("line " + line.number(), line.role(), line.text(), verdict));
    }
    return blocks;
  }

  private static Verdict verdict(int line, BodyStretch stretch, boolean titled) {
    if (stretch.headline() >= 0 && ((titled && line == 0) || line == stretch.headline())) {
      return Verdict.struck("headline", titled && line == 0 ? TITLE : HEADLINE);
    }
    int top =
        stretch.headline() < 0 ? stretch.first() : Math.min(stretch.first(), stretch.headline());
    return line >= top - ABOVE && line <= stretch.last() + BELOW
        ? Verdict.kept("body-stretch")
        : Verdict.struck("navigation", FAR);
  }
}
