package org.copydesk.memory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.event.ArticleEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the memory knows of an article.
 *
 * @param article its last version, without the joined text
 * @param version the number of that version; 0 when none was published
 * @param content the digest of what it was cleaned to last
 * @param ways the digest of what it was last cleaned to, by the way it was read
 * @param firstSeen when its first version was made, in milliseconds of the epoch
 * @param lastSeen when it was last seen, to the day, in milliseconds of the epoch
 * @param sameAs the id of the article that it is; absent when it is one of its own
 * @param compared the ids of those that it was compared with
 * @param notes what was decided on its last readings, the latest last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Dossier(
    ArticleEvent article,
    int version,
    String content,
    Map<String, String> ways,
    long firstSeen,
    long lastSeen,
    @Nullable String sameAs,
    List<String> compared,
    List<Note> notes) {
  private static final int MOST_NOTES = 5;
  private static final int MOST_WAYS = 8;

  /** The dossier of an article that is another, known already. */
  static Dossier alias(Arrival arrival, String of, @Nullable Dossier before, Note note) {
    ArticleEvent event = arrival.event();
    ArticleEvent bare = event.version(event.id(), 0, event.firstSeen(), List.of(), "");
    return new Dossier(
        bare,
        0,
        arrival.content(),
        Map.of(),
        before == null ? arrival.time() : before.firstSeen,
        arrival.time(),
        of,
        List.of(),
        notes(before, note));
  }

  /** The dossier after a version was published or kept back. */
  static Dossier of(
      ArticleEvent article,
      Arrival arrival,
      @Nullable Dossier before,
      List<String> compared,
      Note note) {
    return new Dossier(
        article,
        article.version(),
        arrival.content(),
        before == null ? ways(Map.of(), arrival) : ways(before.ways, arrival),
        before == null ? arrival.time() : before.firstSeen,
        arrival.time(),
        null,
        compared,
        notes(before, note));
  }

  /** The same article seen again, with nothing new. */
  Dossier seen(Arrival arrival, Note note) {
    return new Dossier(
        article,
        version,
        content,
        ways(ways, arrival),
        firstSeen,
        Math.max(lastSeen, arrival.time()),
        sameAs,
        compared,
        notes(this, note));
  }

  private static Map<String, String> ways(Map<String, String> ways, Arrival arrival) {
    Map<String, String> known = new LinkedHashMap<>(ways);
    known.remove(Content.way(arrival.event()));
    known.put(Content.way(arrival.event()), arrival.content());
    if (known.size() > MOST_WAYS) {
      known.remove(known.keySet().iterator().next());
    }
    return known;
  }

  private static List<Note> notes(@Nullable Dossier before, Note note) {
    List<Note> notes = new ArrayList<>(before == null ? List.of() : before.notes);
    notes.add(note);
    return List.copyOf(notes.subList(Math.max(0, notes.size() - MOST_NOTES), notes.size()));
  }
}
