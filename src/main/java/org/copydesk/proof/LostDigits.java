package org.copydesk.proof;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds places where figures are missing in front of their units. Safe across threads. */
final class LostDigits {
  /** From this weight of signs on a text is damaged. */
  private static final int DAMAGED = 2;

  private final List<Sign> signs;

  LostDigits() {
    try (InputStream in =
        Objects.requireNonNull(LostDigits.class.getResourceAsStream("digits-lost.yaml"))) {
      signs =
          YAMLMapper.builder()
              .build()
              .readValue(in, new TypeReference<List<Sign.Written>>() {})
              .stream()
              .map(Sign.Written::compiled)
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sign of a lost figure, in the texts of which script, and how much it proves. */
  private record Sign(int weight, Character.UnicodeScript script, Pattern pattern) {
    record Written(int weight, String script, String pattern) {
      Sign compiled() {
        return new Sign(
            weight,
            Character.UnicodeScript.forName(script),
            Pattern.compile(pattern, Pattern.MULTILINE));
      }
    }
  }

  /** Whether the text, each line of it folded, has lost figures. */
  boolean in(String folded) {
    Character.UnicodeScript script = script(folded);
    int weight = 0;
    for (Sign sign : signs) {
      if (sign.script() == script) {
        Matcher place = sign.pattern().matcher(folded);
        while (weight < DAMAGED && place.find()) {
          weight += sign.weight();
        }
      }
    }
    return weight >= DAMAGED;
  }

  /** Han where the text has any, for other texts hardly ever do; else Latin. */
  private static Character.UnicodeScript script(String text) {
    return text.chars().anyMatch(Character::isIdeographic)
        ? Character.UnicodeScript.HAN
        : Character.UnicodeScript.LATIN;
  }
}
