package org.copydesk.strip.html;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.article.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * Settles whether 03/05/2025 is in March or in May by the page's other dates: where one of them
 * states the other reading and none that of the page's language, the other one is meant.
 */
final class DayOrder {
  private DayOrder() {}

  static void settle(List<DateOffer> published, List<DateOffer> modified) {
    Set<LocalDate> clear = new HashSet<>();
    boolean any = false;
    for (List<DateOffer> offers : List.of(published, modified)) {
      for (DateOffer offer : offers) {
        boolean ambiguous = other(offer) != null;
        any |= ambiguous;
        if (!ambiguous) {
          clear.add(offer.stamp().day());
        }
      }
    }
    if (any && !clear.isEmpty()) {
      published.replaceAll(offer -> settled(offer, clear));
      modified.replaceAll(offer -> settled(offer, clear));
    }
  }

  private static DateOffer settled(DateOffer offer, Set<LocalDate> clear) {
    Stamp other = other(offer);
    return other != null && clear.contains(other.day()) && !clear.contains(offer.stamp().day())
        ? offer.read(other)
        : offer;
  }

  /** The other reading of a date in figures; absent where there is but one. */
  private static @Nullable Stamp other(DateOffer offer) {
    Stamp stamp = offer.stamp();
    LocalDate day = stamp.day();
    if (day.getDayOfMonth() > 12
        || day.getDayOfMonth() == day.getMonthValue()
        || !figures(offer.text(), day)) {
      return null;
    }
    LocalDate swapped = LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
    return stamp.on(swapped);
  }

  /** Whether a text states the day as two short figures and the year. */
  private static boolean figures(String text, LocalDate day) {
    int year = text.indexOf(String.valueOf(day.getYear()));
    if (year < 4) {
      return false;
    }
    int i = year - 1;
    for (int group = 0; group < 2; group++) {
      if ("/-.".indexOf(text.charAt(i)) < 0) {
        return false;
      }
      int end = i;
      while (i > 0 && Character.isDigit(text.charAt(i - 1)) && end - i < 2) {
        i--;
      }
      if (i == end) {
        return false;
      }
      i--;
      if (i < 0) {
        return group == 1;
      }
    }
    return true;
  }
}
