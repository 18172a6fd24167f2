package org.copydesk.memory;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.copydesk.memory.match.Comparison;
import org.jspecify.annotations.Nullable;

/** What is sent to an article's home. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Letter.Answer.class, name = "answer"),
  @JsonSubTypes.Type(value = Letter.Inquiry.class, name = "inquiry"),
  @JsonSubTypes.Type(value = Letter.Verdict.class, name = "verdict"),
  @JsonSubTypes.Type(value = Letter.Handover.class, name = "handover")
})
sealed interface Letter {

  /**
   * A shard of the index answers.
   *
   * @param shard which
   * @param sameBody the article of the same source that had this very body first; absent without
   * @param sightings who has been seen with the asker's keys
   * @param furniture what is furniture of the source
   */
  record Answer(
      int shard, @Nullable String sameBody, List<Sighting> sightings, List<Furniture> furniture)
      implements Letter {}

  /** Who was seen with one key of the asker's paragraph. */
  record Sighting(int paragraph, List<Holder> holders) {}

  /** An article that was seen with a key, and when. */
  record Holder(String article, long time) {
    /** Whether the other was there first; of two at the same time, the lesser id. */
    boolean isAfter(Holder other) {
      return time == other.time ? article.compareTo(other.article) > 0 : time > other.time;
    }
  }

  /** A paragraph that is furniture, and how many stories of the source carried it. */
  record Furniture(int paragraph, int stories) {}

  /**
   * An article asks another's home to compare them.
   *
   * @param asker the id of the article that asks
   * @param candidate the id of the article that is asked
   * @param later whether the one that is asked came later than the one that asks
   * @param source whose article the asker is
   * @param copy the asker's text
   * @param hops how often the inquiry was handed on
   */
  record Inquiry(
      String asker,
      String candidate,
      boolean later,
      SourceKey source,
      Comparison.Copy copy,
      int hops)
      implements Letter {
    Inquiry handedOn() {
      return new Inquiry(asker, candidate, later, source, copy, hops + 1);
    }
  }

  /**
   * A home answers an inquiry.
   *
   * @param candidate the id that was asked
   * @param article the article that answers: the same, or the one that it is known to be
   * @param url where that one stands; absent where nobody said
   * @param time when it was first seen, in milliseconds of the epoch
   * @param comparison what they have in common; absent when it is not known any more
   */
  record Verdict(
      String candidate,
      String article,
      @Nullable String url,
      long time,
      @Nullable Comparison comparison)
      implements Letter {}

  /** A cleaned article that is the addressed one, or waits at its own home. */
  record Handover(Arrival arrival) implements Letter {}
}
