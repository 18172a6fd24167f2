package org.copydesk.memory.match;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.copydesk.script.Folding;

/**
 * A text as it is compared: words where its script parts them by spaces, else single characters;
 * folded in width and script, in lower case, without punctuation. A token is the 32-bit hash of its
 * characters.
 */
final class Tokens {
  private static final Hasher64 HASHER = Hashing.komihash5_0();

  /** From this share of common words on, two lines say the same. */
  private static final double ALIKE = 0.6;

  private final int[] tokens;
  private final BitSet numbers;
  private final int columns;
  private final int characters;

  private Tokens(int[] tokens, BitSet numbers, int columns, int characters) {
    this.tokens = tokens;
    this.numbers = numbers;
    this.columns = columns;
    this.characters = characters;
  }

  static Tokens of(String text) {
    String folded = Folding.line(text).toLowerCase(Locale.ROOT);
    Builder builder = new Builder(folded);
    int i = 0;
    while (i < folded.length()) {
      int c = folded.codePointAt(i);
      int next = i + Character.charCount(c);
      if (unspaced(c)) {
        builder.character(i, next);
      } else if (Character.isLetterOrDigit(c)) {
        while (next < folded.length() && inWord(folded.codePointAt(next))) {
          next += Character.charCount(folded.codePointAt(next));
        }
        builder.word(i, next, Character.isDigit(c));
      }
      i = next;
    }
    return builder.tokens();
  }

  private static boolean inWord(int c) {
    int type = Character.getType(c);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    return mark || (Character.isLetterOrDigit(c) && !unspaced(c));
  }

  /** Scripts that put no space between words; Hangul does. */
  private static boolean unspaced(int c) {
    if (c < 0x0E00) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN, YI -> true;
      default -> false;
    };
  }

  /** The texts one after the other. */
  static Tokens joined(List<Tokens> texts) {
    int[] all = texts.stream().flatMapToInt(t -> Arrays.stream(t.tokens)).toArray();
    BitSet numbers = new BitSet();
    int at = 0;
    int columns = 0;
    int characters = 0;
    for (Tokens text : texts) {
      for (int i = text.numbers.nextSetBit(0); i >= 0; i = text.numbers.nextSetBit(i + 1)) {
        numbers.set(at + i);
      }
      at += text.size();
      columns += text.columns;
      characters += text.characters;
    }
    return new Tokens(all, numbers, columns, characters);
  }

  int size() {
    return tokens.length;
  }

  int at(int i) {
    return tokens[i];
  }

  /** Whether the token is a figure. */
  boolean numberAt(int i) {
    return numbers.get(i);
  }

  /** The width of all tokens, a Han character two and a letter one. */
  int columns() {
    return columns;
  }

  /** Whether two lines say the same: most words in common, and all figures. */
  boolean alike(Tokens other) {
    int longer = Math.max(size(), other.size());
    return longer > 0
        && size() > 0
        && new Alignment(this).common(other, 0, other.size()) >= ALIKE * longer
        && figures().equals(other.figures());
  }

  private List<Integer> figures() {
    return numbers.stream().mapToObj(i -> tokens[i]).toList();
  }

  /** Whether most of the text is of a script without spaces. */
  boolean unspaced() {
    return 2 * characters > columns / 2;
  }

  /**
   * The hashes of all runs of so many tokens, in order; the hash of the whole where it is shorter,
   * and none where it is empty.
   */
  long[] runs(int length) {
    if (tokens.length == 0) {
      return new long[0];
    }
    int width = Math.min(length, tokens.length);
    long[] runs = new long[tokens.length - width + 1];
    for (int i = 0; i < runs.length; i++) {
      long hash = tokens[i];
      for (int j = i + 1; j < i + width; j++) {
        hash = HASHER.hashLongLongToLong(hash, tokens[j]);
      }
      runs[i] = hash;
    }
    return runs;
  }

  /** Five characters, or three words: what is rarely shared by chance. */
  long[] shingles() {
    return runs(unspaced() ? 5 : 3);
  }

  private static final class Builder {
    private final String text;
    private int[] tokens = new int[64];
    private int size;
    private final BitSet numbers = new BitSet();
    private int columns;
    private int characters;

    Builder(String text) {
      this.text = text;
    }

    void character(int from, int to) {
      add(from, to);
      columns += 2;
      characters++;
    }

    void word(int from, int to, boolean number) {
      if (number) {
        numbers.set(size);
      }
      add(from, to);
      columns += to - from;
    }

    private void add(int from, int to) {
      if (size == tokens.length) {
        tokens = Arrays.copyOf(tokens, 2 * size);
      }
      tokens[size++] = (int) HASHER.hashCharsToLong(text.subSequence(from, to));
    }

    Tokens tokens() {
      return new Tokens(Arrays.copyOf(tokens, size), numbers, columns, characters);
    }
  }
}
