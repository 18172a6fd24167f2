package org.copydesk.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page states about its article beside the body. What the page does not state is absent or
 * empty; nothing is made up.
 *
 * @param canonicalUrl the URL that the page gives itself
 * @param language a BCP 47 tag
 * @param headline the headline
 * @param subheadline the line below the headline
 * @param kicker the line above the headline (ninjs: a headline of role kicker)
 * @param byline the byline as printed
 * @param authors the names in it
 * @param editors who is named as responsible for the page
 * @param source the outlet that the page names as the article's origin
 * @param section the path of sections, outermost first
 * @param keywords the keywords
 * @param published when the article was published
 * @param modified when it was last changed
 * @param description the page's own summary
 * @param images the pictures, in order
 * @param print where it stood in print
 * @param candidates every value that was considered for a field, in the order of consideration
 */
public record Fields(
    @Nullable String canonicalUrl,
    @Nullable String language,
    @Nullable String headline,
    @Nullable String subheadline,
    @Nullable String kicker,
    @Nullable String byline,
    List<String> authors,
    List<String> editors,
    @Nullable String source,
    List<String> section,
    List<String> keywords,
    @Nullable Stamp published,
    @Nullable Stamp modified,
    @Nullable String description,
    List<Image> images,
    @Nullable Print print,
    List<Candidate> candidates) {
  public Fields {
    authors = List.copyOf(authors);
    editors = List.copyOf(editors);
    section = List.copyOf(section);
    keywords = List.copyOf(keywords);
    images = List.copyOf(images);
    candidates = List.copyOf(candidates);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** These fields, to go on with. */
  public Builder toBuilder() {
    Builder builder =
        new Builder()
            .canonicalUrl(canonicalUrl)
            .language(language)
            .headline(headline)
            .subheadline(subheadline)
            .kicker(kicker)
            .byline(byline)
            .authors(authors)
            .editors(editors)
            .source(source)
            .section(section)
            .keywords(keywords)
            .published(published)
            .modified(modified)
            .description(description)
            .images(images)
            .print(print);
    builder.candidates.addAll(candidates);
    return builder;
  }

  /**
   * Gathers fields as a page is read; a later value for a single-valued field replaces the earlier
   * one. Not safe across threads.
   */
  public static final class Builder {
    private @Nullable String canonicalUrl;
    private @Nullable String language;
    private @Nullable String headline;
    private @Nullable String subheadline;
    private @Nullable String kicker;
    private @Nullable String byline;
    private final LinkedHashSet<String> authors = new LinkedHashSet<>();
    private final LinkedHashSet<String> editors = new LinkedHashSet<>();
    private @Nullable String source;
    private List<String> section = List.of();
    private List<String> keywords = List.of();
    private @Nullable Stamp published;
    private @Nullable Stamp modified;
    private @Nullable String description;
    private List<Image> images = List.of();
    private @Nullable Print print;
    private final List<Candidate> candidates = new ArrayList<>();

    private Builder() {}

    public Builder canonicalUrl(@Nullable String value) {
      canonicalUrl = value;
      return this;
    }

    public @Nullable String canonicalUrl() {
      return canonicalUrl;
    }

    public Builder language(@Nullable String value) {
      language = value;
      return this;
    }

    public Builder headline(@Nullable String value) {
      headline = value;
      return this;
    }

    public @Nullable String headline() {
      return headline;
    }

    public Builder subheadline(@Nullable String value) {
      subheadline = value;
      return this;
    }

    public Builder kicker(@Nullable String value) {
      kicker = value;
      return this;
    }

    public Builder byline(@Nullable String value) {
      byline = value;
      return this;
    }

    public @Nullable String byline() {
      return byline;
    }

    /** Adds authors; one who is there already keeps the first place. */
    public Builder authors(List<String> names) {
      authors.addAll(names);
      return this;
    }

    public List<String> authors() {
      return List.copyOf(authors);
    }

    /** Replaces the authors. */
    public Builder onlyAuthors(List<String> names) {
      authors.clear();
      authors.addAll(names);
      return this;
    }

    /** Adds editors; one who is there already keeps the first place. */
    public Builder editors(List<String> names) {
      editors.addAll(names);
      return this;
    }

    public Builder source(@Nullable String value) {
      source = value;
      return this;
    }

    public @Nullable String source() {
      return source;
    }

    public Builder section(List<String> path) {
      section = path;
      return this;
    }

    public List<String> section() {
      return section;
    }

    public Builder keywords(List<String> words) {
      keywords = words;
      return this;
    }

    public List<String> keywords() {
      return keywords;
    }

    public Builder published(@Nullable Stamp value) {
      published = value;
      return this;
    }

    public @Nullable Stamp published() {
      return published;
    }

    public Builder modified(@Nullable Stamp value) {
      modified = value;
      return this;
    }

    public @Nullable Stamp modified() {
      return modified;
    }

    public Builder description(@Nullable String value) {
      description = value;
      return this;
    }

    public @Nullable String description() {
      return description;
    }

    public Builder images(List<Image> pictures) {
      images = pictures;
      return this;
    }

    public Builder print(@Nullable Print value) {
      print = value;
      return this;
    }

    public @Nullable Print print() {
      return print;
    }

    /** Notes what was considered for a field elsewhere. */
    public Builder considered(String field, Fields elsewhere) {
      for (Candidate candidate : elsewhere.candidates()) {
        if (candidate.field().equals(field)) {
          candidates.add(candidate);
        }
      }
      return this;
    }

    /** Notes a value that was considered for a field. */
    public Builder considered(String field, String value, String origin, boolean taken) {
      candidates.add(new Candidate(field, value, origin, taken));
      return this;
    }

    /** Notes the value that was taken for a field, whatever was taken for it before. */
    public Builder settled(String field, String value, String origin) {
      candidates.replaceAll(
          c -> c.field().equals(field) ? new Candidate(field, c.value(), c.origin(), false) : c);
      return considered(field, value, origin, true);
    }

    public Fields build() {
      return new Fields(
          canonicalUrl,
          language,
          headline,
          subheadline,
          kicker,
          byline,
          List.copyOf(authors),
          List.copyOf(editors),
          source,
          section,
          keywords,
          published,
          modified,
          description,
          images,
          print,
          candidates);
    }
  }
}
