package org.copydesk.memory;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;
import org.copydesk.config.Settings;
import org.copydesk.event.ArticleEvent;
import org.copydesk.event.EventJson;
import org.copydesk.event.EventSchema;

/**
 * The memory's topology without a broker or a disk, which the driver would flush for each article:
 * one thing after the other, on a clock of its own.
 */
public final class MemoryDriver implements AutoCloseable {
  private final TopologyTestDriver driver;
  private final TestInputTopic<String, byte[]> cleaned;
  private final TestOutputTopic<String, ArticleEvent> articles;
  private final TestOutputTopic<String, Reasons> decisions;
  private final Map<String, Reasons> told = new TreeMap<>();
  private Instant now = Instant.parse("2026-03-01T08:00:00Z");

  public MemoryDriver(Path folder) {
    this(folder, Map.of());
  }

  MemoryDriver(Path folder, Map<String, String> keys) {
    Settings settings = Settings.load(null, keys);
    Properties properties = new Properties();
    properties.put("application.id", "memory");
    properties.put("bootstrap.servers", "nowhere:1");
    properties.put("state.dir", folder.toString());
    properties.put("deserialization.exception.handler", Unreadable.class.getName());
    driver =
        new TopologyTestDriver(
            MemoryTopology.of(settings, 1, new Counts(), Stores::inMemoryKeyValueStore),
            properties);
    cleaned =
        driver.createInputTopic(
            settings.cleaned(), new StringSerializer(), new ByteArraySerializer());
    articles = output(settings.articles(), Forms.outside(ArticleEvent.class).deserializer());
    decisions = output(settings.memory().decisions(), Forms.outside(Reasons.class).deserializer());
  }

  private <T> TestOutputTopic<String, T> output(String topic, Deserializer<T> values) {
    return driver.createOutputTopic(topic, new StringDeserializer(), values);
  }

  /** Sets the articles' clock, forward or back. */
  void set(Duration time) {
    now = now.plus(time);
  }

  void later(Duration time) {
    set(time);
    driver.advanceWallClockTime(time);
  }

  /** Cleans an article a second later than the one before; what is published of it. */
  public List<ArticleEvent> clean(ArticleEvent event) {
    now = now.plusSeconds(1);
    cleaned.pipeInput(event.id(), EventJson.line(event), now);
    return published();
  }

  void pipe(byte[] value) {
    cleaned.pipeInput("k", value, now);
  }

  private List<ArticleEvent> published() {
    List<ArticleEvent> published = new ArrayList<>();
    for (TestRecord<String, ArticleEvent> event : articles.readRecordsToList()) {
      ArticleEvent article = event.value();
      EventSchema.assertValid(EventJson.line(article));
      Map<String, String> headers = new TreeMap<>();
      for (Header header : event.headers()) {
        headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
      }
      if (!event.key().equals(article.id())
          || !article.cloudEventId().equals(headers.get("ce_id"))
          || headers.size() != 6) {
        throw new AssertionError(event);
      }
      published.add(article);
    }
    return published;
  }

  /** The one event that comes of an article. */
  ArticleEvent publish(ArticleEvent event) {
    List<ArticleEvent> published = clean(event);
    if (published.size() != 1) {
      throw new AssertionError(published);
    }
    return published.get(0);
  }

  /** What was decided on an article's readings, the latest last. */
  List<Decision> decisions(ArticleEvent event) {
    return reasons(event).notes().stream().map(Note::decision).toList();
  }

  Reasons reasons(ArticleEvent event) {
    decisions.readRecordsToList().forEach(r -> told.put(r.key(), r.value()));
    Reasons reasons = told.get(event.id());
    if (reasons == null) {
      throw new AssertionError("nothing was decided on " + event.id());
    }
    return reasons;
  }

  /** How many entries a store has. */
  int entries(String store) {
    int entries = 0;
    try (var all = driver.getKeyValueStore(store).all()) {
      while (all.hasNext()) {
        all.next();
        entries++;
      }
    }
    return entries;
  }

  Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    try (var all = driver.<String, Long>getKeyValueStore(Names.TALLY).all()) {
      all.forEachRemaining(entry -> counts.put(entry.key, entry.value));
    }
    return counts;
  }

  @Override
  public void close() {
    driver.close();
  }
}
