package org.copydesk.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WordTreeTest {
  private static @Nullable Integer meaning(WordTree<Integer> tree, String word) {
    WordTree<Integer> end = tree;
    for (int i = 0; i < word.length() && end != null; i++) {
      end = end.after(word.charAt(i));
    }
    return end == null ? null : end.meaning();
  }

  @Test
  void wordsOfAnyScriptAreFoundInAnyOrderOfAdding() {
    WordTree<Integer> tree = new WordTree<>();
    List<String> words = List.of("menu", "版权", "by", "мен", "me", "版", "zebra", "απ");
    for (String word : words) {
      tree.add(word, word.length(), Integer::sum);
    }
    for (String word : words) {
      assertEquals(word.length(), meaning(tree, word));
    }
    assertNull(meaning(tree, "m"));
    assertNull(meaning(tree, "men"));
    assertNull(meaning(tree, "menus"));
    assertNull(meaning(tree, "权"));
  }

  @Test
  void aWordThatIsAddedAgainMeansBoth() {
    WordTree<Integer> tree = new WordTree<>();
    tree.add("date", 1, Integer::sum);
    tree.add("date", 2, Integer::sum);
    assertEquals(3, meaning(tree, "date"));
  }
}
