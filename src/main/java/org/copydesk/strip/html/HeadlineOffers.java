package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.strip.field.SiteNames;
import org.copydesk.strip.field.TitleKey;
import org.jspecify.annotations.Nullable;

/** The headlines that a page offers, and the witnesses among them: what it tells machines. */
final class HeadlineOffers {
  private static final int SHORTEST_VOUCHED = 4;

  private final SiteNames sites;
  private final Map<String, Offer> offers = new LinkedHashMap<>();
  private final List<String> witnesses = new ArrayList<>();

  HeadlineOffers(SiteNames sites) {
    this.sites = sites;
  }

  /**
   * An offer.
   *
   * @param text the headline
   * @param key its {@link TitleKey}
   * @param origin where it was read
   * @param bonus how well that place is known to hold headlines
   * @param line the line of its heading, -1 without one
   * @param element its heading
   */
  record Offer(
      String text,
      String key,
      String origin,
      double bonus,
      int line,
      @Nullable MarkedElement element) {

    /**
     * How well the page's words to machines and its address agree with the offer, and its place.
     */
    double score(List<String> witnesses, String slug) {
      double sum = 0;
      for (String witness : witnesses) {
        sum += TitleKey.agreement(key, witness);
      }
      double agreed = witnesses.isEmpty() ? 0 : sum / witnesses.size();
      double named = slug.isEmpty() ? 0 : 0.15 * TitleKey.agreement(key, slug);
      return agreed + named + bonus;
    }
  }

  /** Adds an offer; of two with the same words the better one stays. */
  void add(String text, String origin, double bonus, int line, @Nullable MarkedElement element) {
    String key = TitleKey.of(text);
    if (key.isEmpty()) {
      return;
    }
    double fair = sites.named(text) ? bonus - 1 : bonus;
    Offer offer = new Offer(text, key, origin, fair, line, element);
    offers.merge(key, offer, (a, b) -> b.bonus() > a.bonus() ? b : a);
  }

  /** Adds an offer whatever the site is called, in the place of one with the same words. */
  void settle(String text, String origin, double bonus, int line, @Nullable MarkedElement element) {
    String key = TitleKey.of(text);
    offers.put(key, new Offer(text, key, origin, bonus, line, element));
  }

  /** Adds what the page tells machines, as an offer and a witness. */
  void witness(String text, String origin, double bonus) {
    String cut = sites.cutFrom(text);
    String key = TitleKey.of(cut);
    if (!key.isEmpty() && !(sites.named(cut) && !witnesses.isEmpty())) {
      witnesses.add(key);
      add(cut, origin, bonus, -1, null);
    }
  }

  /** The offer with these words; absent where there is none. */
  @Nullable Offer of(String text) {
    return offers.get(TitleKey.of(text));
  }

  Collection<Offer> all() {
    return offers.values();
  }

  /** The keys of what the page tells machines. */
  List<String> witnesses() {
    return witnesses;
  }

  /** Whether what the page tells machines has these words, or they have it. */
  boolean vouched(String key) {
    if (key.length() < SHORTEST_VOUCHED) {
      return false;
    }
    for (String witness : witnesses) {
      if (witness.contains(key) || key.contains(witness)) {
        return true;
      }
    }
    return false;
  }
}
