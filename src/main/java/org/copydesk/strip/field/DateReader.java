package org.copydesk.strip.field;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.article.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates that a text states, in the languages and calendars that newspapers print. A date
 * has day, month and year; what lacks one of them, or names a day that no calendar has, is no date.
 * Nothing is guessed beyond the {@link DateCustoms}: a time is there exactly when it is stated.
 * Stateless and safe across threads.
 */
public final class DateReader {
  private static final long FIRST_EPOCH_SECOND = 631_152_000L;
  private static final int LONGEST_TO_FIGURE = 28;
  private static final long LAST_EPOCH_SECOND = 4_102_444_800L;

  private final MonthNames months = new MonthNames();
  private final DateWords words = new DateWords();
  private final ClockReader clocks = new ClockReader(words, new ZoneNames());
  private final RelativeTimes relatives = new RelativeTimes();

  /** The dates of a text, in order. */
  public List<StatedDate> all(String text, DateCustoms customs) {
    return read(text, customs, Integer.MAX_VALUE);
  }

  /** The first date of a text. */
  public Optional<StatedDate> first(String text, DateCustoms customs) {
    List<StatedDate> found = read(text, customs, 1);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }

  /**
   * The date of a field that holds one and nothing else, such as a meta element: beside what a text
   * states, 20250305, 20250305072246 and seconds or milliseconds since 1970.
   */
  public Optional<Stamp> value(String field, DateCustoms customs) {
    String value = field.strip();
    Stamp compact = compact(value, customs);
    if (compact != null) {
      return Optional.of(compact);
    }
    return first(value, customs).map(StatedDate::stamp);
  }

  private List<StatedDate> read(String text, DateCustoms customs, int most) {
    if (!mayState(text)) {
      return List.of();
    }
    List<StatedDate> found = new ArrayList<>(1);
    int free = 0;
    int figure = figure(text, 0);
    int i = 0;
    while (i < text.length() && found.size() < most) {
      figure = figure < i ? figure(text, i) : figure;
      DateGrammar.Day day = dayAt(text, i, figure - i < LONGEST_TO_FIGURE, customs);
      StatedDate date =
          day == null ? relatives.at(text, i, customs) : withClock(text, free, day, customs);
      if (date == null) {
        i = next(text, i);
      } else {
        found.add(date);
        free = date.end();
        i = Math.max(date.end(), i + 1);
      }
    }
    return found;
  }

  /** A date has a digit, or a year in Han figures. */
  private static boolean mayState(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= '0' && c <= '9') || c == '年' || (c > 0x600 && Character.isDigit(c))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The day that is stated from a place on; absent where none is.
   *
   * @param figureNear whether a figure stands near behind the place, as one does behind a month's
   *     name
   */
  private DateGrammar.@Nullable Day dayAt(
      String text, int i, boolean figureNear, DateCustoms customs) {
    char c = text.charAt(i);
    if (c == ' ') {
      return null;
    }
    boolean digit = Character.isDigit(c);
    if (!digit && !Character.isLetter(c)) {
      return null;
    }
    if (!digit
        && !Letters.han(c)
        && i > 0
        && Character.isLetterOrDigit(text.charAt(i - 1))
        && !Letters.han(text.charAt(i - 1))) {
      return null;
    }
    if (!digit && !Letters.han(c) && (!figureNear || !months.mayStand(text, i))) {
      return null;
    }
    return new DateGrammar(text, i, customs, months, words, clocks).day();
  }

  /** Where the next figure stands; beyond all that is near where none does. */
  private static int figure(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return i;
      }
    }
    return text.length() + LONGEST_TO_FIGURE;
  }

  /** The next place where a date may begin: behind the rest of a number or of a word. */
  private static int next(String text, int i) {
    int next = i + 1;
    if (Character.isDigit(text.charAt(i))) {
      while (next < text.length() && Character.isDigit(text.charAt(next))) {
        next++;
      }
    } else if (ascii(text.charAt(i))) {
      while (next < text.length() && ascii(text.charAt(next))) {
        next++;
      }
    }
    return next;
  }

  /** A letter of ASCII. */
  private static boolean ascii(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private StatedDate withClock(String text, int free, DateGrammar.Day day, DateCustoms customs) {
    ClockReader.Clock clock = day.clock();
    if (clock == null) {
      clock = clocks.after(text, day.end(), customs);
    }
    if (clock != null) {
      int end = Math.max(day.end(), clock.end());
      return new StatedDate(clock.on(day.day(), customs.zone()), day.start(), end, false);
    }
    ClockReader.Clock before = clocks.before(text, day.start(), customs);
    if (before != null && before.end() >= free) {
      return new StatedDate(before.on(day.day(), customs.zone()), before.end(), day.end(), false);
    }
    return new StatedDate(Stamp.of(day.day()), day.start(), day.end(), false);
  }

  private static @Nullable Stamp compact(String value, DateCustoms customs) {
    int length = value.length();
    for (int i = 0; i < length; i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return null;
      }
    }
    if (length == 8 || length == 12 || length == 14) {
      LocalDate day = Calendars.day(part(value, 0, 4), part(value, 4, 6), part(value, 6, 8));
      if (day == null) {
        return null;
      }
      if (length == 8) {
        return Stamp.of(day);
      }
      int hour = part(value, 8, 10);
      int minute = part(value, 10, 12);
      int second = length == 14 ? part(value, 12, 14) : 0;
      if (hour > 23 || minute > 59 || second > 59) {
        return null;
      }
      return Stamp.assuming(customs.zone(), day.atTime(hour, minute, second));
    }
    if (length == 10 || length == 13) {
      long number = Long.parseLong(value);
      long seconds = length == 13 ? number / 1000 : number;
      if (seconds >= FIRST_EPOCH_SECOND && seconds < LAST_EPOCH_SECOND) {
        return Stamp.of(Instant.ofEpochSecond(seconds).atZone(customs.zone()).toOffsetDateTime());
      }
    }
    return null;
  }

  private static int part(String value, int from, int to) {
    return Integer.parseInt(value, from, to, 10);
  }

  /** The eras that may stand in front of a year. */
  static Map.@Nullable Entry<String, Integer> eraAt(DateWords words, String text, int place) {
    for (Map.Entry<String, Integer> era : words.eras().entrySet()) {
      if (text.startsWith(era.getKey(), place)) {
        return era;
      }
    }
    return null;
  }
}
