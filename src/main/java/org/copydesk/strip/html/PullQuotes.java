package org.copydesk.strip.html;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.copydesk.article.Role;
import org.copydesk.script.Folding;
import org.copydesk.strip.field.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * Strikes pull quotes: a sentence of the text that a quotation's element prints again. The text's
 * own paragraph stays, and so does a quotation that the text does not repeat.
 */
final class PullQuotes {
  private static final Set<String> WORDS = WordFile.read("quote-words.txt").words("pull");

  /** A shorter quotation, in letters, may be said twice. */
  private static final int SHORTEST = 12;

  /** So many letters in a row are compared. */
  private static final int SHINGLE = 5;

  /** The share of a pull quote's wording that the paragraph has too. */
  private static final double SAME = 0.9;

  /** A longer line beside a pull quote is not who said it, in Latin characters. */
  private static final int LONGEST_SPEAKER = 80;

  /** No element further out sets a block apart. */
  private static final int MOST_AROUND = 4;

  private final JudgedBlocks page;

  /** Whether a region sets quotations apart, by its index; absent where it was not asked yet. */
  private final @Nullable Boolean[] setApart;

  /** What blocks say, as texts are compared; absent where it was not asked yet. */
  private final @Nullable String[] keys;

  private PullQuotes(JudgedBlocks page) {
    this.page = page;
    setApart = new Boolean[page.regions()];
    keys = new String[page.size()];
  }

  /** Strikes the pull quotes among the blocks that are kept. */
  static void strike(JudgedBlocks page) {
    PullQuotes quotes = new PullQuotes(page);
    for (int i = page.next(-1); i >= 0; i = page.next(i)) {
      Region around = quotes.quotation(i);
      if (around != null && quotes.printedElsewhere(i, around)) {
        quotes.strike(i);
        quotes.strikeSpeaker(around);
      }
    }
  }

  /** The outermost element around a block that sets quotations apart; absent where none does. */
  private @Nullable Region quotation(int i) {
    Region found = null;
    int depth = 0;
    for (Region walk = page.block(i).region();
        walk != null && depth < MOST_AROUND;
        walk = walk.parent()) {
      if (setsApart(walk)) {
        found = walk;
      }
      depth++;
    }
    return found;
  }

  private boolean setsApart(Region region) {
    Boolean known = setApart[region.index()];
    if (known == null) {
      known = region.role() == Role.QUOTE || named(region.classes());
      setApart[region.index()] = known;
    }
    return known;
  }

  private static boolean named(String classes) {
    if (classes.isEmpty()) {
      return false;
    }
    String lower = classes.toLowerCase(Locale.ROOT);
    for (String word : WORDS) {
      if (lower.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean printedElsewhere(int quote, Region around) {
    String key = key(quote);
    if (key.length() < SHORTEST) {
      return false;
    }
    Set<String> wording = shingles(key);
    for (int i = page.next(-1); i >= 0; i = page.next(i)) {
      TextBlock block = page.block(i);
      if (block.mass() >= page.block(quote).mass()
          && block.region().role() != Role.QUOTE
          && (i < around.first() || i >= around.end())
          && same(wording, key(i))) {
        return true;
      }
    }
    return false;
  }

  private String key(int i) {
    String known = keys[i];
    if (known == null) {
      known = Folding.key(page.block(i).text());
      keys[i] = known;
    }
    return known;
  }

  /** Whether a text has the wording; most others are known by their first few letters not to. */
  private static boolean same(Set<String> wording, String key) {
    int may = wording.size();
    for (String shingle : wording) {
      if (!key.contains(shingle) && --may < SAME * wording.size()) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> shingles(String key) {
    Set<String> shingles = new LinkedHashSet<>();
    for (int i = 0; i + SHINGLE <= key.length(); i++) {
      shingles.add(key.substring(i, i + SHINGLE));
    }
    return shingles;
  }

  private void strikeSpeaker(Region around) {
    boolean left = false;
    for (int i = around.first(); i < around.end(); i++) {
      left |= page.kept(i) && page.block(i).mass() > LONGEST_SPEAKER;
    }
    for (int i = around.first(); i < around.end() && !left; i++) {
      strike(i);
    }
  }

  private void strike(int i) {
    page.strike(i, "repeat", "pull quote");
  }
}
