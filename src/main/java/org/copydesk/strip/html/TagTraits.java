package org.copydesk.strip.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What an element's name tells of it, looked up once for all who read the element.
 *
 * @param kind what it is to the flow of text
 * @param silent whether no reader sees its text
 * @param level its level as a heading, 1 to 6; 0 for none
 */
record TagTraits(TagKind kind, boolean silent, int level) {
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

  private static final TagTraits UNKNOWN = new TagTraits(TagKind.INLINE, false, 0);

  private static final Map<String, TagTraits> BY_NAME = new HashMap<>();

  static {
    TagKind.names().forEach(TagTraits::name);
    SILENT.forEach(TagTraits::name);
  }

  private static void name(String name) {
    boolean heading = TagKind.of(name) == TagKind.HEADING;
    int level = heading ? Character.digit(name.charAt(1), 10) : 0;
    BY_NAME.put(name, new TagTraits(TagKind.of(name), SILENT.contains(name), level));
  }

  /** The traits of elements with this lower-case name. */
  static TagTraits of(String name) {
    return BY_NAME.getOrDefault(name, UNKNOWN);
  }
}
