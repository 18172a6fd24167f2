package org.copydesk.daemon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.config.Settings;
import org.copydesk.kafka.KafkaClients;
import org.copydesk.memory.Ledger;
import org.copydesk.memory.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real pages dropped again and again end as one version each. */
@Tag("shared")
class MemorySeedsTest {
  private static final Path SEEDS = Path.of("../shared/seeds");
  private static final Duration SOON = Duration.ofMinutes(2);

  @TempDir Path folder;

  @Test
  void theSeedsDroppedTwiceInTwoFormatsUnderTwoNamesAreOneVersionEach() throws Exception {
    assumeTrue(Files.isDirectory(SEEDS), "../shared is absent");
    Workplace place = Workplace.in(folder);
    Settings settings = place.settings(Map.of());
    try (Daemon daemon = new Daemon(settings, Path.of("routes"), "test", InstantSource.system())) {
      daemon.start();
      List<Path> seeds = seeds();
      int done = 0;
      for (Path seed : seeds) {
        String text = Files.readString(seed, StandardCharsets.UTF_8);
        String name = seed.getFileName().toString().replace(".txt", "");
        place.drop("county/" + name + ".txt", text);
        place.drop("county/" + name + "-again.txt", text);
        place.drop("county/" + name + ".html", page(text));
        place.drop("county/" + name + "-again.html", page(text));
        done += 4;
        int all = done;
        Workplace.await("done", SOON, () -> place.files(".done").size() == all);
      }
      Ledger ledger = new Ledger(settings.memory(), new KafkaClients(settings));
      Workplace.await(
          "all decided",
          SOON,
          () ->
              Status.sum(ledger.status().values(), Status::counts).values().stream()
                      .mapToLong(n -> n)
                      .sum()
                  >= 4L * seeds.size());
      Map<String, Integer> versions = new TreeMap<>();
      TopicReader.all(settings.bootstrap(), settings.articles())
          .forEach(
              event ->
                  versions.merge(
                      String.valueOf(TopicReader.headers(event).get("ce_id")), 1, Integer::sum));
      assertEquals(seeds.size(), versions.size(), versions.toString());
      versions.forEach((id, times) -> assertEquals(id.substring(0, 32) + "@1", id));
    }
  }

  private static List<Path> seeds() throws IOException {
    try (Stream<Path> files = Files.list(SEEDS)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  /** The same lines as a page of the simplest kind. */
  private static String page(String text) {
    return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>"
        + text.lines()
            .map(line -> "<p>" + line.replace("&", "&amp;").replace("<", "&lt;") + "</p>")
            .collect(Collectors.joining("\n"))
        + "</body></html>";
  }
}
