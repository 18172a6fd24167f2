package org.copydesk.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.poll.listing.Listed;
import org.copydesk.poll.listing.Listing;
import org.copydesk.source.Source;

/**
 * What of a listing is new, and what of it was said to be changed. Collects over the listings of
 * one turn. For one thread.
 */
final class Findings {
  /** Fates of articles that are not fetched. */
  static final String OFF_HOST = "off-host";

  static final String TOO_OLD = "too-old";

  /** At the first look at a source so many articles are fetched, the newest; not its archive. */
  private static final int FIRST_LOOK = 100;

  private static final Duration FIRST_LOOK_AGE = Duration.ofDays(7);

  /** What a known source lists and is older than this was moved about, not published. */
  private static final Duration OLD = Duration.ofDays(30);

  private static final int MOST_LISTED = 50_000;
  private static final Duration LISTED_STEP = Duration.ofDays(1);
  private static final Duration NOT_SO_SOON = Duration.ofMinutes(10);

  private final Source source;
  private final Notebook notebook;
  private final boolean first;
  private final Instant now;
  private final Set<String> met = new HashSet<>();
  private int taken;
  private int fresh;
  private final List<Instant> times = new ArrayList<>();
  private int untimed;

  /**
   * @param first whether the source is looked at for the first time
   */
  Findings(Source source, Notebook notebook, boolean first, Instant now) {
    this.source = source;
    this.notebook = notebook;
    this.first = first;
    this.now = now;
  }

  /**
   * Takes a listing's articles into the ledger.
   *
   * @param firstLook whether this listing is looked at for the first time
   * @return what is to be written down with the ledger
   */
  List<Item> take(Listing listing, boolean firstLook, Ledger.Draft ledger) {
    List<Item> changed = new ArrayList<>();
    Map<String, Listed> current = current(listing);
    Map<String, Item> names = new HashMap<>();
    List<Map.Entry<String, Listed>> unknown = new ArrayList<>();
    for (Map.Entry<String, Listed> entry : current.entrySet()) {
      Optional<Item> item = known(entry.getKey(), entry.getValue(), current.keySet());
      if (item.isEmpty()) {
        unknown.add(entry);
      } else {
        again(item.get(), entry.getValue()).ifPresent(changed::add);
      }
    }
    if (firstLook) {
      unknown.sort(
          Comparator.comparing(entry -> published(entry.getValue()), Comparator.reverseOrder()));
    }
    for (Map.Entry<String, Listed> entry : unknown) {
      Item item = fresh(entry.getKey(), entry.getValue(), firstLook);
      changed.add(item);
      Identities.likeness(entry.getValue())
          .filter(like -> names.putIfAbsent(like, item) == null)
          .ifPresent(
              like -> changed.add(Item.name(source.id(), like, item.key(), item.url(), now)));
      ledger.tally = ledger.tally.discovered(1);
      if (item.fate() != null) {
        ledger.tally = ledger.tally.fate(item.fate());
      } else {
        ledger.lastNew = now;
        ledger.lastNewUrl = item.url();
        fresh++;
      }
    }
    return changed;
  }

  /** How many articles were found that are fetched. */
  int fresh() {
    return fresh;
  }

  /** What the turn tells of the source's rhythm. */
  Rhythm watched(Rhythm rhythm, Schedule schedule) {
    Instant from = rhythm.asOf();
    if (first || from.equals(Instant.EPOCH)) {
      from = times.stream().min(Comparator.naturalOrder()).orElse(now.minusSeconds(1));
      // what has no date was there before anybody watched; the oldest only marks the beginning
      List<Instant> since = new ArrayList<>(times);
      since.remove(from);
      return rhythm.watched(from, now, since, 0, schedule.zone(source));
    }
    Instant start = from;
    // one that is older than the last poll was listed late, and is as good as undated
    List<Instant> within = times.stream().filter(time -> !time.isBefore(start)).toList();
    int late = times.size() - within.size();
    return rhythm.watched(start, now, within, untimed + late, schedule.zone(source));
  }

  private Map<String, Listed> current(Listing listing) {
    Map<String, Listed> current = new LinkedHashMap<>();
    for (Listed listed : listing.items()) {
      if (current.size() >= MOST_LISTED) {
        break;
      }
      if (!Identities.isFrontDoor(listed.url())) {
        String key = Identities.key(source, listed);
        if (met.add(key)) {
          current.put(key, listed);
        }
      }
    }
    return current;
  }

  private Optional<Item> known(String key, Listed listed, Set<String> current) {
    Optional<Item> item = notebook.item(source.id(), key);
    if (item.isEmpty()) {
      // the same article under another query, unless both are listed side by side
      item =
          Identities.likeness(listed)
              .flatMap(like -> notebook.item(source.id(), like))
              .filter(name -> !current.contains(name.sameAs()));
    }
    return item.flatMap(
        found ->
            found.sameAs() == null
                ? Optional.of(found)
                : notebook.item(source.id(), found.sameAs()));
  }

  /** An article that was listed before: written down once a day, and looked at when it changed. */
  private Optional<Item> again(Item item, Listed listed) {
    OffsetDateTime updated = listed.updated();
    boolean moved =
        updated != null
            && item.updated() != null
            && updated.isAfter(item.updated())
            && item.due() != null
            && item.fate() != null;
    if (moved
        && !item.updateLies()
        && item.lastFetched() != null
        && !item.lastFetched().plus(NOT_SO_SOON).isAfter(now)) {
      return Optional.of(item.listedAt(now, listed, now));
    }
    if (item.lastListed().plus(LISTED_STEP).isBefore(now)) {
      return Optional.of(item.listedAt(now, listed, item.due()));
    }
    return Optional.empty();
  }

  private Item fresh(String key, Listed listed, boolean firstLook) {
    Instant published = published(listed);
    boolean dated = !published.equals(Instant.EPOCH);
    Duration age = Duration.between(published, now);
    Item item = Item.found(source.id(), key, listed, now);
    if (first || !firstLook) { // what a listing that was added lists tells nothing of the rhythm
      if (dated && age.compareTo(OLD) <= 0) {
        times.add(published.isAfter(now) ? now : published);
      } else if (!dated) {
        untimed++;
      }
    }
    if (!Reach.includes(source, listed.url())) {
      return item.passedOver(OFF_HOST);
    }
    if (firstLook) {
      boolean old = dated && age.compareTo(FIRST_LOOK_AGE) > 0;
      return old || ++taken > FIRST_LOOK ? item.passedOver(TOO_OLD) : item;
    }
    return dated && age.compareTo(OLD) > 0 ? item.passedOver(TOO_OLD) : item;
  }

  private static Instant published(Listed listed) {
    return listed.published() == null ? Instant.EPOCH : listed.published().toInstant();
  }
}
