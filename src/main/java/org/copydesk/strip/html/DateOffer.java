package org.copydesk.strip.html;

import java.util.List;
import org.copydesk.article.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A date that the page offers.
 *
 * @param stamp the date
 * @param text the words that state it
 * @param origin where they stand
 * @param weight how well the place is known to hold the article's date; the better, the higher
 * @param shown whether the page shows its readers the date as the article's, beside the headline
 */
record DateOffer(Stamp stamp, String text, String origin, double weight, boolean shown) {

  /** The best of the offers; absent where there is none. */
  static @Nullable DateOffer best(List<DateOffer> offers) {
    DateOffer best = null;
    for (DateOffer offer : offers) {
      if (best == null || offer.weight() > best.weight()) {
        best = offer;
      }
    }
    return best;
  }

  /** The same words read as another date, or in another zone. */
  DateOffer read(Stamp other) {
    return new DateOffer(other, text, origin, weight, shown);
  }

  /** The same offer with another weight. */
  DateOffer weighing(double other) {
    return new DateOffer(stamp, text, origin, other, shown);
  }

  boolean timed() {
    return stamp.time() != null;
  }
}
