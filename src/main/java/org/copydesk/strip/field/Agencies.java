package org.copydesk.strip.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of news agencies, as they are written. Data: {@code agencies.txt}. Immutable. */
public final class Agencies {
  private static final Pattern PARTING = Pattern.compile("[/=,;+・、|]");

  private final Set<String> plain;
  private final Set<String> ambiguous;

  public Agencies() {
    WordFile file = WordFile.read("agencies.txt");
    plain = file.phrases("name");
    ambiguous = file.phrases("short");
  }

  /** Whether a text is an agency's name. */
  public boolean is(String text) {
    return plain.contains(text) || ambiguous.contains(text);
  }

  /** Whether a text is a name that means nothing but an agency. */
  public boolean only(String text) {
    return plain.contains(text);
  }

  /** The agencies of a text that parts them by strokes and the like: dpa, AP/뉴시스; else empty. */
  public String all(String text) {
    List<String> names = named(text, false);
    return String.join("/", names);
  }

  /**
   * The agencies that a dateline's brackets name, behind a place or a day: 서울=연합뉴스, ワシントン共同,
   * dpa/lno; empty where there is none.
   */
  public String inDateline(String text) {
    return String.join("/", named(text, true));
  }

  private List<String> named(String text, boolean behindPlace) {
    List<String> names = new ArrayList<>();
    if (is(text.strip())) {
      return List.of(text.strip());
    }
    for (String part : PARTING.split(text, -1)) {
      String name = behindPlace ? last(part.strip()) : part.strip();
      if (is(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /** A part without the place or the day in front of the agency; as it is where there is none. */
  private String last(String part) {
    if (is(part)) {
      return part;
    }
    for (int i = 1; i < part.length(); i++) {
      String rest = part.substring(i);
      boolean word = part.charAt(i - 1) == ' ' || Character.isIdeographic(rest.codePointAt(0));
      if (word && only(rest)) {
        return rest;
      }
    }
    return part;
  }
}
