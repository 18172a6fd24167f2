package org.copydesk.strip.text;

import java.util.List;
import org.copydesk.article.Block;
import org.copydesk.script.Folding;
import org.jspecify.annotations.Nullable;

/** Tells the language of a text by its script, where the script is enough. */
final class ScriptOf {
  /** So many Chinese characters are enough; a second copy may be in the other script. */
  private static final int ENOUGH = 300;

  private ScriptOf() {}

  /** A BCP 47 tag; absent where the script alone does not tell. */
  static @Nullable String text(List<Block> blocks) {
    int han = 0;
    int kana = 0;
    int letters = 0;
    int traditional = 0;
    for (Block block : blocks) {
      if (!block.kept() || han > ENOUGH) {
        continue;
      }
      String folded = Folding.line(block.text());
      for (int i = 0; i < folded.length(); i++) {
        char c = block.text().charAt(i);
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        if (script == Character.UnicodeScript.HAN) {
          han++;
          traditional += folded.charAt(i) == c ? 0 : 1;
        } else if (script == Character.UnicodeScript.HIRAGANA
            || script == Character.UnicodeScript.KATAKANA) {
          kana++;
        } else if (Character.isLetter(c)) {
          letters++;
        }
      }
    }
    if (kana * 10 > han + kana) {
      return "ja";
    }
    if (han <= letters) {
      return null;
    }
    return traditional * 20 > han ? "zh-Hant" : "zh-Hans";
  }
}
