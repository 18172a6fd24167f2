package org.copydesk.strip.html;

import java.util.List;
import org.copydesk.strip.field.NameReader;
import org.copydesk.strip.field.NameReader.Ground;
import org.jsoup.nodes.Element;

/**
 * The author that a page's scripts name, as its analytics or its own state has it. Libraries name
 * their authors too, so that only one person's full name counts, and none where there are several.
 */
final class ScriptAuthors {
  private static final double WEIGHT = 0.7;

  private final NameReader reader;
  private final ScriptValues values = ScriptValues.of("author");

  ScriptAuthors(NameReader reader) {
    this.reader = reader;
  }

  void read(List<Element> scripts, PersonNames persons, List<AuthorOffer> offers) {
    AuthorOffer only = null;
    for (ScriptValues.Found found : values.in(scripts)) {
      List<String> names = reader.names(found.value(), Ground.FIELD);
      boolean people = !names.isEmpty() && names.stream().allMatch(PersonNames::personal);
      if (!people || names.stream().anyMatch(persons::organisation)) {
        continue;
      }
      AuthorOffer offer =
          new AuthorOffer(names, found.value(), "script " + found.key(), WEIGHT, false);
      if (only != null && !only.keys().equals(offer.keys())) {
        return;
      }
      only = offer;
    }
    if (only != null) {
      offers.add(only);
    }
  }
}
