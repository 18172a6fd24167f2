package org.copydesk.strip.html;

import java.time.ZoneId;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.article.Article;
import org.copydesk.article.Block;
import org.copydesk.article.Fields;
import org.copydesk.page.Page;
import org.copydesk.strip.field.DateCustoms;
import org.copydesk.strip.field.TitleKey;
import org.copydesk.strip.text.TextStripper;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article of a text dump, its fields by what reads the shown lines of HTML pages. In a
 * dump in Chinese the rules of its lines go first. Stateless and safe across threads.
 */
public final class DumpStripper {
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int LONGEST = 200;
  private static final int SHORTEST_WORD = 4;
  private static final int LEAST_WORDS = 3;

  /** The share of a headline's words that its text has too. */
  private static final double MOST_COMMON = 0.6;

  /** The same where the title says it too. */
  private static final double LEAST_COMMON = 0.3;

  private final FieldReader fields;
  private final DumpSurvey surveys;
  private final TextStripper dumps;

  /**
   * @param zone the zone of dates that state none
   */
  public DumpStripper(ZoneId zone) {
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
    String language = article.fields().language();
    if (article.blocks().isEmpty()) {
      return article;
    }
    List<Block> lines = article.blocks();
    SiteNames sites = new SiteNames();
    sites.addAddress(page.intake().url());
    DumpTitle again = DumpTitle.of(lines, text(lines), sites);
    DumpTitle title = again.line() < 0 || shares(again, article) ? again : DumpTitle.NONE;
    HeadlineChooser.Told told = told(article, title, sites);
    int headline = told == null ? -1 : told.line();
    PageSurvey survey = surveys.of(page.text(), lines, title, headline);
    Fields.Builder read = fields.readDump(survey, page, told);
    if (language != null && language.startsWith("zh")) {
      return article.withFields(filled(article.fields(), read.build()));
    }
    if (title.line() >= 0) {
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
  private HeadlineChooser.@Nullable Told told(Article article, DumpTitle title, SiteNames sites) {
    List<Block> lines = article.blocks();
    if (title.line() >= 0) {
      String shown = lines.get(title.line()).text();
      String text = title.headline(shown, surveys.date(shown));
      return new HeadlineChooser.Told(text, "line, the title again", title.line());
    }
    int line = -1;
    for (int i = 0; i < lines.size() && line < 0; i++) {
      line = lines.get(i).verdict().rule().equals("headline-line") ? i : -1;
    }
    String headline = article.fields().headline();
    String first = sites.cutFrom(lines.get(0).text());
    if (tells(first, article) && !surveys.datedBelow(lines, line)) {
      int place = line > 0 ? line : Math.max(0, text(lines) - 1);
      return new HeadlineChooser.Told(first, "the first line", place);
    }
    return headline == null
        ? null
        : new HeadlineChooser.Told(sites.cutFrom(headline), "headline-line", line);
  }

  /** Whether the text has words of the line that says its title again. */
  private static boolean shares(DumpTitle title, Article article) {
    return common(article.blocks().get(title.line()).text(), article, 0) >= LEAST_COMMON;
  }

  /** Whether most of a line's longer words are words of the text too, as a headline's are. */
  private static boolean tells(String line, Article article) {
    return line.length() <= LONGEST
        && HeadlineOffers.telling(TitleKey.of(line))
        && common(line, article, LEAST_WORDS) >= MOST_COMMON;
  }

  /** The share of a line's longer words that its text has too; 0 where they are too few to tell. */
  private static double common(String line, Article article, int least) {
    Set<String> words = new HashSet<>();
    for (Block block : article.body()) {
      Collections.addAll(words, WORDS.split(block.text().toLowerCase(Locale.ROOT), -1));
    }
    int count = 0;
    int common = 0;
    for (String word : WORDS.split(line.toLowerCase(Locale.ROOT), -1)) {
      if (word.length() >= SHORTEST_WORD) {
        count++;
        common += words.contains(word) ? 1 : 0;
      }
    }
    if (count < least) {
      return 0;
    }
    return count == 0 ? 1 : common / (double) count;
  }

  /** What the rules of Chinese lines read, their gaps filled. */
  private static Fields filled(Fields stated, Fields read) {
    Fields.Builder fields = stated.toBuilder();
    if (stated.published() == null) {
      fields.published(read.published());
    }
    if (stated.source() == null) {
      fields.source(read.source());
    }
    if (stated.authors().isEmpty()) {
      fields.authors(read.authors());
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
