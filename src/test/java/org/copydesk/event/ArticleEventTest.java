package org.copydesk.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.article.Article;
import org.copydesk.article.Block;
import org.copydesk.article.Fields;
import org.copydesk.article.Image;
import org.copydesk.article.Print;
import org.copydesk.article.Role;
import org.copydesk.article.Stamp;
import org.copydesk.article.Verdict;
import org.copydesk.article.Warning;
import org.copydesk.page.CharsetReading;
import org.copydesk.page.Intake;
import org.copydesk.page.MediaKind;
import org.copydesk.page.Page;
import org.copydesk.page.Provenance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArticleEventTest {
  private static final Instant SEEN = Instant.parse("2025-03-19T00:00:00.123456Z");
  private static final Instant MADE = Instant.parse("2025-03-19T00:00:01Z");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final EventComposer composer = new EventComposer("1.0", InstantSource.fixed(MADE));

  @Test
  void aFullEventIsValidAndSaysWhatTheArticleSays() throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    EventJson.write(composer.compose(full()), "ref 1", written);
    byte[] line = written.toByteArray();

    EventSchema.assertValid(line);
    JsonNode event = JSON.readTree(line);
    assertEquals("ref 1", event.get("ref").asText());
    assertEquals("2025-03-19T07:22:00+08:00", event.get("datePublished").asText());
    assertEquals("2025-03-20", event.get("dateModified").asText());
    assertEquals("The first.\nThe second.", event.get("text").asText());
    assertEquals("heading", event.at("/body/1/role").asText());
    assertEquals("2025-03-19T00:00:00.123Z", event.get("firstSeen").asText());
    assertEquals("2025-03-19T00:00:01Z", event.get("versionCreated").asText());
    assertEquals("[\"digits-lost\",\"truncated\"]", event.at("/cleaning/warnings").toString());
    assertEquals(
        "{\"reason\":\"navigation\",\"count\":2,\"sample\":\"Home\"}",
        event.at("/cleaning/struck/0").toString());
    assertEquals("{\"headline\":\"h1\"}", event.at("/cleaning/origins").toString());
  }

  @Test
  void whatAPageDoesNotStateIsAbsent() throws IOException {
    byte[] line = EventJson.line(composer.compose(bare("Only this.")));

    EventSchema.assertValid(line);
    JsonNode event = JSON.readTree(line);
    for (String absent :
        List.of("ref", "url", "headline", "datePublished", "source", "print", "reprintOf")) {
      assertFalse(event.has(absent), absent);
    }
    assertEquals("[]", event.get("authors").toString());
  }

  @Test
  void halvesOfSurrogatePairsAreReplaced() throws IOException {
    JsonNode event =
        JSON.readTree(EventJson.line(composer.compose(bare("A \uD83D\uDE00 and a half \uDE00."))));
    assertEquals("A \uD83D\uDE00 and a half \uFFFD.", event.get("text").asText());
    assertEquals(event.get("text").asText(), event.at("/body/0/text").asText());
  }

  @Test
  void theSchemaRefusesWhatIsWrong() {
    String good = new String(EventJson.line(composer.compose(full())), StandardCharsets.UTF_8);
    assertFalse(EventSchema.violations(good.replace("2025-03-20", "20 March")).isEmpty());
    assertFalse(EventSchema.violations(good.replace("T07:22:00+08:00", "T07:22")).isEmpty());
    assertFalse(
        EventSchema.violations(good.replace("\"role\":\"heading\"", "\"role\":\"h2\"")).isEmpty());
    assertFalse(EventSchema.violations(good.replace("\"version\":1", "\"version\":0")).isEmpty());
  }

  @Test
  void everyFieldOfAnEventIsInTheSchema() throws IOException {
    JsonNode event = JSON.readTree(EventJson.line(composer.compose(full())));
    JsonNode schema = JSON.readTree(EventSchema.text());
    List<String> unknown = new ArrayList<>();
    unknown("", event, schema, unknown);
    assertEquals(List.of(), unknown);
  }

  @Test
  void anArticleWithAUrlKeepsItsIdWhenItsTextChanges() {
    String one = id("https://news.example/a?utm_source=x#top", "First text.");
    assertEquals(one, id("https://news.example/a?utm_source=x", "Second text."));
    assertNotEquals(one, id("https://news.example/b", "First text."));
  }

  @Test
  void anArticleThatStatesNoUrlIsKnownByTheOneItWasFetchedFrom() {
    Article bare = bare("First text.");
    Provenance known = bare.provenance();
    Provenance fetched =
        new Provenance(
            known.charset(), known.sha256(), known.intake().known("https://news.example/a", null));
    String id = composer.compose(new Article(fetched, bare.fields(), bare.blocks(), Set.of())).id();
    assertEquals(id("https://news.example/a", "Second text."), id);
  }

  @Test
  void anArticleWithoutAUrlIsKnownByItsLetters() {
    String one = id(null, "全县 一百二十公里，农村公路。");
    assertEquals(one, id(null, "全县一百二十公里,农村公路"));
    assertNotEquals(one, id(null, "全县一百三十公里，农村公路。"));
  }

  private String id(@Nullable String canonicalUrl, String text) {
    Article bare = bare(text);
    Fields fields = Fields.builder().canonicalUrl(canonicalUrl).build();
    return composer.compose(new Article(bare.provenance(), fields, bare.blocks(), Set.of())).id();
  }

  private static void unknown(String path, JsonNode value, JsonNode schema, List<String> unknown) {
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      JsonNode known = schema.path("properties").path(field.getKey());
      if (known.isMissingNode()) {
        if (!schema.has("additionalProperties")) {
          unknown.add(path + "/" + field.getKey());
        }
      } else {
        unknown(path + "/" + field.getKey(), field.getValue(), known, unknown);
      }
    }
    for (JsonNode item : value.isArray() ? value : JSON.createArrayNode()) {
      unknown(path, item, schema.path("items"), unknown);
    }
  }

  private static Article full() {
    Fields fields =
        Fields.builder()
            .canonicalUrl("https://news.example/1")
            .language("en")
            .headline("A headline")
            .subheadline("Below")
            .kicker("Above")
            .byline("By Ann Lee")
            .authors(List.of("Ann Lee"))
            .editors(List.of("Bo Wu"))
            .source("The Example")
            .section(List.of("News"))
            .keywords(List.of("roads"))
            .published(Stamp.of(OffsetDateTime.parse("2025-03-19T07:22:00+08:00")))
            .modified(Stamp.of(LocalDate.of(2025, 3, 20)))
            .description("In short")
            .images(List.of(new Image("https://news.example/1.jpg", "A road")))
            .print(new Print("A03", "County"))
            .considered("headline", "A headline", "h1", true)
            .considered("headline", "A headline - Site", "title", false)
            .build();
    List<Block> blocks =
        List.of(
            new Block("nav", Role.LIST, "Home", Verdict.struck("navigation", "nav")),
            new Block("nav", Role.LIST, "News", Verdict.struck("navigation", "nav")),
            new Block("p", Role.PARAGRAPH, "The first.", Verdict.kept("body")),
            new Block("h2", Role.HEADING, "The second.", Verdict.kept("body")));
    return new Article(page(200), fields, blocks, Set.of(Warning.TRUNCATED, Warning.DIGITS_LOST));
  }

  private static Article bare(String text) {
    Block block = new Block("line 1", Role.PARAGRAPH, text, Verdict.kept("body"));
    return new Article(page(null), Fields.builder().build(), List.of(block), Set.of());
  }

  private static Page page(@Nullable Integer status) {
    Intake intake =
        status == null
            ? Intake.ofFile("inbox", "a.txt", SEEN)
            : new Intake("poll", "example", null, "https://news.example/1?x", "gbk", SEEN, status);
    return new Page(
        MediaKind.HTML,
        "",
        new CharsetReading("GB18030", null, "detected"),
        "0".repeat(64),
        intake);
  }

  @Test
  void theCloudEventsIdNamesArticleAndVersion() {
    ArticleEvent event = composer.compose(full());
    assertTrue(event.cloudEventId().matches("[0-9a-f]{32}@1"), event.cloudEventId());
  }
}
