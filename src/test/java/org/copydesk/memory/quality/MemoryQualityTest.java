package org.copydesk.memory.quality;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.copydesk.command.ManifestCleaning;
import org.copydesk.event.ArticleEvent;
import org.copydesk.event.EventJson;
import org.copydesk.memory.MemoryDriver;
import org.copydesk.quality.Scorer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the memory finds of what is known to be there, on corpora of many articles. */
class MemoryQualityTest {
  @TempDir private Path state;

  @Test
  void itFindsFurnitureAndReprintsAmongInventedArticles() throws IOException {
    long seed = Long.getLong("quality.seed", 5);
    int originals = Integer.getInteger("quality.originals", 200);
    check(Corpus.of(Text.invented(new Random(seed + 1), originals), seed), "invented");
  }

  @Test
  @Tag("shared")
  void itFindsThemAmongRealArticles() throws IOException, InterruptedException {
    assumeTrue(Scorer.isHere(), "needs ../shared/benchmarks and python3");
    Scorer scorer = new Scorer(Files.createDirectory(state.resolve("pages")));
    List<Text> texts = new ArrayList<>();
    for (String suite : List.of("zh", "wcxb", "segments")) {
      Path events = Files.createTempFile(state, suite, ".jsonl");
      ManifestCleaning.clean(scorer.manifest(suite), events);
      for (String line : Files.readAllLines(events)) {
        JsonNode event = EventJson.mapper().readTree(line);
        List<String> body = new ArrayList<>();
        event.get("body").forEach(block -> body.add(block.get("text").asText()));
        texts.add(new Text(event.path("headline").asText(), body));
      }
    }
    check(Corpus.of(texts, Long.getLong("quality.seed", 5)), "real");
  }

  /**
   * Of hundreds of pages of hundreds of sites, a handful share text; they are listed for a reader.
   */
  @Test
  @Tag("shared")
  void itDrawsFewLinksAmongPagesOfManySites() throws IOException, InterruptedException {
    assumeTrue(Scorer.isHere(), "needs ../shared/benchmarks and python3");
    Path events = Files.createTempFile(state, "wcxb", ".jsonl");
    ManifestCleaning.clean(
        new Scorer(Files.createDirectory(state.resolve("pages"))).manifest("wcxb"), events);
    List<String> links = new ArrayList<>();
    Map<String, ArticleEvent> published = new HashMap<>();
    try (MemoryDriver memory = new MemoryDriver(Files.createDirectory(state.resolve("links")))) {
      for (String line : Files.readAllLines(events)) {
        ObjectNode event = (ObjectNode) EventJson.mapper().readTree(line);
        event.remove("ref"); // the manifest's, no part of the event
        for (ArticleEvent article :
            memory.clean(EventJson.mapper().treeToValue(event, ArticleEvent.class))) {
          published.put(article.id(), article);
          links.addAll(links(article, published));
        }
      }
    }
    Files.write(Files.createDirectories(Path.of("target/quality")).resolve("memory-links"), links);
    assertTrue(links.size() <= published.size() / 40, links::toString);
  }

  private static List<String> links(ArticleEvent article, Map<String, ArticleEvent> published) {
    List<String> links = new ArrayList<>();
    ArticleEvent.Reprint reprint = article.reprintOf();
    if (reprint != null) {
      links.add(
          "%s reprint %.2f of %s".formatted(article.url(), reprint.similarity(), reprint.url()));
    }
    for (ArticleEvent.Repeat repeat : article.repeats()) {
      ArticleEvent of = published.get(repeat.of());
      links.add(
          "%s repeats of %s: %s"
              .formatted(
                  article.url(),
                  of == null ? repeat.of() : of.url(),
                  article.body().get(repeat.paragraph()).text()));
    }
    return links;
  }

  private void check(List<Item> corpus, String name) throws IOException {
    MemoryQuality quality = MemoryQuality.of(corpus, Files.createDirectory(state.resolve(name)));
    Path report = Files.createDirectories(Path.of("target/quality")).resolve("memory-" + name);
    String told = corpus.size() + " articles\n" + quality + "\n" + String.join("\n", quality.wrong);
    Files.write(report, told.getBytes(StandardCharsets.UTF_8)); // half characters and all
    assertTrue(quality.recurring.precision() >= 0.985, quality::toString);
    assertTrue(quality.recurring.recall() >= 0.97, quality::toString);
    assertTrue(quality.reprints.precision() >= 0.99, quality::toString);
    assertTrue(quality.reprints.recall() >= 0.97, quality::toString);
  }
}
