package org.copydesk.strip.field;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.copydesk.article.Stamp;
import org.jspecify.annotations.Nullable;

/** Reads times of day and their zones: 15:04:05, 3:04 PM EST, kl. 10.30, 下午3时04分, 10h30. */
final class ClockReader {
  private static final String COLONS = ":：∶";
  private static final String BETWEEN = ",،;:·|•‧∙—–-/、，@([（【T｜><»";
  private static final int MOST_SKIPS = 6;

  private final DateWords words;
  private final StatedZone zones;
  private final DayHalf halves;

  ClockReader(DateWords words, ZoneNames zones) {
    this.words = words;
    this.zones = new StatedZone(zones);
    this.halves = new DayHalf(words);
  }

  /** A time of day with the zone that it states, if any. */
  record Clock(LocalTime time, @Nullable ZoneId zone, int end) {
    Stamp on(LocalDate day, ZoneId usual) {
      LocalDateTime local = LocalDateTime.of(day, time);
      return zone == null
          ? Stamp.assuming(usual, local)
          : new Stamp(day, time, zone.getRules().getOffset(local), false);
    }
  }

  /** The time that follows a date which ends at a place; absent where none does. */
  @Nullable Clock after(String text, int place, DateCustoms customs) {
    TextCursor c = new TextCursor(text, place);
    boolean stops = false;
    for (int skips = 0; skips < MOST_SKIPS; skips++) {
      c.skipBlanks();
      if (c.atEnd()) {
        return null;
      }
      Clock clock = clock(c, customs, stops);
      if (clock != null) {
        return clock;
      }
      if (Character.isDigit(c.here())) {
        return null;
      }
      if (eatBetween(c) || c.eatAny(")）]】.日")) {
        continue;
      }
      String word = weekdayOrWord(c);
      if (!connects(word)) {
        return null;
      }
      stops |= words.is("stop-clock", word);
      c.at += word.length();
      c.eat('.');
      c.eat(':');
    }
    return null;
  }

  /** The time that ends right before a date which starts at a place; absent where none does. */
  @Nullable Clock before(String text, int place, DateCustoms customs) {
    int colon = place - 1;
    int least = Math.max(0, place - 32);
    while (colon > least && COLONS.indexOf(text.charAt(colon)) < 0) {
      colon--;
    }
    if (colon <= least) {
      return null;
    }
    if (colon >= 3 && COLONS.indexOf(text.charAt(colon - 3)) >= 0) {
      colon -= 3;
    }
    int start = colon;
    while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
      start--;
    }
    if (start == colon) {
      return null;
    }
    TextCursor c = new TextCursor(text, start);
    Clock clock = clock(c, customs, false);
    if (clock == null) {
      return null;
    }
    c.at = clock.end();
    while (c.at < place) {
      c.skipBlanks();
      if (c.at >= place) {
        break;
      }
      if (eatBetween(c) || c.eatAny(")）]】.")) {
        continue;
      }
      String word = weekdayOrWord(c);
      if (!connects(word)) {
        return null;
      }
      c.at += word.length();
    }
    return new Clock(clock.time(), clock.zone(), start);
  }

  /** What parts a date from its time; the T of Tuesday does not. */
  private static boolean eatBetween(TextCursor c) {
    boolean word =
        c.here() == 'T' && c.at + 1 < c.limit && Character.isLetter(c.text.charAt(c.at + 1));
    return !word && c.eatAny(BETWEEN);
  }

  private boolean connects(String word) {
    return !word.isEmpty()
        && (Letters.han(word.charAt(0))
            || words.is("clock", word)
            || words.is("weekday", word)
            || words.is("join", word));
  }

  /** Han words have no blanks between them, so the days of the week are looked for by length. */
  private String weekdayOrWord(TextCursor c) {
    if (!Letters.han(c.here())) {
      return c.word();
    }
    for (int length = 3; length >= 1; length--) {
      int end = Math.min(c.limit, c.at + length);
      String part = c.text.substring(c.at, end);
      if (words.is("weekday", part) || words.is("clock", part)) {
        return part;
      }
    }
    char next = c.at + 1 < c.limit ? c.text.charAt(c.at + 1) : '\0';
    return "月火水木金土日".indexOf(c.here()) >= 0 && (next == ')' || next == '）')
        ? c.text.substring(c.at, c.at + 1)
        : "";
  }

  private @Nullable Clock clock(TextCursor from, DateCustoms customs, boolean stops) {
    TextCursor c = new TextCursor(from.text, from.at);
    String half = halves.leading(c);
    c.skipBlanks();
    if (c.digits() == 6 && c.at > 0 && c.text.charAt(c.at - 1) == 'T') {
      return basic(c, customs);
    }
    int hour = c.number(1, 2);
    if (hour == TextCursor.NONE) {
      return null;
    }
    int minute = 0;
    int second = 0;
    boolean whole = false;
    boolean spelled = false;
    int afterHour = c.at;
    if (c.eatAny(COLONS)) {
      c.skipBlanks();
      minute = c.number(2, 2);
      if (minute == TextCursor.NONE) {
        return null;
      }
      int afterMinute = c.at;
      if (c.eatAny(COLONS)) {
        second = c.number(2, 2);
        if (second == TextCursor.NONE) {
          second = 0;
          c.at = afterMinute;
        } else {
          skipFraction(c);
        }
      }
      whole = true;
    } else {
      c.skipBlanks();
      if (c.eatAny("时時点點시")) {
        spelled = true;
        whole = true;
        c.skipBlanks();
        int afterUnit = c.at;
        minute = c.number(1, 2);
        if (minute != TextCursor.NONE) {
          c.skipBlanks();
        }
        if (minute == TextCursor.NONE || (!c.eatAny("分분") && c.at != afterUnit + 2)) {
          minute = 0;
          c.at = afterUnit;
        } else {
          int afterMinute = c.at;
          c.skipBlanks();
          second = c.number(1, 2);
          if (second == TextCursor.NONE || !c.eatAny("秒초")) {
            second = 0;
            c.at = afterMinute;
          }
        }
      } else if (c.eatAny("hHuU")) {
        int afterUnit = c.at;
        c.skipBlanks();
        minute = c.number(2, 2);
        if (minute == TextCursor.NONE) {
          minute = 0;
          c.at = afterUnit;
          if (Character.isLetter(c.here())) {
            return null;
          }
        }
        whole = true;
      } else {
        c.at = afterHour;
        if (c.eat('.')) {
          minute = c.number(2, 2);
          if (minute == TextCursor.NONE) {
            return null;
          }
          whole =
              stops
                  || followedBy(c, "after-clock")
                  || meridiemFollows(c)
                  || zoneFollows(c, customs);
        } else {
          whole = followedBy(c, "after-clock") || meridiemFollows(c);
        }
        if (!whole) {
          return null;
        }
      }
    }
    if (Character.isDigit(c.here())) {
      return null;
    }
    if (!spelled && followedBy(c, "after-clock")) {
      c.skipBlanks();
      c.at += c.word().length();
    }
    if (half.isEmpty()) {
      half = halves.trailing(c);
    }
    LocalTime time = DayHalf.time(hour, minute, second, half);
    if (time == null) {
      return null;
    }
    boolean exact =
        second > 0
            || c.at - from.at >= 8
            || (from.at > 0 && "Tt".indexOf(from.text.charAt(from.at - 1)) >= 0);
    ZoneId zone = zones.read(c, customs, exact);
    return new Clock(time, zone, c.at);
  }

  /** The six digits of ISO 8601's basic form. */
  private @Nullable Clock basic(TextCursor c, DateCustoms customs) {
    int number = c.number(6, 6);
    LocalTime time = DayHalf.time(number / 10000, number / 100 % 100, number % 100, "");
    return time == null ? null : new Clock(time, zones.read(c, customs, true), c.at);
  }

  private static void skipFraction(TextCursor c) {
    int mark = c.at;
    if (c.eatAny(".,")) {
      int count = c.digits();
      if (count == 0) {
        c.at = mark;
      } else {
        c.at += count;
      }
    }
  }

  private boolean followedBy(TextCursor c, String kind) {
    int mark = c.at;
    c.skipBlanks();
    String word = c.word();
    c.at = mark;
    return !word.isEmpty() && words.is(kind, word);
  }

  private boolean meridiemFollows(TextCursor c) {
    int mark = c.at;
    boolean found = !halves.trailing(c).isEmpty();
    c.at = mark;
    return found;
  }

  private boolean zoneFollows(TextCursor c, DateCustoms customs) {
    int mark = c.at;
    boolean found = zones.read(c, customs, false) != null;
    c.at = mark;
    return found;
  }
}
