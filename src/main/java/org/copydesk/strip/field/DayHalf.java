package org.copydesk.strip.field;

import java.time.DateTimeException;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** The halves of the day that times are told in: am, pm, 下午, noon. */
final class DayHalf {
  private final DateWords words;

  DayHalf(DateWords words) {
    this.words = words;
  }

  /** The half in front of a time; empty where none is stated. */
  String leading(TextCursor c) {
    for (String half : new String[] {"am", "pm", "noon"}) {
      for (String word : words.of(half + "-before")) {
        if (c.text.startsWith(word, c.at)) {
          c.at += word.length();
          return half;
        }
      }
    }
    return "";
  }

  /** The half behind a time; empty where none is stated. */
  String trailing(TextCursor c) {
    int mark = c.at;
    c.skipBlanks();
    String word = c.word();
    if (!word.isEmpty()) {
      if (words.is("am", word)) {
        c.at += word.length();
        c.eat('.');
        return "am";
      }
      if (words.is("pm", word)) {
        c.at += word.length();
        c.eat('.');
        return "pm";
      }
    }
    c.at = mark;
    return "";
  }

  /** The time of day that an hour of a half is; absent where there is none such. */
  static @Nullable LocalTime time(int hour, int minute, int second, String half) {
    int h = hour;
    switch (half) {
      case "am" -> h = hour == 12 ? 0 : hour;
      case "pm" -> h = hour < 12 ? hour + 12 : hour;
      case "noon" -> h = hour < 3 ? hour + 12 : hour;
      default -> {}
    }
    try {
      return LocalTime.of(h, minute, second == 60 ? 59 : second);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
