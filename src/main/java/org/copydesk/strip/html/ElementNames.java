package org.copydesk.strip.html;

import java.util.HashMap;
import java.util.Map;
import org.copydesk.strip.html.ClassWords.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * What the names in class, id and like attributes say of elements, by all lists of words together.
 * Immutable and safe across threads.
 */
final class ElementNames {
  private final ClassWords words = ClassWords.load();
  private final SiteFamilies families = SiteFamilies.load();
  private final MarkWords marks = new MarkWords();

  /** The families of sites, for what else tells them. */
  SiteFamilies families() {
    return families;
  }

  /** A reader for one page. */
  OfPage ofPage() {
    return new OfPage();
  }

  /** The attributes of one page, of which each value is read once however many elements bear it. */
  final class OfPage {
    private final Map<String, Signs> known = new HashMap<>(512);

    /** What the value of an attribute says. */
    Signs signs(String attribute) {
      Signs signs = known.get(attribute);
      if (signs == null) {
        signs = new Signs(attribute.toCharArray());
        known.put(attribute, signs);
      }
      return signs;
    }
  }

  /** What an attribute's names say, found out when it is asked. For one thread. */
  final class Signs {
    private final char[] names;
    private @Nullable Meaning meaning;
    private SiteFamilies.@Nullable Mark family;
    private int bits = -1;

    private Signs(char[] names) {
      this.names = names;
    }

    /** What the vocabulary of classes and ids says. */
    Meaning meaning() {
      Meaning known = meaning;
      if (known == null) {
        known = words.read(names);
        family = families.ofClasses(names);
        meaning = known;
      }
      return known;
    }

    /** The sign of a family of sites, as a class; absent where none is. */
    SiteFamilies.@Nullable Mark family() {
      meaning();
      return family;
    }

    /** The bits of {@link Mark}. */
    int marks() {
      if (bits < 0) {
        bits = marks.read(names);
      }
      return bits;
    }
  }
}
