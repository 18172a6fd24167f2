package org.copydesk.proof;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Finds places where figures are missing in front of their units. Safe across threads. */
final class LostDigits {
  /** From this weight of signs on a text is damaged. */
  private static final int DAMAGED = 2;

  /** No ideograph has a lower code. */
  private static final char FIRST_IDEOGRAPH = '\u2E80';

  private final Signs han;
  private final Signs latin;

  LostDigits() {
    try (InputStream in =
        Objects.requireNonNull(LostDigits.class.getResourceAsStream("digits-lost.yaml"))) {
      List<Written> signs =
          YAMLMapper.builder().build().readValue(in, new TypeReference<List<Written>>() {});
      han = Signs.of(signs, Character.UnicodeScript.HAN);
      latin = Signs.of(signs, Character.UnicodeScript.LATIN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As it stands in the file. */
  private record Written(int weight, String script, String at, String pattern) {}

  /** A sign of a lost figure, and how much it proves. */
  private record Sign(int weight, BitSet at, Pattern pattern) {
    static Sign of(Written written) {
      BitSet at = new BitSet();
      written.at().chars().forEach(at::set);
      return new Sign(written.weight(), at, Pattern.compile(written.pattern()));
    }

    boolean standsAt(int i, String line) {
      return at.get(line.charAt(i))
          && pattern
              .matcher(line)
              .useTransparentBounds(true)
              .useAnchoringBounds(false)
              .region(i, line.length())
              .lookingAt();
    }
  }

  /** The signs of a script, and the characters that any of them begins with. */
  private record Signs(List<Sign> signs, String beginnings, BitSet at) {
    static Signs of(List<Written> written, Character.UnicodeScript script) {
      List<Sign> signs =
          written.stream()
              .filter(sign -> Character.UnicodeScript.forName(sign.script()) == script)
              .map(Sign::of)
              .toList();
      BitSet at = new BitSet();
      signs.forEach(sign -> at.or(sign.at()));
      StringBuilder beginnings = new StringBuilder();
      at.stream().forEach(c -> beginnings.append((char) c));
      return new Signs(signs, beginnings.toString(), at);
    }

    /** The weights of all that stand in a line, together. */
    int in(String line) {
      int found = 0;
      for (int i = first(line); i < line.length(); i++) {
        if (at.get(line.charAt(i))) {
          for (Sign sign : signs) {
            found += sign.standsAt(i, line) ? sign.weight() : 0;
          }
        }
      }
      return found;
    }

    /** Where one may begin; the line's end where none does. */
    private int first(String line) {
      int first = line.length();
      for (int i = 0; i < beginnings.length(); i++) {
        int place = line.indexOf(beginnings.charAt(i));
        first = place < 0 ? first : Math.min(first, place);
      }
      return first;
    }
  }

  /**
   * Whether a text, each line of it folded, has lost figures. It counts as Chinese where it has any
   * Han character, for other texts hardly ever do.
   */
  boolean in(List<String> lines) {
    Signs signs = latin;
    for (String line : lines) {
      if (hasHan(line)) {
        signs = han;
        break;
      }
    }
    int weight = 0;
    for (String line : lines) {
      weight += signs.in(line);
      if (weight >= DAMAGED) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasHan(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c > FIRST_IDEOGRAPH && Character.isIdeographic(c)) {
        return true;
      }
    }
    return false;
  }
}
