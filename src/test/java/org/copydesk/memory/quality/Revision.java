package org.copydesk.memory.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.copydesk.script.Folding;

/** What an editor, a converter or a scanner does to a text that it takes over. */
final class Revision {
  private static final Map<Character, Character> TRADITIONAL = traditional();

  private final Random chance;

  Revision(Random chance) {
    this.chance = chance;
  }

  /**
   * So large a share of the words (characters, where a script has no spaces) replaced, left out or
   * added, each as often as chance has it, anywhere.
   */
  List<String> edited(List<String> body, double share) {
    List<String> pool = body.stream().flatMap(p -> pieces(p).stream()).toList();
    List<String> edited = new ArrayList<>();
    for (String paragraph : body) {
      StringBuilder text = new StringBuilder();
      for (String piece : pieces(paragraph)) {
        if (chance.nextDouble() >= share) {
          text.append(piece);
          continue;
        }
        int what = chance.nextInt(5);
        if (what == 0) {
          text.append(piece);
        }
        if (what <= 3) {
          text.append(pool.get(chance.nextInt(pool.size())));
        }
      }
      if (!text.toString().isBlank()) {
        edited.add(text.toString());
      }
    }
    return edited;
  }

  private static List<String> pieces(String paragraph) {
    List<String> pieces = new ArrayList<>();
    boolean spaced = paragraph.chars().filter(c -> c == ' ').count() * 12 > paragraph.length();
    if (!spaced) {
      return List.of(paragraph.split("(?<=\\D)|(?=\\D)", -1));
    }
    for (String word : paragraph.split("(?<= )", -1)) {
      pieces.add(word);
    }
    return pieces;
  }

  /** One character of so many replaced by another, as a scanner misreads them. */
  List<String> misread(List<String> body, int oneOf) {
    return body.stream()
        .map(
            paragraph -> {
              StringBuilder text = new StringBuilder(paragraph);
              for (int i = 0; i < text.length(); i++) {
                if (Character.isLetter(text.charAt(i)) && chance.nextInt(oneOf) == 0) {
                  text.setCharAt(i, text.charAt(chance.nextInt(text.length())));
                }
              }
              return text.toString();
            })
        .toList();
  }

  /** The beginning, down to so large a share of the text. */
  static List<String> cut(List<String> body, double share) {
    double left = share * body.stream().mapToInt(String::length).sum();
    List<String> kept = new ArrayList<>();
    for (String paragraph : body) {
      if (left <= 0) {
        break;
      }
      kept.add(
          paragraph.length() <= left ? paragraph : paragraph.substring(0, (int) Math.ceil(left)));
      left -= paragraph.length();
    }
    return kept;
  }

  /** Each two paragraphs made one. */
  static List<String> merged(List<String> body) {
    List<String> merged = new ArrayList<>();
    for (int i = 0; i < body.size(); i += 2) {
      merged.add(i + 1 < body.size() ? body.get(i) + " " + body.get(i + 1) : body.get(i));
    }
    return merged;
  }

  /** In Traditional script, character by character, with wide punctuation. */
  static List<String> traditional(List<String> body) {
    return body.stream()
        .map(
            paragraph -> {
              StringBuilder text = new StringBuilder(paragraph);
              for (int i = 0; i < text.length(); i++) {
                text.setCharAt(i, TRADITIONAL.getOrDefault(text.charAt(i), text.charAt(i)));
              }
              return text.toString().replace(',', '，');
            })
        .toList();
  }

  private static Map<Character, Character> traditional() {
    try (InputStream in =
            Objects.requireNonNull(Folding.class.getResourceAsStream("simplified.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Map<Character, Character> map = new HashMap<>();
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> List.of(line.split(" ", -1)).stream())
          .forEach(pair -> map.putIfAbsent(pair.charAt(1), pair.charAt(0)));
      return map;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
