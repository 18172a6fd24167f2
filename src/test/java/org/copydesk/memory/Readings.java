package org.copydesk.memory;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copydesk.event.ArticleEvent;
import org.copydesk.page.Sha256;
import org.copydesk.script.WellFormed;
import org.jspecify.annotations.Nullable;

/** Cleaned articles, made up. */
public final class Readings {
  private static final String[] SYLLABLES = {
    "har", "cou", "brid", "mar", "fer", "scho", "gar", "ri", "tra", "mil", "lan", "ten", "bo",
    "sta", "pon", "wer", "ken", "lo", "dis", "vel"
  };

  private Readings() {}

  /** A paragraph that no other number has, of fifty words or so. */
  public static String paragraph(long number) {
    Random random = new Random(number * 7919 + 13);
    String words =
        IntStream.range(0, 45 + random.nextInt(20))
            .mapToObj(i -> word(random))
            .collect(Collectors.joining(" "));
    return "Words " + words + ".";
  }

  /** One of about 8,000 words, so that paragraphs are no more alike than in real papers. */
  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  /** An article of a host, its place there and its paragraphs. */
  public static ArticleEvent page(String host, String path, String... paragraphs) {
    String url = "https://" + host + "/" + path;
    return event(Sha256.id("url:" + url), url, null, "site", null, "On " + path, paragraphs);
  }

  /** An article dropped as a file, without any address. */
  public static ArticleEvent file(
      String folder,
      String file,
      @Nullable String source,
      @Nullable String headline,
      String... paragraphs) {
    String text = String.join("", paragraphs);
    return event(Sha256.id("text:" + text), null, file, folder, source, headline, paragraphs);
  }

  /** The same article with another headline. */
  public static ArticleEvent headed(ArticleEvent event, String headline) {
    return event(
        event.id(),
        event.url(),
        event.intake().file(),
        event.intake().source(),
        event.source(),
        headline,
        event.body().stream().map(ArticleEvent.Paragraph::text).toArray(String[]::new));
  }

  private static ArticleEvent event(
      String id,
      @Nullable String url,
      @Nullable String file,
      String folder,
      @Nullable String source,
      @Nullable String headline,
      String... paragraphs) {
    List<ArticleEvent.Paragraph> body =
        Arrays.stream(paragraphs)
            .map(p -> new ArticleEvent.Paragraph("paragraph", WellFormed.of(p)))
            .toList();
    String text = WellFormed.of(String.join("\n", paragraphs));
    return new ArticleEvent(
        id,
        1,
        url,
        null,
        "en",
        headline,
        null,
        null,
        null,
        List.of(),
        List.of(),
        source,
        List.of(),
        List.of(),
        null,
        null,
        "2026-03-01T08:00:00Z",
        "2026-03-01T08:00:00Z",
        null,
        body,
        text,
        List.of(),
        null,
        List.of(),
        null,
        null,
        new ArticleEvent.IntakeNote(
            file == null ? "poll" : "file",
            folder,
            file,
            "2026-03-01T08:00:00Z",
            null,
            new ArticleEvent.CharsetNote("UTF-8", null, "utf-8"),
            "%064x".formatted(text.hashCode() & 0xffffffffL)),
        new ArticleEvent.CleaningNote("copydesk", "test", List.of(), List.of(), Map.of()));
  }
}
