package org.copydesk.strip.html;

import java.util.List;
import java.util.Optional;
import org.copydesk.article.Stamp;
import org.copydesk.strip.field.DateCustoms;
import org.copydesk.strip.field.DateReader;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The date of publication that a page's scripts state, as its analytics or its own state has it. A
 * page that names other articles too states several; then none is taken.
 */
final class ScriptDates {
  private static final double WEIGHT = 0.9;

  private final DateReader reader;
  private final ScriptValues values = ScriptValues.of("published");

  ScriptDates(DateReader reader) {
    this.reader = reader;
  }

  void read(List<Element> scripts, DateCustoms customs, List<DateOffer> published) {
    DateOffer first = null;
    for (ScriptValues.Found found : values.in(scripts)) {
      Optional<Stamp> stamp = reader.value(found.value(), customs);
      if (stamp.isEmpty()) {
        continue;
      }
      DateOffer offer =
          new DateOffer(stamp.get(), found.value(), "script " + found.key(), WEIGHT, false);
      if (first == null || same(first, offer)) {
        first = first == null || (!first.timed() && offer.timed()) ? offer : first;
      } else {
        return;
      }
    }
    add(first, published);
  }

  private static boolean same(DateOffer a, DateOffer b) {
    return a.stamp().day().equals(b.stamp().day());
  }

  private static void add(@Nullable DateOffer offer, List<DateOffer> published) {
    if (offer != null) {
      published.add(offer);
    }
  }
}
