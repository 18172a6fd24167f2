package org.copydesk.memory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.copydesk.event.ArticleEvent;
import org.copydesk.memory.match.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on one reading of an article, and why.
 *
 * @param time when it was cleaned, ISO 8601 in UTC
 * @param decision what was decided
 * @param version the version that was published; absent when none was
 * @param read where the reading came from: source and file or URL
 * @param sha256 the digest of the page's bytes
 * @param sameAs the article that this one is; absent when it is one of its own
 * @param changes what it changed; absent for a first version
 * @param recurring what was struck because its source says it again and again
 * @param compared the articles it was compared with
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Note(
    String time,
    Decision decision,
    @Nullable Integer version,
    String read,
    String sha256,
    @Nullable String sameAs,
    ArticleEvent.@Nullable Changes changes,
    @Nullable List<Recurring> recurring,
    @Nullable List<Compared> compared) {

  /** What was struck, and how many stories of the source carried it. */
  public record Recurring(String text, int stories) {
    /** The same, of the text the beginning. */
    Recurring sample() {
      return new Recurring(Sample.of(text), stories);
    }
  }

  /** An article that shares text, how much of it, and the places of the paragraphs. */
  record Compared(
      String id,
      @Nullable String url,
      Comparison.Kind kind,
      double similarity,
      List<Integer> repeats) {}
}
