package org.copydesk.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The published event: one version of one article. Names follow IPTC ninjs 3.1 and schema.org
 * NewsArticle where they have one; the contract in full is {@code article-event.schema.json}.
 * Absent values are left out of the JSON; lists are there even when empty.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"ref", "id", "version"})
public record ArticleEvent(
    String id,
    int version,
    @Nullable String url,
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
    @Nullable String datePublished,
    @Nullable String dateModified,
    String firstSeen,
    String versionCreated,
    @Nullable String description,
    List<Paragraph> body,
    String text,
    List<Picture> images,
    @Nullable PrintPlace print,
    List<Repeat> repeats,
    @Nullable Reprint reprintOf,
    @Nullable Changes changes,
    IntakeNote intake,
    CleaningNote cleaning) {

  /**
   * A block of the body; {@code role} is one of paragraph, heading, quote, list, caption, table,
   * code.
   */
  public record Paragraph(String role, String text) {}

  /** A picture of the article. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Picture(String url, @Nullable String caption) {}

  /** Where the article stood in print. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PrintPlace(@Nullable String page, @Nullable String edition) {}

  /**
   * A paragraph, by its place in the body from 0, that was first seen in another article, by that
   * article's id.
   */
  public record Repeat(int paragraph, String of) {}

  /** The article of another source that this one reprints; {@code similarity} is from 0 to 1. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Reprint(String id, @Nullable String url, double similarity) {}

  /**
   * What this version changed of the one before: the names of the fields, and how many paragraphs.
   */
  public record Changes(List<String> fields, int paragraphsAdded, int paragraphsRemoved) {}

  /** How the page came in. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record IntakeNote(
      String kind,
      String source,
      @Nullable String file,
      String fetchedAt,
      @Nullable Integer status,
      CharsetNote charset,
      String sha256) {}

  /** How the page's bytes were read. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CharsetNote(String used, @Nullable String declared, String by) {}

  /**
   * How the article was found; {@code origins} tells for each field where on the page it was read.
   */
  public record CleaningNote(
      String extractor,
      String version,
      List<Struck> struck,
      List<String> warnings,
      Map<String, String> origins) {}

  /** What was struck for one reason: how many blocks, and the beginning of the first. */
  public record Struck(String reason, int count, String sample) {}

  /** The same article as another version, with another body. */
  public ArticleEvent version(
      String id, int version, String firstSeen, List<Paragraph> body, String text) {
    return with(id, version, firstSeen, body, text, repeats, reprintOf, changes, cleaning);
  }

  /** The same version with what the memory found. */
  public ArticleEvent remembered(
      List<Repeat> repeats,
      @Nullable Reprint reprintOf,
      @Nullable Changes changes,
      List<Struck> struck) {
    CleaningNote noted =
        new CleaningNote(
            cleaning.extractor, cleaning.version, struck, cleaning.warnings, cleaning.origins);
    return with(id, version, firstSeen, body, text, repeats, reprintOf, changes, noted);
  }

  private ArticleEvent with(
      String id,
      int version,
      String firstSeen,
      List<Paragraph> body,
      String text,
      List<Repeat> repeats,
      @Nullable Reprint reprintOf,
      @Nullable Changes changes,
      CleaningNote cleaning) {
    return new ArticleEvent(
        id,
        version,
        url,
        canonicalUrl,
        language,
        headline,
        subheadline,
        kicker,
        byline,
        authors,
        editors,
        source,
        section,
        keywords,
        datePublished,
        dateModified,
        firstSeen,
        versionCreated,
        description,
        body,
        text,
        images,
        print,
        repeats,
        reprintOf,
        changes,
        intake,
        cleaning);
  }

  /** The {@code ce_id} of this event: the article's id and its version. */
  public String cloudEventId() {
    return id + "@" + version;
  }

  /** The {@code ce_id} of the cleaned event: one page's bytes, read as this article. */
  public String readingId() {
    return id + "@" + intake.sha256;
  }

  /** The {@code ce_source} of this event: the source that the page came from. */
  public String cloudEventSource() {
    return CloudEventSource.of(intake.source());
  }
}
