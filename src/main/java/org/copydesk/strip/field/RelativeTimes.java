package org.copydesk.strip.field;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.article.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * Times told against the moment of fetching: 3 hours ago, vor 3 Stunden, 3小时前. Minutes and hours
 * give a time, days and weeks a day. Data: {@code relative-times.txt}.
 */
final class RelativeTimes {
  private static final int MOST = 999;

  private final Map<ChronoUnit, Set<String>> units = new EnumMap<>(ChronoUnit.class);
  private final Set<String> ago = new HashSet<>();

  RelativeTimes() {
    WordFile.read("relative-times.txt")
        .entries()
        .forEach(
            (kind, words) -> {
              Set<String> forms =
                  kind.equals("ago")
                      ? ago
                      : units.computeIfAbsent(
                          ChronoUnit.valueOf(kind.toUpperCase(Locale.ROOT) + "S"),
                          u -> new HashSet<>());
              for (String word : words.split(" ", -1)) {
                forms.add(Letters.fold(word));
              }
            });
  }

  /** The relative time whose number stands at a place; absent without a known moment. */
  @Nullable StatedDate at(String text, int place, DateCustoms customs) {
    Instant seen = customs.seen();
    if (seen == null || !Character.isDigit(text.charAt(place))) {
      return null;
    }
    TextCursor c = new TextCursor(text, place);
    int count = c.number(1, 3);
    c.skipBlanks();
    ChronoUnit unit = count == TextCursor.NONE || count > MOST ? null : unit(c);
    if (unit == null) {
      return null;
    }
    int end = c.at;
    c.skipBlanks();
    boolean after = agoAt(c);
    if (!after && !agoBefore(text, place)) {
      return null;
    }
    boolean exact = unit == ChronoUnit.MINUTES || unit == ChronoUnit.HOURS;
    var moment = seen.atZone(customs.zone()).minus(count, unit).truncatedTo(ChronoUnit.MINUTES);
    Stamp stamp = exact ? Stamp.of(moment.toOffsetDateTime()) : Stamp.of(moment.toLocalDate());
    return new StatedDate(stamp, place, after ? c.at : end, true);
  }

  private @Nullable ChronoUnit unit(TextCursor c) {
    boolean dense = c.here() >= '\u2E80';
    String word = dense ? "" : Letters.fold(c.word());
    for (Map.Entry<ChronoUnit, Set<String>> unit : units.entrySet()) {
      if (!dense && unit.getValue().contains(word)) {
        c.at += c.word().length();
        return unit.getKey();
      }
      for (int length = 3; dense && length >= 1; length--) {
        int end = Math.min(c.limit, c.at + length);
        if (unit.getValue().contains(c.text.substring(c.at, end))) {
          c.at = end;
          return unit.getKey();
        }
      }
    }
    return null;
  }

  private boolean agoAt(TextCursor c) {
    if (c.here() >= '\u2E80') {
      if (ago.contains(String.valueOf(c.here()))) {
        c.at++;
        return true;
      }
      return false;
    }
    String word = c.word();
    if (!word.isEmpty() && ago.contains(Letters.fold(word))) {
      c.at += word.length();
      return true;
    }
    return false;
  }

  private boolean agoBefore(String text, int place) {
    int end = place;
    while (end > 0 && Letters.blank(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start < end && ago.contains(Letters.fold(text.substring(start, end)));
  }
}
