package org.copydesk.event;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.copydesk.article.Article;
import org.copydesk.article.Block;
import org.copydesk.article.Candidate;
import org.copydesk.article.Fields;
import org.copydesk.article.Print;
import org.copydesk.article.Stamp;
import org.copydesk.article.Warning;
import org.copydesk.page.CharsetReading;
import org.copydesk.page.Intake;
import org.copydesk.page.Provenance;
import org.copydesk.script.WellFormed;
import org.copydesk.url.CanonicalUrl;
import org.jspecify.annotations.Nullable;

/** Writes the event of an article. Stateless and safe across threads. */
public final class EventComposer {
  private static final int SAMPLE_CODE_POINTS = 60;

  private final String version;
  private final InstantSource clock;

  /**
   * @param version the version of the extractor, for the event's {@code cleaning.version}
   * @param clock tells when a version was created
   */
  public EventComposer(String version, InstantSource clock) {
    this.version = version;
    this.clock = clock;
  }

  /** The event of an article's first version. */
  public ArticleEvent compose(Article article) {
    Fields fields = article.fields();
    Provenance page = article.provenance();
    String stated = fields.canonicalUrl();
    String canonicalUrl = stated == null ? null : CanonicalUrl.of(stated);
    List<ArticleEvent.Paragraph> body = new ArrayList<>();
    StringJoiner lines = new StringJoiner("\n");
    for (Block block : article.blocks()) {
      if (block.kept()) {
        String words = WellFormed.of(block.text());
        body.add(new ArticleEvent.Paragraph(block.role().id(), words));
        lines.add(words);
      }
    }
    String text = lines.toString();
    return new ArticleEvent(
        canonicalUrl == null
            ? ArticleId.of(page.intake().url(), text)
            : ArticleId.ofCanonical(canonicalUrl),
        1,
        page.intake().url(),
        canonicalUrl,
        fields.language(),
        sound(fields.headline()),
        sound(fields.subheadline()),
        sound(fields.kicker()),
        sound(fields.byline()),
        sound(fields.authors()),
        sound(fields.editors()),
        sound(fields.source()),
        sound(fields.section()),
        sound(fields.keywords()),
        iso(fields.published()),
        iso(fields.modified()),
        moment(page.intake().fetchedAt()),
        moment(clock.instant()),
        sound(fields.description()),
        body,
        text,
        fields.images().stream()
            .map(i -> new ArticleEvent.Picture(i.url(), sound(i.caption())))
            .toList(),
        print(fields.print()),
        List.of(),
        null,
        null,
        intake(page),
        cleaning(article));
  }

  private static @Nullable String sound(@Nullable String text) {
    return text == null ? null : WellFormed.of(text);
  }

  private static List<String> sound(List<String> texts) {
    return texts.stream().map(WellFormed::of).toList();
  }

  private static ArticleEvent.@Nullable PrintPlace print(@Nullable Print print) {
    return print == null ? null : new ArticleEvent.PrintPlace(print.page(), print.edition());
  }

  private static ArticleEvent.IntakeNote intake(Provenance page) {
    Intake intake = page.intake();
    CharsetReading charset = page.charset();
    return new ArticleEvent.IntakeNote(
        intake.kind(),
        intake.source(),
        intake.file(),
        moment(intake.fetchedAt()),
        intake.status(),
        new ArticleEvent.CharsetNote(charset.used(), charset.declared(), charset.by()),
        page.sha256());
  }

  private ArticleEvent.CleaningNote cleaning(Article article) {
    Map<String, List<Block>> byReason = new LinkedHashMap<>();
    for (Block block : article.blocks()) {
      if (!block.kept()) {
        byReason.computeIfAbsent(block.verdict().reason(), r -> new ArrayList<>()).add(block);
      }
    }
    List<ArticleEvent.Struck> struck =
        byReason.entrySet().stream()
            .map(
                e ->
                    new ArticleEvent.Struck(
                        e.getKey(), e.getValue().size(), sample(e.getValue().get(0).text())))
            .toList();
    Map<String, String> origins = new LinkedHashMap<>();
    for (Candidate candidate : article.fields().candidates()) {
      if (candidate.taken()) {
        origins.putIfAbsent(candidate.field(), candidate.origin());
      }
    }
    return new ArticleEvent.CleaningNote(
        "copydesk",
        version,
        struck,
        article.warnings().stream().map(Warning::id).sorted().toList(),
        origins);
  }

  private static String sample(String text) {
    int head = Math.min(2 * SAMPLE_CODE_POINTS, text.length());
    int end =
        text.offsetByCodePoints(0, Math.min(SAMPLE_CODE_POINTS, text.codePointCount(0, head)));
    return WellFormed.of(end < text.length() ? text.substring(0, end) + "…" : text);
  }

  private static @Nullable String iso(@Nullable Stamp stamp) {
    return stamp == null ? null : stamp.iso();
  }

  private static String moment(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
