package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.article.Fields;
import org.copydesk.article.Print;
import org.copydesk.page.Guidance;
import org.copydesk.page.Page;
import org.copydesk.page.UsualZone;
import org.copydesk.strip.field.DateCustoms;
import org.copydesk.strip.field.LanguageReader;
import org.copydesk.strip.field.SiteNames;
import org.copydesk.strip.field.TitleParts;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads the fields of an HTML page. Stateless and safe across threads. */
final class FieldReader {
  private static final int SAMPLE = 2_000;
  private static final int RUNNING_TEXT = 40;

  /** What a site adds to its name in titles is no longer: 新闻中心. */
  private static final int LONGEST_ADDED = 4;

  /** What parts the keywords of one value. */
  private static final Pattern LISTED = Pattern.compile("[,;，；、|]");

  private final PageCustoms customs;
  private final MetaNames names = new MetaNames();
  private final LanguageReader languages = new LanguageReader();
  private final HeadlineChooser headlines = new HeadlineChooser(names);
  private final DateChooser dates = new DateChooser(names);
  private final AuthorChooser authors = new AuthorChooser(names);
  private final SourceChooser sources = new SourceChooser(names);
  private final SectionReader sections = new SectionReader(names);
  private final SelectedFields selected = new SelectedFields();
  private final HanLines hanLines;

  /**
   * @param zone the zone of times that state none
   */
  FieldReader(UsualZone zone) {
    this.customs = new PageCustoms(zone);
    this.hanLines = new HanLines(zone);
  }

  /** What the page states of its article beside the body, with every value that was considered. */
  Fields.Builder read(Document document, PageSurvey survey, Page page) {
    FounderProperties founder = FounderProperties.of(survey.comments());
    return read(document, survey, page, founder, told(document, page.guidance(), founder));
  }

  /** What the lines of a text dump state. */
  Fields.Builder readDump(PageSurvey survey, Page page, HeadlineChooser.@Nullable Told told) {
    return read(new Document(""), survey, page, FounderProperties.of(List.of()), told);
  }

  private Fields.Builder read(
      Document document,
      PageSurvey survey,
      Page page,
      FounderProperties founder,
      HeadlineChooser.@Nullable Told told) {
    Fields.Builder fields = Fields.builder();
    StructuredData data = StructuredData.of(survey.scripts());
    String url = page.intake().url() == null ? "" : page.intake().url();
    SiteNames sites = sites(survey, data, url);
    LinkedArticle main = data.main(survey.title(), url);

    Guidance guidance = page.guidance();
    HeadlineChooser.Headline headline =
        headlines.choose(survey, main, told, sites, UrlSlug.key(url), fields);
    if (headline != null) {
      fields.headline(headline.text());
      survey.zones().settle(headline.zone(survey));
    }
    survey.settleTheText();
    int line = headline == null ? -1 : headline.line();
    String text = headline == null ? "" : headline.text();
    String language = language(document, survey, main, text, guidance, fields);
    boolean han = language != null && language.startsWith("zh");
    DateCustoms local = customs.of(language, url, page);
    Fields stated =
        han && line >= 0 ? lines(guidance).read(survey, line) : Fields.builder().build();

    dates.choose(survey, data, main, founder.value("date"), line, text, url, local, fields);
    authors.choose(survey, data, main, founder.value("author"), stated, line, sites, local, fields);
    editors(survey, stated, fields);
    sources.choose(survey, line, stated.source(), han, local, fields);
    sections.read(survey, data, main, stated.section(), fields.headline(), line, sites, fields);
    Subheads.read(survey, headline, founder, fields);
    print(founder, stated, survey, line, fields);
    describe(survey, main, fields);
    String link = canonical(survey, main, url, fields);
    String base = document.baseUri().isEmpty() && link != null ? link : document.baseUri();
    fields.images(PageImages.of(survey, line, fields.authors(), lead(survey, main, fields), base));
    return fields;
  }

  private void editors(PageSurvey survey, Fields stated, Fields.Builder fields) {
    fields.editors(stated.editors()).considered("editors", stated);
    for (MetaTags.Tag tag : survey.meta().of(names.of("editor"))) {
      boolean name = tag.value().length() < RUNNING_TEXT;
      fields.considered("editors", tag.value(), "meta " + tag.name(), name);
      fields.editors(name ? List.of(tag.value()) : List.of());
    }
  }

  /** The fields of a page, those that its source's configuration selects as they are there. */
  Fields settled(Document document, Page page, Fields fields) {
    Fields.Builder all = fields.toBuilder();
    String url = page.intake().url() == null ? "" : page.intake().url();
    DateCustoms local = customs.of(fields.language(), url, page);
    selected.settle(document, page.guidance().select(), local, all);
    return all.build();
  }

  /** A headline that is told without a doubt. */
  private static HeadlineChooser.@Nullable Told told(
      Document document, Guidance guidance, FounderProperties founder) {
    String text = SelectedFields.text(document, guidance.select(), "headline");
    if (!text.isEmpty()) {
      return new HeadlineChooser.Told(text, "select " + guidance.select().get("headline"), -1);
    }
    String title = founder.value("title");
    return title == null ? null : new HeadlineChooser.Told(title, "enpproperty", -1);
  }

  private HanLines lines(Guidance guidance) {
    return guidance.zone() == null ? hanLines : hanLines.in(guidance.zone());
  }

  private SiteNames sites(PageSurvey survey, StructuredData data, String url) {
    SiteNames sites = new SiteNames();
    values(survey, "site").forEach(sites::add);
    data.sites().forEach(sites::add);
    accounts(survey).forEach(sites::add);
    sites.addAddress(url);
    UrlSlug.folders(url).forEach(sites::addSection);
    sites.addAddress(survey.canonical());
    values(survey, "url").forEach(sites::addAddress);
    data.crumbs().forEach(sites::addSection);
    data.articles().forEach(article -> article.section().forEach(sites::addSection));
    values(survey, "section").forEach(sites::addSection);
    return sites;
  }

  /** The names told as authors' with which the title's last part begins: 河畔, …_河畔新闻. */
  private List<String> accounts(PageSurvey survey) {
    List<String> authors =
        values(survey, "author").stream()
            .filter(name -> name.length() > 1 && Character.isIdeographic(name.codePointAt(0)))
            .toList();
    List<TitleParts.Part> parts = authors.isEmpty() ? List.of() : TitleParts.of(survey.title());
    String last = parts.size() < 2 ? "" : parts.get(parts.size() - 1).text();
    return authors.stream()
        .filter(name -> last.startsWith(name) && last.length() <= name.length() + LONGEST_ADDED)
        .toList();
  }

  private List<String> values(PageSurvey survey, String field) {
    return survey.meta().values(names.of(field));
  }

  private @Nullable String language(
      Document document,
      PageSurvey survey,
      @Nullable LinkedArticle main,
      String headline,
      Guidance guidance,
      Fields.Builder fields) {
    if (guidance.language() != null) {
      fields.considered("language", guidance.language(), "source", true);
      fields.language(guidance.language());
      return guidance.language();
    }
    String declared = "";
    if (document.firstElementChild() != null) {
      declared = document.firstElementChild().attr("lang");
    }
    if (declared.isBlank() && main != null && main.language() != null) {
      declared = main.language();
    }
    if (declared.isBlank()) {
      declared = values(survey, "locale").stream().findFirst().orElse("");
    }
    StringBuilder sample = new StringBuilder(headline).append('\n');
    for (TextLine line : survey.lines()) {
      if (sample.length() > SAMPLE) {
        break;
      }
      boolean dense = Character.isIdeographic(line.text().codePointAt(0));
      if (!survey.foreign(line)
          && !line.mostlyLinked()
          && line.text().length() > (dense ? RUNNING_TEXT / 2 : RUNNING_TEXT)) {
        sample.append(line.text()).append('\n');
      }
    }
    String language = languages.language(sample.toString(), declared);
    if (!declared.isBlank()) {
      fields.considered("language", declared, "declared", declared.equals(language));
    }
    if (language != null && !declared.equals(language)) {
      fields.considered("language", language, "text", true);
    }
    fields.language(language);
    return language;
  }

  private void describe(PageSurvey survey, @Nullable LinkedArticle main, Fields.Builder fields) {
    String description = main == null ? null : main.description();
    if (description != null) {
      fields.considered("description", description, "JSON-LD description", true);
    }
    for (MetaTags.Tag tag : survey.meta().of(names.of("description"))) {
      fields.considered("description", tag.value(), "meta " + tag.name(), description == null);
      description = description == null ? tag.value() : description;
    }
    fields.description(description);
    Set<String> keywords = new LinkedHashSet<>(main == null ? List.of() : main.keywords());
    boolean linked = !keywords.isEmpty();
    if (linked) {
      fields.considered("keywords", String.join(", ", keywords), "JSON-LD keywords", true);
    }
    for (MetaTags.Tag tag : survey.meta().of(names.of("keywords"))) {
      fields.considered("keywords", tag.value(), "meta " + tag.name(), !linked);
    }
    if (!linked) {
      for (String value : values(survey, "keywords")) {
        for (String word : LISTED.split(value, -1)) {
          if (!word.isBlank()) {
            keywords.add(word.strip());
          }
        }
      }
    }
    fields.keywords(new ArrayList<>(keywords));
  }

  private @Nullable String canonical(
      PageSurvey survey, @Nullable LinkedArticle main, String url, Fields.Builder fields) {
    List<String[]> links = new ArrayList<>();
    if (survey.canonical() != null) {
      links.add(new String[] {survey.canonical(), "link canonical"});
    }
    values(survey, "url").forEach(link -> links.add(new String[] {link, "meta og:url"}));
    if (main != null && main.url() != null) {
      links.add(new String[] {main.url(), "JSON-LD url"});
    }
    String taken = null;
    for (String[] link : links) {
      String before = taken;
      taken = before == null ? CanonicalLink.plausible(link[0], url) : before;
      fields.considered("canonicalUrl", link[0], link[1], before == null && taken != null);
    }
    fields.canonicalUrl(taken);
    return taken;
  }

  private @Nullable String lead(
      PageSurvey survey, @Nullable LinkedArticle main, Fields.Builder fields) {
    String lead = null;
    for (MetaTags.Tag tag : survey.meta().of(names.of("image"))) {
      fields.considered("images", tag.value(), "meta " + tag.name() + ", the lead", lead == null);
      lead = lead == null ? tag.value() : lead;
    }
    if (main != null && main.image() != null) {
      fields.considered("images", main.image(), "JSON-LD image, the lead", lead == null);
      lead = lead == null ? main.image() : lead;
    }
    return lead;
  }

  private static void print(
      FounderProperties founder,
      Fields stated,
      PageSurvey survey,
      int headline,
      Fields.Builder fields) {
    Print taken = null;
    for (String property : new String[] {"nodename", "pagename", "page"}) {
      String value = founder.value(property);
      taken = print(value, "enpproperty " + property, taken, fields);
    }
    if (stated.print() != null) {
      fields.considered("print", stated.print().toString(), "a line's label", taken == null);
      taken = taken == null ? stated.print() : taken;
    }
    int from = Math.max(0, headline - 6);
    int end = headline < 0 ? from : Math.min(from + 10, survey.lines().size());
    for (int i = from; i < end && taken == null; i++) {
      taken = print(survey.lines().get(i).text(), "line " + i, null, fields);
    }
    fields.print(taken);
  }

  /** What a text states of a place in print, where nothing did so before. */
  private static @Nullable Print print(
      @Nullable String text, String origin, @Nullable Print taken, Fields.Builder fields) {
    Print print = text == null ? null : PrintPlace.of(text);
    if (text != null && print != null) {
      fields.considered("print", text, origin, taken == null);
    }
    return taken == null ? print : taken;
  }
}
