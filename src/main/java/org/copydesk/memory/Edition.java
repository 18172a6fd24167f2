package org.copydesk.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.copydesk.event.ArticleEvent;
import org.copydesk.memory.match.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * A version of an article as it is published: with what it repeats and what it changed.
 *
 * @param article the version, its number as if it were published
 * @param reprint whether it is mostly another's
 */
record Edition(ArticleEvent article, boolean reprint) {
  /** So many repeats are told at most: they must fit beside the largest event. */
  private static final int MOST_REPEATS = 400;

  /**
   * The next version.
   *
   * @param before what is known of the article; absent when it is new
   * @param verdicts what it has in common with others
   */
  static Edition of(
      String id,
      Draft draft,
      @Nullable Dossier before,
      List<Letter.Verdict> verdicts,
      Rules rules) {
    List<Letter.Verdict> related =
        verdicts.stream()
            .filter(v -> v.comparison() != null)
            .sorted(
                Comparator.comparingLong(Letter.Verdict::time)
                    .thenComparing(Letter.Verdict::article))
            .toList();
    Map<Integer, String> repeats = repeats(related);
    List<ArticleEvent.Paragraph> body = draft.body();
    List<ArticleEvent.Struck> struck = new ArrayList<>(draft.event().cleaning().struck());
    strike(struck, "recurring", draft.recurring().stream().map(Note.Recurring::text).toList());
    if (rules.dropRepeats() && repeats.size() < body.size()) {
      Set<Integer> gone = new HashSet<>(repeats.keySet());
      strike(struck, "known-elsewhere", texts(body, gone));
      body = kept(body, gone);
      repeats = Map.of();
    }
    String text = body.stream().map(ArticleEvent.Paragraph::text).collect(Collectors.joining("\n"));
    int version = before == null ? 1 : before.version() + 1;
    String firstSeen =
        before == null || before.version() == 0
            ? draft.event().firstSeen()
            : before.article().firstSeen();
    ArticleEvent bare = draft.event().version(id, version, firstSeen, body, text);
    ArticleEvent.Reprint reprint = reprint(related);
    return new Edition(
        bare.remembered(
            repeats.entrySet().stream()
                .limit(MOST_REPEATS)
                .map(e -> new ArticleEvent.Repeat(e.getKey(), e.getValue()))
                .toList(),
            reprint,
            version == 1 || before == null ? null : Content.changes(before.article(), bare),
            struck),
        reprint != null);
  }

  /** What becomes of it. */
  Decision decision(Rules rules) {
    if (reprint && rules.dropReprints()) {
      return Decision.REPRINT_DROPPED;
    }
    return article.version() == 1 ? Decision.PUBLISHED : Decision.UPDATED;
  }

  /** Whether a reader sees no change after all: what changed is what the source always says. */
  boolean unchanged() {
    ArticleEvent.Changes changes = article.changes();
    return changes != null
        && changes.fields().isEmpty()
        && changes.paragraphsAdded() == 0
        && changes.paragraphsRemoved() == 0;
  }

  /** Each repeated paragraph with the earliest article that has it. */
  private static Map<Integer, String> repeats(List<Letter.Verdict> related) {
    Map<Integer, String> repeats = new TreeMap<>();
    for (Letter.Verdict verdict : related) {
      Comparison comparison = verdict.comparison();
      if (comparison != null) {
        comparison.repeats().forEach(p -> repeats.putIfAbsent(p, verdict.article()));
      }
    }
    return repeats;
  }

  /** The article that has most of this one, of equals the earliest. */
  private static ArticleEvent.@Nullable Reprint reprint(List<Letter.Verdict> related) {
    ArticleEvent.Reprint best = null;
    for (Letter.Verdict verdict : related) {
      Comparison comparison = verdict.comparison();
      if (comparison != null
          && comparison.kind() == Comparison.Kind.REPRINT
          && (best == null || comparison.similarity() > best.similarity())) {
        best = new ArticleEvent.Reprint(verdict.article(), verdict.url(), comparison.similarity());
      }
    }
    return best;
  }

  private static List<ArticleEvent.Paragraph> kept(
      List<ArticleEvent.Paragraph> body, Set<Integer> gone) {
    List<ArticleEvent.Paragraph> kept = new ArrayList<>();
    for (int i = 0; i < body.size(); i++) {
      if (!gone.contains(i)) {
        kept.add(body.get(i));
      }
    }
    return kept;
  }

  private static List<String> texts(List<ArticleEvent.Paragraph> body, Set<Integer> places) {
    return places.stream().sorted().map(place -> body.get(place).text()).toList();
  }

  private static void strike(List<ArticleEvent.Struck> struck, String reason, List<String> texts) {
    if (!texts.isEmpty()) {
      struck.add(new ArticleEvent.Struck(reason, texts.size(), Sample.of(texts.get(0))));
    }
  }
}
