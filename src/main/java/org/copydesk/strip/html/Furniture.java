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
  private final Set<String> commentHeadings;
  private final Phrases leadAway;
  private final Phrases prompts;
  private final Phrases weakPrompts;
  private final Phrases legal;
  private final Phrases credits;

  /** The file's own shape: comma-separated phrases. */
  private record Lists(
      @JsonProperty("related-headings") List<String> relatedHeadings,
      @JsonProperty("closing-headings") List<String> closingHeadings,
      @JsonProperty("comment-headings") List<String> commentHeadings,
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
    commentHeadings = new HashSet<>(phrases(lists.commentHeadings()));
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

  /**
   * A line as it is matched.
   *
   * @param lower in lower case
   * @param front without the marks in front of it
   * @param bare without the marks around it; empty where the line is too long to be a heading
   */
  record Line(String lower, String front, String bare) {
    static Line of(String text) {
      String lower = text.toLowerCase(Locale.ROOT);
      int start = 0;
      while (start < lower.length() && !wordy(lower.charAt(start)) && !opens(lower.charAt(start))) {
        start++;
      }
      String front = start == 0 ? lower : lower.substring(start);
      return new Line(lower, front, text.length() <= LONGEST_HEADING ? Furniture.bare(lower) : "");
    }

    /** Whether the line has several words; a single one may head a part of the text as well. */
    boolean severalWords() {
      return bare.indexOf(' ') > 0 || (bare.length() > 3 && bare.charAt(0) >= '\u2e80');
    }

    private static boolean opens(char c) {
      return c == '【' || c == '▶' || c == '[';
    }
  }

  /** Whether a line puts a list of other pages under it. */
  boolean headsRelated(Line line) {
    return !line.bare().isEmpty() && relatedHeadings.contains(line.bare());
  }

  /** Whether a line puts what is not the article under it. */
  boolean closes(Line line) {
    return !line.bare().isEmpty() && closingHeadings.contains(line.bare());
  }

  /** Whether a line puts the readers' comments under it; it may count them. */
  boolean headsComments(Line line) {
    String bare = line.bare();
    int start = 0;
    int end = bare.length();
    while (start < end && counts(bare.charAt(start))) {
      start++;
    }
    while (end > start && counts(bare.charAt(end - 1))) {
      end--;
    }
    return start < end && commentHeadings.contains(bare.substring(start, end));
  }

  private static boolean counts(char c) {
    return Character.isDigit(c)
        || c == ' '
        || c == '('
        || c == ')'
        || c == '（'
        || c == '）'
        || c == ':';
  }

  /** Whether a line begins as one that leads to another page. */
  boolean leadsAway(Line line) {
    return leadAway.begin(line.front());
  }

  /** Whether a line asks the reader for something. */
  boolean prompts(Line line) {
    return prompts.standIn(line.lower());
  }

  /** Whether a line may ask the reader for something, or tell of others who do. */
  boolean mayPrompt(Line line) {
    return weakPrompts.standIn(line.lower());
  }

  /** Whether a line begins with asking the reader for something. */
  boolean beginsPrompting(Line line) {
    return weakPrompts.begin(line.front());
  }

  /** Whether a line begins by saying whose a picture is. */
  boolean credits(Line line) {
    return credits.begin(line.lower()) || credits.begin(line.front());
  }

  /** Whether a line states rights or terms. */
  boolean statesTerms(Line line) {
    return legal.standIn(line.lower());
  }

  /** A line in lower case without the marks around it. */
  private static String bare(String lower) {
    int start = 0;
    int end = lower.length();
    while (start < end && !wordy(lower.charAt(start))) {
      start++;
    }
    while (end > start && !wordy(lower.charAt(end - 1))) {
      end--;
    }
    return lower.substring(start, end);
  }

  private static boolean wordy(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}
