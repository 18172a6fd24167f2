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
  private final WordHashes hashes = new WordHashes();
  private final ClassWords words = ClassWords.load(hashes, NameCutter.CLASS_WORDS);
  private final MarkWords marks = new MarkWords(hashes, NameCutter.MARK_WORDS);
  private final SiteFamilies families = SiteFamilies.load(hashes, NameCutter.FAMILIES);

  /** The families of sites, for what else tells them. */
  SiteFamilies families() {
    return families;
  }

  /** A reader for one page. */
  OfPage ofPage() {
    return new OfPage();
  }

  /**
   * What an attribute's names say.
   *
   * @param meaning by the vocabulary of classes and ids
   * @param family the sign of a family of sites, as a class; absent where none is
   * @param marks the bits of {@link Mark}
   */
  record Signs(Meaning meaning, SiteFamilies.@Nullable Mark family, int marks) {}

  /** The attributes of one page, of which each value is read once however many elements bear it. */
  final class OfPage {
    private final Map<String, Signs> known = new HashMap<>(512);
    private final NameCutter cutter = new NameCutter(hashes, words, marks, families);

    /** What the value of an attribute says that no other element has. */
    Signs signsOnce(String attribute) {
      return cutter.signs(attribute);
    }

    /** What the value of an attribute says. */
    Signs signs(String attribute) {
      Signs signs = known.get(attribute);
      if (signs == null) {
        signs = cutter.signs(attribute);
        known.put(attribute, signs);
      }
      return signs;
    }
  }
}
