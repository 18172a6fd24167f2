package org.copydesk.memory.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** An article's headline and paragraphs, before anybody took it over. */
record Text(String headline, List<String> body) {
  int length() {
    return body.stream().mapToInt(String::length).sum();
  }

  /** So many invented articles, in three scripts by turns. */
  static List<Text> invented(Random chance, int count) {
    List<Language> languages = List.of(Language.han(), Language.latin(), Language.arabic());
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Language language = languages.get(i % languages.size());
      texts.add(invented(language, chance, List.of(language.name(chance), language.name(chance))));
    }
    return texts;
  }

  static Text invented(Language language, Random chance, List<String> names) {
    List<String> body = new ArrayList<>();
    for (int i = 3 + chance.nextInt(9); i > 0; i--) {
      body.add(language.paragraph(chance, names, 1 + chance.nextInt(4)));
    }
    return new Text(language.sentence(chance, names), body);
  }
}
