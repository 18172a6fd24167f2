package org.copydesk.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.event.ArticleEvent;
import org.copydesk.memory.match.Comparison;
import org.copydesk.memory.match.Imprint;
import org.jspecify.annotations.Nullable;

/** What a reading of an article means for what is known of it. */
final class Reading {
  /** So many repeats are noted of a comparison: a note is read by people. */
  private static final int MOST_REPEATS = 100;

  private Reading() {}

  /**
   * Whether a reader sees a change. By a way by which the article has been read before, any change
   * counts; by a new way only what the known reading does not tell, for a feed tells less than its
   * page, and a text less than its markup.
   *
   * @return updated, unchanged or the same article
   */
  static Decision decide(Dossier known, Arrival arrival) {
    String before = known.ways().get(Content.way(arrival.event()));
    if (arrival.content().equals(before) || arrival.content().equals(known.content())) {
      return Decision.UNCHANGED;
    }
    return before == null && Content.nothingNew(known.article(), arrival.event())
        ? Decision.SAME_ARTICLE
        : Decision.UPDATED;
  }

  static Imprint imprint(ArticleEvent event) {
    String headline = event.headline();
    String published = event.datePublished();
    return Imprint.of(
        headline == null ? "" : headline,
        published == null ? "" : published,
        event.body().stream().map(ArticleEvent.Paragraph::text).toList());
  }

  /** The note of a reading whose article is another, known already. */
  static Note sameAs(Arrival arrival, String article) {
    return new Note(
        time(arrival),
        Decision.SAME_ARTICLE,
        null,
        place(arrival.event()),
        arrival.event().intake().sha256(),
        article,
        null,
        null,
        null);
  }

  /**
   * The note of a reading.
   *
   * @param article the version that came of it; absent when there is none
   */
  static Note note(
      Arrival arrival,
      Decision decision,
      @Nullable ArticleEvent article,
      List<Note.Recurring> recurring,
      List<Letter.Verdict> verdicts) {
    boolean published = decision == Decision.PUBLISHED || decision == Decision.UPDATED;
    return new Note(
        time(arrival),
        decision,
        article == null || !published ? null : article.version(),
        place(arrival.event()),
        arrival.event().intake().sha256(),
        null,
        article == null ? null : article.changes(),
        recurring.stream().map(Note.Recurring::sample).toList(),
        compared(verdicts));
  }

  private static List<Note.Compared> compared(List<Letter.Verdict> verdicts) {
    List<Note.Compared> compared = new ArrayList<>();
    for (Letter.Verdict verdict : verdicts) {
      Comparison comparison = verdict.comparison();
      if (comparison != null) {
        compared.add(
            new Note.Compared(
                verdict.article(),
                verdict.url(),
                comparison.kind(),
                comparison.similarity(),
                comparison.repeats().stream().limit(MOST_REPEATS).toList()));
      }
    }
    return compared;
  }

  private static String time(Arrival arrival) {
    return Instant.ofEpochMilli(arrival.time()).toString();
  }

  private static String place(ArticleEvent event) {
    String url = event.url();
    String file = event.intake().file();
    String place = file == null ? url : file;
    return event.intake().source() + (place == null ? "" : " " + place);
  }
}
