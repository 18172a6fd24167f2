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

  /**
   * What an attribute's names say.
   *
   * @param meaning what the vocabulary of classes and ids says
   * @param family the sign of a family of sites, as a class; absent where none is
   * @param marks the bits of {@link Mark}
   */
  record Signs(Meaning meaning, SiteFamilies.@Nullable Mark family, int marks) {
    static final Signs NONE = new Signs(Meaning.NONE, null, 0);
  }

  /** The families of sites, for what else tells them. */
  SiteFamilies families() {
    return families;
  }

  /** A reader for one page. */
  OfPage ofPage() {
    return new OfPage();
  }

  /**
   * Reads the attributes of one page, each value once however many elements bear it. For one
   * thread.
   */
  final class OfPage {
    private final Map<String, Signs> known = new HashMap<>(512);

    /** What the value of an attribute says. */
    Signs signs(String attribute) {
      if (attribute.isEmpty()) {
        return Signs.NONE;
      }
      Signs signs = known.get(attribute);
      if (signs == null) {
        signs = read(attribute.toCharArray());
        known.put(attribute, signs);
      }
      return signs;
    }
  }

  private Signs read(char[] attribute) {
    Meaning meaning = words.read(attribute);
    SiteFamilies.Mark family = families.ofClasses(attribute);
    int bits = marks.read(attribute);
    return meaning.isNone() && family == null && bits == 0
        ? Signs.NONE
        : new Signs(meaning, family, bits);
  }
}
