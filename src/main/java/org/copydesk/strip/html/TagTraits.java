package org.copydesk.strip.html;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an element's name tells of it, looked up once for all who read the element.
 *
 * @param kind what it is to the flow of text
 * @param silent whether no reader sees its text
 * @param level its level as a heading, 1 to 6; 0 for none
 * @param marks the bits of {@link Mark} that it has by its name
 * @param article whether it holds an article
 * @param chrome why it looks like chrome; absent where it does not
 */
record TagTraits(
    TagKind kind, boolean silent, int level, int marks, boolean article, @Nullable Chrome chrome) {
  /** Elements whose text no reader sees. */
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "svg",
          "template",
          "noscript",
          "select",
          "iframe",
          "object",
          "canvas",
          "math",
          "textarea",
          "button",
          "rt",
          "rp");

  /** The fields that HTML has elements for. */
  private static final Map<String, Mark> MARKS =
      Map.of(
          "nav", Mark.CHROME,
          "aside", Mark.ASIDE,
          "time", Mark.DATE,
          "relative-time", Mark.DATE,
          "address", Mark.AUTHOR);

  private static final Set<String> ARTICLES = Set.of("article", "main");

  private static final TagTraits UNKNOWN = new TagTraits(TagKind.INLINE, false, 0, 0, false, null);

  /** Many more places than names, so that hardly two names have the same: a power of 2. */
  private static final int PLACES = 1 << 10;

  /** The names, each where its hash code says or behind. */
  private static final @Nullable String[] NAMES = new String[PLACES];

  private static final TagTraits[] TRAITS = new TagTraits[PLACES];

  static {
    Arrays.fill(TRAITS, UNKNOWN);
    TagKind.names().forEach(TagTraits::name);
    SILENT.forEach(TagTraits::name);
    MARKS.keySet().forEach(TagTraits::name);
  }

  private static void name(String name) {
    boolean heading = TagKind.of(name) == TagKind.HEADING;
    int level = heading ? Character.digit(name.charAt(1), 10) : 0;
    Mark mark = MARKS.get(name);
    int place = place(name);
    NAMES[place] = name;
    TRAITS[place] =
        new TagTraits(
            TagKind.of(name),
            SILENT.contains(name),
            level,
            mark == null ? 0 : mark.bit(),
            ARTICLES.contains(name),
            ElementRole.ofTag(name));
  }

  /** Where a name is, or would be. */
  private static int place(String name) {
    int place = name.hashCode() & PLACES - 1;
    while (NAMES[place] != null && !name.equals(NAMES[place])) {
      place = place + 1 & PLACES - 1;
    }
    return place;
  }

  /** The traits of elements with this lower-case name. */
  static TagTraits of(String name) {
    return TRAITS[place(name)];
  }
}
