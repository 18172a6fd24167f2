package org.copydesk.strip.html;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.strip.field.TitleKey;

/**
 * Names that the page offers as its authors.
 *
 * @param names the names, in order
 * @param text the words that state them
 * @param origin where they stand
 * @param weight how well the place is known to hold the article's authors; the better, the higher
 * @param shown whether the page shows its readers the names as a byline beside the headline
 */
record AuthorOffer(List<String> names, String text, String origin, double weight, boolean shown) {

  /** The names as {@link TitleKey}s. */
  Set<String> keys() {
    Set<String> keys = new HashSet<>();
    names.forEach(name -> keys.add(TitleKey.of(name)));
    return keys;
  }

  /** The same offer with these names and weight. */
  AuthorOffer with(List<String> others, double otherWeight) {
    return new AuthorOffer(others, text, origin, otherWeight, shown);
  }
}
