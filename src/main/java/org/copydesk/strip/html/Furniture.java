package org.copydesk.strip.html;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Lines that are known by their words to be furniture of a page; the words are data. Immutable and
 * safe across threads.
 */
final class Furniture {
  /** A longer line is no heading of a list. */
  private static final int LONGEST_HEADING = 90;

  private final Set<String> relatedHeadings;
  private final Set<String> closingHeadings;
  private final Phrases leadAway;
  private final Phrases prompts;
  private final Phrases weakPrompts;
  private final Phrases legal;
  private final Phrases credits;

  /** The file's own shape: comma-separated phrases. */
  private record Lists(
      @JsonProperty("related-headings") List<String> relatedHeadings,
      @JsonProperty("closing-headings") List<String> closingHeadings,
      @JsonProperty("lead-away") List<String> leadAway,
      List<String> prompts,
      @JsonProperty("weak-prompts") List<String> weakPrompts,
      List<String> legal,
      List<String> credits) {}

  private Furniture(Lists lists) {
    relatedHeadings = new HashSet<>();
    phrases(lists.relatedHeadings()).forEach(line -> relatedHeadings.add(bare(line)));
    closingHeadings = new HashSet<>();
    phrases(lists.closingHeadings()).forEach(line -> closingHeadings.add(bare(line)));
    leadAway = new Phrases(phrases(lists.leadAway()));
    prompts = new Phrases(phrases(lists.prompts()));
    weakPrompts = new Phrases(phrases(lists.weakPrompts()));
    legal = new Phrases(phrases(lists.legal()));
    credits = new Phrases(phrases(lists.credits()));
  }

  /**
   * The words of {@code furniture.yaml}.
   *
   * @throws UncheckedIOException when the file is not what it should be
   */
  static Furniture load() {
    try (InputStream file = Furniture.class.getResourceAsStream("furniture.yaml")) {
      if (file == null) {
        throw new IOException("furniture.yaml is missing");
      }
      return new Furniture(new YAMLMapper().readValue(file, Lists.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> phrases(List<String> lines) {
    List<String> phrases = new ArrayList<>();
    for (String line : lines) {
      for (String phrase : line.split(",", -1)) {
        if (phrase.strip().length() > 1) {
          phrases.add(phrase.strip().toLowerCase(Locale.ROOT));
        }
      }
    }
    return phrases;
  }

  /** Whether a line puts a list of other pages under it. */
  boolean headsRelated(String line) {
    return line.length() <= LONGEST_HEADING && relatedHeadings.contains(bare(line));
  }

  /** Whether a line puts what is not the article under it. */
  boolean closes(String line) {
    return line.length() <= LONGEST_HEADING && closingHeadings.contains(bare(line));
  }

  /** Whether a line begins as one that leads to another page. */
  boolean leadsAway(String line) {
    return leadAway.begin(trimmed(line.toLowerCase(Locale.ROOT), true));
  }

  /** Whether a line asks the reader for something. */
  boolean prompts(String line) {
    return prompts.standIn(line.toLowerCase(Locale.ROOT));
  }

  /** Whether a line may ask the reader for something, or tell of others who do. */
  boolean mayPrompt(String line) {
    return weakPrompts.standIn(line.toLowerCase(Locale.ROOT));
  }

  /** Whether a line begins with asking the reader for something. */
  boolean beginsPrompting(String line) {
    return weakPrompts.begin(trimmed(line.toLowerCase(Locale.ROOT), true));
  }

  /** Whether a line begins by saying whose a picture is. */
  boolean credits(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return credits.begin(lower) || credits.begin(trimmed(lower, true));
  }

  /** Whether a line states rights or terms. */
  boolean statesTerms(String line) {
    return legal.standIn(line.toLowerCase(Locale.ROOT));
  }

  /** A line in lower case without the marks and arrows around it. */
  private static String bare(String line) {
    return trimmed(line.toLowerCase(Locale.ROOT), false);
  }

  private static String trimmed(String line, boolean frontOnly) {
    int start = 0;
    int end = line.length();
    while (start < end
        && !wordy(line.charAt(start))
        && line.charAt(start) != '【'
        && line.charAt(start) != '▶'
        && line.charAt(start) != '[') {
      start++;
    }
    while (!frontOnly && end > start && !wordy(line.charAt(end - 1))) {
      end--;
    }
    while (!frontOnly && start < end && !wordy(line.charAt(start))) {
      start++;
    }
    return line.substring(start, end);
  }

  private static boolean wordy(char c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}
