package org.copydesk.strip.field;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads the zone behind a time of day: +08:00, EST, (UTC+8), 北京时间. */
final class StatedZone {
  private final ZoneNames zones;

  StatedZone(ZoneNames zones) {
    this.zones = zones;
  }

  /** The zone behind a time; "10:30-11:30" is none, so a minus needs an exact time in front. */
  @Nullable ZoneId read(TextCursor c, DateCustoms customs, boolean exact) {
    int mark = c.at;
    ZoneId adjacent = exact || c.here() == '+' ? offset(c, false) : null;
    if (adjacent != null) {
      return adjacent;
    }
    c.skipBlanks();
    boolean bracket = c.eatAny("([（【");
    ZoneId numeric = offset(c, true);
    if (numeric != null) {
      return numeric;
    }
    String word = Letters.han(c.here()) ? han(c) : c.word();
    ZoneId named = word.isEmpty() ? null : zones.zone(word, customs.language());
    if (named == null) {
      c.at = mark;
      return null;
    }
    c.at += word.length();
    int afterName = c.at;
    if (named.equals(ZoneOffset.UTC)) {
      ZoneId shift = offset(c, false);
      if (shift != null) {
        named = shift;
      } else {
        c.at = afterName;
      }
    }
    if (bracket) {
      c.eatAny(")]）】");
    }
    return named;
  }

  private static String han(TextCursor c) {
    return c.text.substring(c.at, Math.min(c.limit, c.at + 4));
  }

  /** +08:00, +0800, -5, −03; after a blank only +08:00 and -0800, since others may be ranges. */
  private static @Nullable ZoneId offset(TextCursor c, boolean afterBlank) {
    int mark = c.at;
    boolean plus = c.eat('+');
    if (plus || c.eatAny("-−")) {
      int count = c.digits();
      int hours = count == 4 ? c.number(4, 4) : count <= 2 ? c.number(1, 2) : TextCursor.NONE;
      int minutes = 0;
      boolean full = count == 4;
      if (full) {
        minutes = hours % 100;
        hours /= 100;
      } else if (hours != TextCursor.NONE && c.eat(':')) {
        minutes = c.number(2, 2);
        full = true;
      }
      boolean bounded = !Character.isDigit(c.here());
      if (hours >= 0
          && hours <= 14
          && minutes >= 0
          && minutes < 60
          && bounded
          && (!afterBlank || count == 4 || (full && plus))) {
        int seconds = (hours * 60 + minutes) * 60;
        return ZoneOffset.ofTotalSeconds(plus ? seconds : -seconds);
      }
    }
    c.at = mark;
    return null;
  }
}
