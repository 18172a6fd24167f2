package org.copydesk.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.copydesk.article.Article;
import org.copydesk.article.Block;
import org.copydesk.desk.Desk;
import org.copydesk.page.Intake;
import org.copydesk.page.MediaKind;
import org.copydesk.page.RawPage;
import org.copydesk.page.UsualZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The real text dumps, where they stand beside the project, in other shapes than their own. */
@Tag("shared")
class SeedVariantsTest {
  private static final Path SEEDS = Path.of("../shared/seeds");

  private static final Desk DESK =
      Desk.of(
          new UsualZone(ZoneId.of("Asia/Shanghai"), false),
          "test",
          InstantSource.fixed(Instant.EPOCH));

  /** A dump and what it should give. */
  private record Seed(String id, String text, JsonNode expected) {}

  @BeforeEach
  void seedsAreHere() {
    assumeTrue(Files.isDirectory(SEEDS), "needs ../shared/seeds");
  }

  private static List<Seed> seeds() throws IOException {
    List<Seed> seeds = new ArrayList<>();
    try (Stream<Path> files = Files.list(SEEDS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String id = file.getFileName().toString().replace(".txt", "");
        JsonNode expected =
            new ObjectMapper().readTree(SEEDS.resolve("expected").resolve(id + ".json").toFile());
        seeds.add(new Seed(id, Files.readString(file), expected));
      }
    }
    return seeds;
  }

  private static void check(Seed seed, String text, Charset charset, MediaKind kind, String shape) {
    Intake intake = Intake.ofFile("test", seed.id() + ".txt", Instant.EPOCH);
    Article article = DESK.clean(new RawPage(kind, text.getBytes(charset), intake));
    String told = seed.id() + ", " + shape;
    List<String> paragraphs = new ArrayList<>();
    seed.expected().path("paragraphs").forEach(p -> paragraphs.add(squashed(p.asText())));
    assertEquals(
        paragraphs,
        article.body().stream().map(Block::text).map(SeedVariantsTest::squashed).toList(),
        told);
    assertEquals(
        squashed(seed.expected().path("title").asText()),
        squashed(String.valueOf(article.fields().headline())),
        told);
    List<String> authors = new ArrayList<>();
    seed.expected().path("authors").forEach(a -> authors.add(a.asText()));
    assertEquals(authors, article.fields().authors(), told);
  }

  private static String squashed(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", "");
  }

  @Test
  void theWholePageThreeTimesOver() throws IOException {
    for (Seed seed : seeds()) {
      String thrice = (seed.text() + "\n").repeat(3);
      check(seed, thrice, StandardCharsets.UTF_8, MediaKind.TEXT, "three times");
    }
  }

  @Test
  void aCopyInTheChineseNationalCharset() throws IOException {
    for (Seed seed : seeds()) {
      check(seed, seed.text(), Charset.forName("GB18030"), MediaKind.TEXT, "GB18030");
    }
  }

  @Test
  void fullWidthPunctuationAndWindowsLineEnds() throws IOException {
    for (Seed seed : seeds()) {
      String crlf = seed.text().replace("\n", "\r\n");
      check(seed, crlf, StandardCharsets.UTF_8, MediaKind.TEXT, "CRLF");
    }
  }

  @Test
  void aCopyInParagraphsOfHtml() throws IOException {
    for (Seed seed : seeds()) {
      for (String tags : List.of("<p>%s</p>", "%s<br>", "<div>%s</div>")) {
        StringBuilder html = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body>");
        for (String line : seed.text().split("\n", -1)) {
          if (!line.isBlank()) {
            html.append(tags.replace("%s", line.strip())).append('\n');
          }
        }
        html.append("</body></html>");
        check(seed, html.toString(), StandardCharsets.UTF_8, MediaKind.HTML, tags);
      }
    }
  }

  @Test
  void otherColumnBreaks() throws IOException {
    for (Seed seed : seeds()) {
      for (int chance = 0; chance < 5; chance++) {
        String cut = cut(seed, new Random(chance));
        check(seed, cut, StandardCharsets.UTF_8, MediaKind.TEXT, "column breaks, seed " + chance);
      }
    }
  }

  /** The dump with long paragraphs cut in mid-sentence, late enough to be no heading. */
  private static String cut(Seed seed, Random random) {
    StringBuilder text = new StringBuilder();
    for (String line : seed.text().split("\n", -1)) {
      int at = 60 + random.nextInt(40);
      boolean inside =
          at + 30 < line.length()
              && Character.isIdeographic(line.charAt(at))
              && Character.isIdeographic(line.charAt(at - 1));
      if (inside && random.nextInt(4) == 0) {
        text.append(line, 0, at).append("\n\n").append(line.substring(at)).append('\n');
      } else {
        text.append(line).append('\n');
      }
    }
    return text.toString();
  }
}
