package org.copydesk.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What has come for an article and is not done with: waiting readings, answers, verdicts, and
 * inquiries that came too early. Each lies on its own, so that none grows with the others.
 */
final class Mail {
  private final KeyValueStore<String, Letter> store;

  Mail(KeyValueStore<String, Letter> store) {
    this.store = store;
  }

  void queue(String id, int place, Arrival arrival) {
    store.put(id + "/r" + place, new Letter.Handover(arrival));
  }

  Arrival queued(String id, int place) {
    return arrival(store.get(id + "/r" + place));
  }

  Arrival takeQueued(String id, int place) {
    return arrival(store.delete(id + "/r" + place));
  }

  private static Arrival arrival(@Nullable Letter letter) {
    return ((Letter.Handover) Objects.requireNonNull(letter)).arrival();
  }

  void answer(String id, Letter.Answer answer) {
    store.put(id + "/a" + answer.shard(), answer);
  }

  Letter.@Nullable Answer answer(String id, int shard) {
    return (Letter.Answer) store.get(id + "/a" + shard);
  }

  void dropAnswer(String id, int shard) {
    store.delete(id + "/a" + shard);
  }

  void verdict(String id, Letter.Verdict verdict) {
    store.put(id + "/v" + verdict.candidate(), verdict);
  }

  Letter.@Nullable Verdict verdict(String id, String candidate) {
    return (Letter.Verdict) store.get(id + "/v" + candidate);
  }

  void dropVerdict(String id, String candidate) {
    store.delete(id + "/v" + candidate);
  }

  void park(String id, int place, Letter.Inquiry inquiry) {
    store.put(id + "/i" + place, inquiry);
  }

  /** The inquiries that were parked, in their order. */
  List<Letter.Inquiry> takeParked(String id, int parked) {
    List<Letter.Inquiry> inquiries = new ArrayList<>();
    for (int place = 0; place < parked; place++) {
      inquiries.add((Letter.Inquiry) Objects.requireNonNull(store.delete(id + "/i" + place)));
    }
    return inquiries;
  }
}
