package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.article.Stamp;
import org.copydesk.strip.field.DateCustoms;
import org.copydesk.strip.field.DateReader;
import org.jsoup.nodes.Element;

/**
 * The date of publication that a page's scripts state, as its analytics or its own state has it. A
 * page that names other articles too states several; then none is taken.
 */
final class ScriptDates {
  private static final double WEIGHT = 0.9;

  private final DateReader reader;
  private final ScriptValues values = ScriptValues.of("published");
  private final ScriptValues created = ScriptValues.of("created");

  ScriptDates(DateReader reader) {
    this.reader = reader;
  }

  void read(List<Element> scripts, DateCustoms customs, List<DateOffer> published) {
    List<DateOffer> stated = new ArrayList<>();
    if (!agreed(values.in(scripts), customs, stated)) {
      return;
    }
    if (stated.isEmpty() || !stated.get(0).timed()) {
      List<ScriptValues.Found> second = created.in(scripts);
      List<DateOffer> made = new ArrayList<>(stated);
      boolean several = !stated.isEmpty() || second.size() > 1;
      stated = several && agreed(second, customs, made) ? made : stated;
    }
    published.addAll(stated);
  }

  /**
   * Puts the one date that values state into a list, the one with a time before the one without.
   *
   * @return whether they agree on the day with each other and with what the list has
   */
  private boolean agreed(
      List<ScriptValues.Found> values, DateCustoms customs, List<DateOffer> stated) {
    DateOffer first = stated.isEmpty() ? null : stated.get(0);
    for (ScriptValues.Found found : values) {
      Optional<Stamp> stamp = reader.value(found.value(), customs);
      if (stamp.isEmpty()) {
        continue;
      }
      DateOffer offer =
          new DateOffer(stamp.get(), found.value(), "script " + found.key(), WEIGHT, false);
      if (first == null || same(first, offer)) {
        first = first == null || (!first.timed() && offer.timed()) ? offer : first;
      } else {
        return false;
      }
    }
    if (first != null) {
      stated.clear();
      stated.add(first);
    }
    return true;
  }

  private static boolean same(DateOffer a, DateOffer b) {
    return a.stamp().day().equals(b.stamp().day());
  }
}
