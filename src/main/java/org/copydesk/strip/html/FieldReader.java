package org.copydesk.strip.html;

import java.time.ZoneId;
import org.copydesk.article.Fields;
import org.copydesk.page.Page;
import org.copydesk.strip.field.DateCustoms;
import org.copydesk.strip.field.TitleKey;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads the fields of an HTML page. Stateless and safe across threads. */
final class FieldReader {
  private final DateCustoms customs;
  private final MarkWords words = new MarkWords();
  private final MetaNames names = new MetaNames();
  private final HeadlineChooser headlines = new HeadlineChooser(names);
  private final DateChooser dates = new DateChooser(names);
  private final AuthorChooser authors = new AuthorChooser(names);

  /**
   * @param zone the zone of times that state none
   */
  FieldReader(ZoneId zone) {
    this.customs = DateCustoms.of(zone);
  }

  /** What the page states of its article beside the body, with every value that was considered. */
  Fields.Builder read(Document document, Page page) {
    Fields.Builder fields = Fields.builder();
    PageSurvey survey = PageSurvey.of(document, words);
    StructuredData data = StructuredData.of(survey.scripts());
    String url = page.intake().url() == null ? "" : page.intake().url();
    SiteNames sites = new SiteNames();
    for (MetaTags.Tag tag : survey.meta().of(names.of("site"))) {
      sites.add(tag.value());
    }
    data.sites().forEach(sites::add);
    sites.addAddress(url);
    sites.addAddress(survey.canonical());
    for (MetaTags.Tag tag : survey.meta().of(names.of("url"))) {
      sites.addAddress(tag.value());
    }
    LinkedArticle main = main(data, survey, url);
    HeadlineChooser.Headline headline = headlines.choose(survey, main, sites, slug(url), fields);
    if (headline != null) {
      if (headline.element() != null) {
        survey.zones().settle(headline.element().zone());
      } else if (headline.line() >= 0) {
        survey.zones().settle(survey.lines().get(headline.line()).zone());
      }
      fields.headline(headline.text());
    }
    String language =
        document.firstElementChild() == null ? "" : document.firstElementChild().attr("lang");
    dates.choose(
        survey,
        data,
        main,
        headline == null ? -1 : headline.line(),
        url,
        customs.in(language),
        fields);
    authors.choose(survey, main, headline == null ? -1 : headline.line(), sites, fields);
    return fields;
  }

  /** The JSON-LD article that the page is about. */
  private static @Nullable LinkedArticle main(StructuredData data, PageSurvey survey, String url) {
    LinkedArticle best = null;
    double bestScore = -1;
    String title = TitleKey.of(survey.title());
    for (LinkedArticle article : data.articles()) {
      double score =
          article.type().endsWith("Article") || article.type().equals("BlogPosting") ? 0.3 : 0;
      String headline = article.headline();
      if (headline != null) {
        score += TitleKey.agreement(TitleKey.of(headline), title);
      }
      if (article.published() != null) {
        score += 0.2;
      }
      if (!url.isEmpty() && url.equals(article.url())) {
        score += 0.5;
      }
      if (score > bestScore) {
        best = article;
        bestScore = score;
      }
    }
    return best;
  }

  /** The words of the address's last part that has some. */
  private static String slug(String url) {
    int scheme = url.indexOf("//");
    int path = scheme < 0 ? -1 : url.indexOf('/', scheme + 2);
    if (path < 0) {
      return "";
    }
    String longest = "";
    for (String part : url.substring(path).split("[/?#]", -1)) {
      if (part.indexOf('%') < 0 && part.length() > longest.length() && part.indexOf('-') > 0) {
        longest = part;
      }
    }
    String key = TitleKey.of(longest);
    return key.length() < 10 ? "" : key;
  }
}
