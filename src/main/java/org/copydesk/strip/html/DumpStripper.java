package org.copydesk.strip.html;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.article.Article;
import org.copydesk.article.Block;
import org.copydesk.article.Fields;
import org.copydesk.page.Page;
import org.copydesk.strip.text.TextStripper;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article of a text dump, its fields by what reads the shown lines of HTML pages. A dump
 * in Chinese is read by the rules of its lines alone. Stateless and safe across threads.
 */
public final class DumpStripper {
  /** The reasons of lines that say nothing of the article. */
  private static final Set<String> FOREIGN = Set.of("related", "comments", "legal");

  private static final String FAR = "far-from-the-body";

  private final FieldReader fields;
  private final TextStripper dumps;

  /**
   * @param zone the zone of dates that state none
   */
  public DumpStripper(ZoneId zone) {
    this(new FieldReader(zone), new TextStripper(zone));
  }

  private DumpStripper(FieldReader fields, TextStripper dumps) {
    this.fields = fields;
    this.dumps = dumps;
  }

  /** The same where dates that state no zone are of this one. */
  public DumpStripper in(ZoneId zone) {
    return new DumpStripper(fields, dumps.in(zone));
  }

  /** The article of a page, its body possibly empty. */
  public Article strip(Page page) {
    Article article = dumps.strip(page);
    String language = article.fields().language();
    if (article.blocks().isEmpty() || (language != null && language.startsWith("zh"))) {
      return article;
    }
    List<Block> lines = article.blocks();
    SiteNames sites = new SiteNames();
    sites.addAddress(page.intake().url());
    DumpTitle title = DumpTitle.of(lines, text(lines), sites);
    HeadlineChooser.Told told = told(article, title, sites);
    Fields.Builder read = fields.readDump(survey(lines, title), page, told);
    if (told != null && title.line() >= 0) {
      article = dumps.strip(page, lines.get(title.line()).place());
    }
    return article.withFields(merged(article.fields(), read));
  }

  /** The index of the first line that is kept, of the text. */
  private static int text(List<Block> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).kept()) {
        return i;
      }
    }
    return lines.size();
  }

  /** The headline: as the line that says the title again has it, else as the words tell it. */
  private static HeadlineChooser.@Nullable Told told(
      Article article, DumpTitle title, SiteNames sites) {
    if (title.line() >= 0) {
      String text = article.blocks().get(title.line()).text();
      return new HeadlineChooser.Told(text, "line, the title again", title.line());
    }
    String headline = article.fields().headline();
    if (headline == null) {
      return null;
    }
    int line = -1;
    for (int i = 0; i < article.blocks().size() && line < 0; i++) {
      line = article.blocks().get(i).verdict().rule().equals("headline-line") ? i : -1;
    }
    return new HeadlineChooser.Told(sites.cutFrom(headline), "headline-line", line);
  }

  private static PageSurvey survey(List<Block> blocks, DumpTitle title) {
    Zones zones = new Zones();
    int other = zones.within(0);
    List<TextLine> lines = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean foreign =
          (i == 0 && title.line() > 0)
              || block.verdict().rule().equals(FAR)
              || FOREIGN.contains(block.verdict().reason());
      lines.add(new TextLine(i, block.text(), 0, 0, foreign ? other : 0, 0));
    }
    return new PageSurvey(
        title.text(),
        new MetaTags(),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        lines,
        zones);
  }

  private static Fields merged(Fields stated, Fields.Builder read) {
    Fields.Builder fields = read.language(stated.language());
    if (read.section().isEmpty()) {
      fields.section(stated.section());
    }
    if (fields.source() == null) {
      fields.source(stated.source());
    }
    if (read.keywords().isEmpty()) {
      fields.keywords(stated.keywords());
    }
    return fields.build();
  }
}
