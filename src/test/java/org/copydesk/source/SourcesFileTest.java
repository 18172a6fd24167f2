package org.copydesk.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesFileTest {
  private static final String GOOD =
      """
      - id: good
        name: Good News
        kind: feed
        url: https://good.example/feed
      """;

  private final SourcesFile file =
      new SourcesFile(
          css -> {
            if (css.contains("[[")) {
              throw new IllegalArgumentException("no CSS selector: " + css);
            }
          });

  @Test
  void everyFieldIsRead() {
    Sources sources =
        file.read(
            """
            sources:
              - id: harbour
                name: Harbour Courier
                kind: list
                url:
                  - https://www.harbour.example/news/
                  - HTTP://新闻.example:8080/要闻?页=1#top
                zone: Europe/London
                language: en-gb
                interval: 1h30m
                identity: path
                links: main h2 a
                select: {headline: h1, body: "#text"}
                strike: .ads
                allow-hosts: [CDN.harbour.example, "*.amp.example"]
                allow-addresses: [10.1.0.0/16, fd12::1]
                headers: {Accept-Language: "en"}
                charset: gb2312
                update-window: 12h
                enabled: false
            """);
    assertEquals(List.of(), sources.faults());
    Source source = sources.valid().get(0);
    assertEquals("harbour", source.id());
    assertEquals("Harbour Courier", source.name());
    assertEquals(Kind.LIST, source.kind());
    assertEquals(
        List.of(
            URI.create("https://www.harbour.example/news/"),
            URI.create("http://xn--efvy88h.example:8080/%E8%A6%81%E9%97%BB?%E9%A1%B5=1")),
        source.urls());
    assertEquals(ZoneId.of("Europe/London"), source.zone());
    assertEquals("en-GB", source.language());
    assertEquals(Duration.ofMinutes(90), source.interval());
    assertEquals(Identity.PATH, source.identity());
    assertEquals("main h2 a", source.links());
    assertEquals(Map.of("headline", "h1", "body", "#text"), source.select());
    assertEquals(List.of(".ads"), source.strike());
    assertEquals(Set.of("cdn.harbour.example", "amp.example"), source.allowHosts());
    assertEquals(2, source.access().addresses().size());
    assertEquals(Map.of("Accept-Language", "en"), source.headers());
    assertEquals("GB2312", source.charset());
    assertEquals(Duration.ofHours(12), source.updateWindow());
    assertFalse(source.enabled());
    assertEquals(List.of(), sources.enabled());
  }

  @Test
  void whatIsNotWrittenHasItsDefault() {
    Source source = file.read("sources:\n" + GOOD).valid().get(0);
    assertEquals(
        Source.of("good", Kind.FEED, URI.create("https://good.example/feed")).identity(),
        source.identity());
    assertEquals(Duration.ofDays(3), source.updateWindow());
    assertTrue(source.enabled());
    assertEquals(null, source.interval());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing yet\n", "sources:\n", "sources: []\n"})
  void aFileWithoutSourcesHasNoFault(String text) {
    assertEquals(new Sources(List.of(), List.of()), file.read(text));
  }

  /** Each: the lines that are added to a good source, the fault's field, and words of it. */
  private static final List<List<String>> FAULTS =
      List.of(
          List.of("colour: red", "colour", "no such field"),
          List.of("allow_hosts: a.example", "allow_hosts", "did you mean \"allow-hosts\"?"),
          List.of("zone: Mars/Base", "zone", "no time zone"),
          List.of("zone:", "zone", "is empty"),
          List.of("language: english language", "language", "no language tag"),
          List.of("interval: 600", "interval", "with its unit"),
          List.of("interval: 10 min", "interval", "no duration"),
          List.of("interval: 0s", "interval", "from 1s to 7d"),
          List.of("cron: \"61 * * * *\"", "cron", "no cron expression"),
          List.of("cron: \"0 0 30 2 *\"", "cron", "no cron expression"),
          List.of("cron: hourly", "cron", "no cron expression"),
          List.of("interval: 10m\n  cron: \"5 * * * *\"", "cron", "exclude each other"),
          List.of("identity: title", "identity", "there are url, path and guid"),
          List.of("links: h2 a", "links", "kind list alone"),
          List.of("select: {colour: h1}", "select.colour", "no such field"),
          List.of("select: {headline: \"[[\"}", "select.headline", "no CSS selector"),
          List.of("select: h1", "select", "is not a mapping"),
          List.of("strike: [\".a\", \"[[\"]", "strike[1]", "no CSS selector"),
          List.of("strike: [[\".a\"]]", "strike[0]", "is not a single text"),
          List.of("allow-hosts: https://a.example/", "allow-hosts", "without http://"),
          List.of("allow-hosts: \"a b\"", "allow-hosts", "no host name"),
          List.of("allow-addresses: 10.0.0.0/33", "allow-addresses", "/0 to /32"),
          List.of("allow-addresses: intranet", "allow-addresses", "no range"),
          List.of("headers: {User-Agent: Mine}", "headers.User-Agent", "by Copydesk itself"),
          List.of("headers: {\"a b\": c}", "headers.a b", "no header"),
          List.of("charset: utf-9", "charset", "no charset"),
          List.of("update-window: 31d", "update-window", "from 0s to 30d"),
          List.of("enabled: \"no\"", "enabled", "neither true nor false"),
          List.of("name: Twice", "name", "stands twice"));

  @Test
  void whatIsWrongIsToldByLineAndFieldAndCostsItsSourceAlone() {
    for (List<String> row : FAULTS) {
      String bad = GOOD.replace("id: good", "id: bad") + "  " + row.get(0) + "\n";
      Sources sources = file.read("sources:\n" + bad + GOOD);
      assertEquals(List.of("good"), ids(sources), row.toString());
      assertEquals(1, sources.faults().size(), row + " " + sources.faults());
      Fault fault = sources.faults().get(0);
      assertEquals("sources[bad]." + row.get(1), fault.field(), row.toString());
      assertEquals(row.get(0).contains("\n") ? 7 : 6, fault.line(), row.toString());
      assertTrue(fault.message().contains(row.get(2)), fault.toString());
    }
  }

  @Test
  void addressesThatCannotBeFetchedAreTold() {
    Map<String, String> faults =
        Map.of(
            "good.example/feed", "begin with http",
            "http://", "no host",
            "http:///feed", "no host",
            "ftp://good.example/", "begin with http",
            "https://me:secret@good.example/", "names and passwords",
            "https://good.example:99999/", "65535",
            "https://good..example/", "no host name",
            "https://good.example/{day}", "no address");
    faults.forEach(
        (url, words) -> {
          Sources sources =
              file.read(
                  "sources:\n" + GOOD.replace("https://good.example/feed", "\"" + url + "\""));
          assertEquals(List.of(), ids(sources), url);
          assertEquals("sources[good].url", sources.faults().get(0).field());
          assertTrue(
              sources.faults().get(0).message().contains(words), sources.faults().toString());
        });
  }

  @Test
  void anEntryWithoutWhatEverySourceHasIsTold() {
    Sources sources = file.read("sources:\n- name: Nameless\n- just text\n" + GOOD);
    assertEquals(List.of("good"), ids(sources));
    assertEquals(
        List.of(
            "line 2, sources[0].id",
            "line 2, sources[0].kind",
            "line 2, sources[0].url",
            "line 3, sources[1]"),
        sources.faults().stream().map(f -> f.toString().replaceAll(":.*", "")).toList());
  }

  @Test
  void theSecondSourceOfAnIdIsTold() {
    Sources sources = file.read("sources:\n" + GOOD + GOOD);
    assertEquals(1, sources.valid().size());
    assertEquals(
        "line 6, sources[good].id: the source in line 2 has the same id; give each source its own",
        sources.faults().get(0).toString());
  }

  @Test
  void whatIsNoYamlCostsItsSourceAlone() {
    String broken = "- id: broken\n  name: \"unclosed\n  kind: feed\n";
    Sources sources = file.read("sources:\n" + GOOD.replace("good", "first") + broken + GOOD);
    assertEquals(List.of("first", "good"), ids(sources));
    assertEquals(1, sources.faults().size());
    assertTrue(sources.faults().get(0).message().contains("no YAML"), sources.faults().toString());
    assertTrue(sources.faults().get(0).line() >= 6, sources.faults().toString());
  }

  @Test
  void aFileThatIsNoTextHasAFault(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("sources.yaml");
    Files.write(path, "sources: # 青岚".getBytes("GBK"));
    assertTrue(file.read(path).faults().get(0).message().contains("save it as UTF-8"));
    assertTrue(
        file.read(folder.resolve("none")).faults().get(0).message().contains("cannot be read"));
  }

  @Test
  void theSchemaAndTheReaderAgree() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(resource("sources.schema.json"));
    assertEquals(
        Set.copyOf(SourceReader.FIELDS),
        properties(new YAMLMapper().readTree(resource("sources.schema.json"))));
    assertEquals(0, faults(schema, "sources:\n" + GOOD));
    Set<String> beyondASchema = // what takes a zone, a charset, a parser to know
        Set.of("zone", "language", "cron", "charset", "headers.User-Agent", "strike[1]", "name");
    for (List<String> row : FAULTS) {
      boolean simple =
          !beyondASchema.contains(row.get(1))
              && !row.get(2).matches("from .*|/0 to /32|no host name|no range|no CSS selector");
      if (simple || row.get(2).equals("exclude each other")) {
        assertTrue(
            faults(schema, "sources:\n" + GOOD + "  " + row.get(0) + "\n") > 0, row.toString());
      }
    }
  }

  @Test
  void theFileOfExamplesIsRightWithItsExamplesTakenIn() throws IOException {
    String examples = Files.readString(Path.of("config/sources.yaml"));
    assertEquals(new Sources(List.of(), List.of()), file.read(examples));
    String taken = examples.replaceAll("(?m)^#(  .*)$", "$1").replaceAll("(?m)^#$", "");
    taken = taken.substring(taken.indexOf("\nsources:") + 1);
    Sources sources = file.read(taken);
    assertEquals(List.of(), sources.faults());
    assertEquals(4, sources.valid().size());
  }

  private static List<String> ids(Sources sources) {
    return sources.valid().stream().map(Source::id).toList();
  }

  private static Set<String> properties(JsonNode schema) {
    return schema.at("/$defs/source/properties").properties().stream()
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static int faults(Schema schema, String yaml) throws IOException {
    JsonNode json = new YAMLMapper().readTree(yaml);
    return schema.validate(json.toString(), InputFormat.JSON).size();
  }

  private static String resource(String name) throws IOException {
    try (var in = SourcesFile.class.getResourceAsStream(name)) {
      return new String(
          java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
