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

  private final List<Sign> han;
  private final List<Sign> latin;

  LostDigits() {
    try (InputStream in =
        Objects.requireNonNull(LostDigits.class.getResourceAsStream("digits-lost.yaml"))) {
      List<Written> signs =
          YAMLMapper.builder().build().readValue(in, new TypeReference<List<Written>>() {});
      han = signsOf(signs, Character.UnicodeScript.HAN);
      latin = signsOf(signs, Character.UnicodeScript.LATIN);
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

    /** How often it stands in a line, times its weight. */
    int in(String line) {
      int found = 0;
      for (int i = 0; i < line.length(); i++) {
        if (at.get(line.charAt(i))
            && pattern
                .matcher(line)
                .useTransparentBounds(true)
                .useAnchoringBounds(false)
                .region(i, line.length())
                .lookingAt()) {
          found += weight;
        }
      }
      return found;
    }
  }

  private static List<Sign> signsOf(List<Written> signs, Character.UnicodeScript script) {
    return signs.stream()
        .filter(sign -> Character.UnicodeScript.forName(sign.script()) == script)
        .map(Sign::of)
        .toList();
  }

  /**
   * Whether a text, each line of it folded, has lost figures. It counts as Chinese where it has any
   * Han character, for other texts hardly ever do.
   */
  boolean in(List<String> lines) {
    List<Sign> signs = lines.stream().anyMatch(LostDigits::hasHan) ? han : latin;
    int weight = 0;
    for (String line : lines) {
      for (Sign sign : signs) {
        weight += sign.in(line);
      }
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
