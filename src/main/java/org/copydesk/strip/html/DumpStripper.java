package org.copydesk.strip.html;

import java.time.ZoneId;
import java.util.List;
import org.copydesk.article.Article;
import org.copydesk.article.Block;
import org.copydesk.article.Fields;
import org.copydesk.page.Page;
import org.copydesk.page.UsualZone;
import org.copydesk.strip.field.DateCustoms;
import org.copydesk.strip.field.NameReader;
import org.copydesk.strip.text.TextStripper;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article of a text dump, its fields by what reads the shown lines of HTML pages. In a
 * dump in Chinese the rules of its lines go first. Stateless and safe across threads.
 */
public final class DumpStripper {
  /** So many lines below a dump's first line the text may begin for that to be the headline. */
  private static final int NEAR = 6;

  private final NameReader bylines = new NameReader();
  private final FieldReader fields;
  private final DumpSurvey surveys;
  private final TextStripper dumps;

  /**
   * @param zone the zone of dates that state none
   */
  public DumpStripper(UsualZone zone) {
    this(new FieldReader(zone), new DumpSurvey(DateCustoms.of(zone)), new TextStripper(zone));
  }

  private DumpStripper(FieldReader fields, DumpSurvey surveys, TextStripper dumps) {
    this.fields = fields;
    this.surveys = surveys;
    this.dumps = dumps;
  }

  /** The same where dates that state no zone are of this one. */
  public DumpStripper in(ZoneId zone) {
    return new DumpStripper(fields, surveys, dumps.in(zone));
  }

  /** The article of a page, its body possibly empty. */
  public Article strip(Page page) {
    Article article = dumps.strip(page);
    if (article.blocks().isEmpty()) {
      return article;
    }
    HeadlineChooser.Told told = told(article);
    int headline = told == null ? -1 : told.line();
    PageSurvey survey = surveys.of(page.text(), article.blocks(), headline);
    Fields.Builder read = fields.readDump(survey, page, told);
    String language = article.fields().language();
    boolean chinese = language != null && language.startsWith("zh");
    Fields settled =
        chinese ? filled(article.fields(), read.build()) : merged(article.fields(), read);
    return AuthorLines.without(article.withFields(settled), bylines);
  }

  /** The headline and its line; that of a title that no line says again is right above the text. */
  private static HeadlineChooser.@Nullable Told told(Article article) {
    String headline = article.fields().headline();
    if (headline == null) {
      return null;
    }
    List<Block> lines = article.blocks();
    int text = 0;
    int line = 0;
    for (int i = lines.size() - 1; i >= 0; i--) {
      text = lines.get(i).kept() ? i : text;
      line = lines.get(i).verdict().rule().equals(TextStripper.HEADLINE) ? i : line;
    }
    boolean far = line == 0 && text > NEAR;
    return new HeadlineChooser.Told(headline, "line", far ? text - 1 : line);
  }

  /** What the rules of Chinese lines read, their gaps filled. */
  private static Fields filled(Fields stated, Fields read) {
    Fields.Builder fields = stated.toBuilder();
    if (stated.published() == null) {
      fields.published(read.published()).considered("datePublished", read);
    }
    if (stated.source() == null) {
      fields.source(read.source()).considered("source", read);
    }
    if (stated.authors().isEmpty()) {
      fields.authors(read.authors()).considered("authors", read);
    }
    return fields.build();
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
