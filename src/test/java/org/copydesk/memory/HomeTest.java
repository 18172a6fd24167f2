package org.copydesk.memory;

import static org.copydesk.memory.Readings.headed;
import static org.copydesk.memory.Readings.page;
import static org.copydesk.memory.Readings.paragraph;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.copydesk.config.Settings;
import org.copydesk.event.ArticleEvent;
import org.copydesk.memory.match.Comparison;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home by itself, its letters delivered when the test says so: what happens at the same time. */
class HomeTest {
  private static final ArticleEvent PIER = page("post.example", "pier", paragraph(1), paragraph(2));
  private static final ArticleEvent ECHO = page("echo.example", "pier", paragraph(1), paragraph(2));
  private static final long NOW = 1_780_000_000_000L;

  @TempDir java.nio.file.Path folder;

  private MockProcessorContext<String, Object> context;
  private Home home;

  @BeforeEach
  void open() {
    context = new MockProcessorContext<>(new Properties(), new TaskId(0, 0), folder.toFile());
    store(Names.DOSSIERS, Forms.inside(Dossier.class));
    store(Names.ROUNDS, Forms.inside(Round.class));
    store(Names.MAIL, Forms.inside(Letter.class));
    store(Names.TALLY, Serdes.Long());
    home = new Home(context, Rules.of(Settings.load(null, Map.of()).memory()), 1, new Counts());
  }

  private <V> void store(String name, Serde<V> values) {
    KeyValueStore<String, V> store =
        Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), values)
            .withLoggingDisabled()
            .build();
    store.init(context.getStateStoreContext(), store);
    context.addStateStore(store);
  }

  /** What has left since the last time. */
  private <T> List<T> sent(Class<T> type) {
    List<T> sent = new ArrayList<>();
    for (var forwarded : context.forwarded()) {
      if (type.isInstance(forwarded.record().value())) {
        sent.add(type.cast(forwarded.record().value()));
      }
    }
    context.resetForwards();
    return sent;
  }

  private static Letter.Answer answer(Letter.Sighting... sightings) {
    return new Letter.Answer(0, null, List.of(sightings), List.of());
  }

  private static Letter.Answer seenWith(ArticleEvent other, long time) {
    return answer(new Letter.Sighting(0, List.of(new Letter.Holder(other.id(), time))));
  }

  @Test
  void readingsWaitInTheirOrderBehindTheOneThatIsDecided() {
    home.cleaned(PIER, NOW);
    home.cleaned(headed(PIER, "Second"), NOW + 1);
    home.cleaned(headed(PIER, "Second"), NOW + 2);
    home.cleaned(headed(PIER, "Third"), NOW + 3);
    assertEquals(1, sent(Question.class).size());
    List<String> published = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      home.open(PIER.id(), answer(), NOW + 10 + i);
      sent(ArticleEvent.class)
          .forEach(event -> published.add(event.version() + " " + event.headline()));
    }
    assertEquals(List.of("1 On pier", "2 Second", "3 Third"), published);
    assertEquals(1, home.counts().get("unchanged"));
  }

  @Test
  void anInquiryWaitsForTheAnswersAndNoLonger() {
    home.cleaned(PIER, NOW);
    home.open(PIER.id(), inquiry(ECHO, PIER, false), NOW + 1);
    assertEquals(List.of(), sent(Letter.Verdict.class));
    home.open(PIER.id(), seenWith(page("third.example", "x", paragraph(1)), NOW - 5), NOW + 2);
    Letter.Verdict verdict = sent(Letter.Verdict.class).get(0);
    Comparison comparison = verdict.comparison();
    assertNotNull(comparison, "although this one still waits for a comparison itself");
    assertEquals(Comparison.Kind.REPRINT, comparison.kind());
  }

  @Test
  void ofTwoThatAskEachOtherOneGetsTheAnswer() {
    home.cleaned(PIER, NOW);
    home.open(PIER.id(), seenWith(ECHO, NOW - 1), NOW + 2); // it asks the echo, which was earlier
    assertEquals(false, sent(Letter.Inquiry.class).get(0).later());
    home.open(PIER.id(), inquiry(ECHO, PIER, true), NOW + 3);
    assertNull(sent(Letter.Verdict.class).get(0).comparison());
    home.open(PIER.id(), verdict(ECHO), NOW + 4);
    ArticleEvent published = sent(ArticleEvent.class).get(0);
    ArticleEvent.Reprint reprint = published.reprintOf();
    assertNotNull(reprint);
    assertEquals(ECHO.id(), reprint.id());
    home.open(PIER.id(), inquiry(ECHO, PIER, true), NOW + 5);
    assertNull(sent(Letter.Verdict.class).get(0).comparison(), "nor later");
  }

  @Test
  void aLaterOneThatHasNotAskedAnswers() {
    home.cleaned(PIER, NOW);
    home.open(PIER.id(), answer(), NOW + 2);
    home.open(PIER.id(), inquiry(ECHO, PIER, true), NOW + 3);
    assertNotNull(sent(Letter.Verdict.class).get(0).comparison());
  }

  @Test
  void whatTurnsOutToBeAnotherHandsEverythingOn() {
    home.cleaned(PIER, NOW);
    home.cleaned(headed(PIER, "Second"), NOW + 1);
    home.open(PIER.id(), inquiry(ECHO, PIER, false), NOW + 2);
    home.open(PIER.id(), new Letter.Answer(0, "f".repeat(32), List.of(), List.of()), NOW + 3);
    assertEquals(List.of("handover On pier", "handover Second", "inquiry"), told("f".repeat(32)));
    home.open(PIER.id(), inquiry(ECHO, PIER, false), NOW + 4);
    assertEquals(List.of("inquiry"), told("f".repeat(32)));
    home.cleaned(headed(PIER, "Third"), NOW + 5);
    assertEquals(List.of("handover Third"), told("f".repeat(32)));
  }

  @Test
  void whatIsNotKnownHasNothingInCommon() {
    home.open(PIER.id(), inquiry(ECHO, PIER, false), NOW);
    assertNull(sent(Letter.Verdict.class).get(0).comparison());
    home.open(PIER.id(), answer(), NOW);
    home.open(PIER.id(), verdict(ECHO), NOW);
    assertTrue(context.forwarded().isEmpty(), "answers to what was never asked");
  }

  private List<String> told(String home) {
    List<String> told = new ArrayList<>();
    for (var forwarded : context.forwarded()) {
      if (forwarded.record().key().equals(home)) {
        Object letter = forwarded.record().value();
        told.add(
            letter instanceof Letter.Handover handover
                ? "handover " + handover.arrival().event().headline()
                : "inquiry");
      }
    }
    context.resetForwards();
    return told;
  }

  private static Letter.Inquiry inquiry(ArticleEvent asker, ArticleEvent candidate, boolean later) {
    return new Letter.Inquiry(
        asker.id(), candidate.id(), later, SourceKey.of(asker), Draft.copy(asker), 0);
  }

  private static Letter.Verdict verdict(ArticleEvent of) {
    return new Letter.Verdict(
        of.id(),
        of.id(),
        of.url(),
        NOW - 1,
        new Comparison(Comparison.Kind.REPRINT, 0.9, List.of(0, 1)));
  }
}
