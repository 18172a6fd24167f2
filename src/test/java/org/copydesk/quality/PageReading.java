package org.copydesk.quality;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * What a page says, read in the plainest ways: its letters and digits as they stand, as its
 * elements have them, without its tags, and as strings of its scripts spell them. Cleaning may
 * leave text out; it may not say what none of these has.
 */
final class PageReading {
  /** A block may be joined of so many pieces: around what was struck inside it, over a column. */
  private static final int MOST_PIECES = 5;

  /** A shorter piece could be put together from any page. */
  private static final int SHORTEST_PIECE = 4;

  /** A tag, and in Markdown where a link leads. */
  private static final Pattern TAG = Pattern.compile("<[^<>]*>|\\]\\([^()]*\\)");

  private final List<String> readings;

  private PageReading(List<String> readings) {
    this.readings = readings;
  }

  static PageReading of(String page) {
    Document document = Jsoup.parse(page);
    String scripts =
        document.select("script").stream().map(s -> s.data()).collect(Collectors.joining("\n"));
    String spelt = unescapedJson(scripts);
    return new PageReading(
        Stream.of(
                page,
                Parser.unescapeEntities(page, false),
                document.wholeText(),
                TAG.matcher(page).replaceAll(""),
                spelt,
                Jsoup.parse(Parser.unescapeEntities(spelt, false)).wholeText())
            .map(PageReading::letters)
            .distinct()
            .toList());
  }

  /** Whether a text is made of a few pieces of the page, or of one. */
  boolean says(String text) {
    String letters = letters(text);
    int start = 0;
    for (int pieces = 0; start < letters.length(); pieces++) {
      int length = longestPiece(letters, start);
      boolean whole = length == letters.length() - start;
      if (pieces == MOST_PIECES || (length < SHORTEST_PIECE && !whole)) {
        return false;
      }
      start += length;
    }
    return true;
  }

  private int longestPiece(String letters, int start) {
    int some = 0;
    int none = letters.length() - start + 1;
    while (none - some > 1) {
      int middle = (some + none) >>> 1;
      if (has(letters.substring(start, start + middle))) {
        some = middle;
      } else {
        none = middle;
      }
    }
    return some;
  }

  private boolean has(String letters) {
    return readings.stream().anyMatch(reading -> reading.contains(letters));
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static String unescapedJson(String json) {
    StringBuilder text = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      char next = i + 1 < json.length() ? json.charAt(i + 1) : ' ';
      if (c != '\\') {
        text.append(c);
      } else if (next == 'u' && json.substring(i).matches("(?s)\\\\u\\p{XDigit}{4}.*")) {
        text.append((char) Integer.parseInt(json.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        text.append("nrtbf".indexOf(next) >= 0 ? ' ' : next);
        i++;
      }
    }
    return text.toString();
  }
}
