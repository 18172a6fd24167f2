package org.copydesk.strip.html;

import org.copydesk.article.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where an element stands, without the element: a short path for people, of the last few elements
 * with id or first class.
 *
 * @param tag its name, in lower case
 * @param id its id; empty where there is none
 * @param classes its class attribute; empty where there is none
 * @param around the place of the block-level element around it; absent of the outermost one
 */
record ElementPlace(String tag, String id, String classes, @Nullable ElementPlace around)
    implements Place {
  /** A path has so many elements. */
  private static final int STEPS = 3;

  @Override
  public String words() {
    StringBuilder path = new StringBuilder(name());
    ElementPlace outer = around;
    for (int step = 1; step < STEPS && outer != null; step++) {
      path.insert(0, outer.name() + " > ");
      outer = outer.around;
    }
    return path.toString();
  }

  private String name() {
    if (!id.isBlank()) {
      return tag + "#" + firstWord(id);
    }
    return classes.isBlank() ? tag : tag + "." + firstWord(classes);
  }

  private static String firstWord(String words) {
    String trimmed = words.strip();
    for (int i = 0; i < trimmed.length(); i++) {
      if (Character.isWhitespace(trimmed.charAt(i))) {
        return trimmed.substring(0, i);
      }
    }
    return trimmed;
  }
}
