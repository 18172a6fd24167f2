package org.copydesk.strip.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.copydesk.article.Role;
import org.copydesk.script.Folding;
import org.copydesk.strip.field.TitleKey;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The text that a page tells machines is its article's, schema.org's articleBody in JSON-LD, as
 * evidence on the blocks that it shows. Many pages tell a teaser, and most leave out the summary,
 * the tables and the captions; so it is believed only where the page shows nearly all of it, and
 * only of what stands below its end. Of a page that shows a teaser itself it is the text. For one
 * page.
 */
final class StatedBody {
  private static final String KEY = "articleBody";
  private static final int MOST_NODES = 20_000;

  /** A shorter text, in letters, is a teaser. */
  private static final int SHORTEST = 200;

  /** A shorter block, in letters, may stand in any text. */
  private static final int LEAST = 24;

  /** In a longer block, in letters, a word may be set apart from how the machines are told it. */
  private static final int LONG = 100;

  /** How many letters at either end of such a block are looked up, and how many are not. */
  private static final int END = 40;

  private static final int RIM = 4;

  /** The share of the stated text that the page must show to be told by it. */
  private static final double NEARLY_ALL = 0.8;

  /** The share of the shown text that must be stated. */
  private static final double MOST = 0.7;

  /** More text below the end, in letters, is a part of the article that the statement left out. */
  private static final int LONGEST_TAIL = 1_500;

  /** How alike the headlines must be, 0 to 1. */
  private static final double ALIKE = 0.5;

  private final List<Text> texts = new ArrayList<>();

  /**
   * A stated text.
   *
   * @param text as stated, possibly HTML
   * @param key its letters, to look blocks up in
   */
  private record Text(String text, String key) {}

  private StatedBody() {}

  /**
   * What the scripts of a page state.
   *
   * @param headline the page's headline; a text that is stated under another one is another's
   */
  static StatedBody of(List<String> scripts, @Nullable String headline) {
    StatedBody stated = new StatedBody();
    for (String script : scripts) {
      JsonNode root = script.contains(KEY) ? JsonScript.parse(script) : null;
      if (root != null) {
        stated.read(root, headline == null ? "" : TitleKey.of(headline));
      }
    }
    return stated;
  }

  private void read(JsonNode root, String headline) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    for (int n = 0; n < MOST_NODES && !open.isEmpty(); n++) {
      JsonNode node = open.pop();
      String text = node.path(KEY).asText("");
      String title = TitleKey.of(node.path("headline").asText(""));
      boolean own = title.isEmpty() || TitleKey.agreement(title, headline) >= ALIKE;
      if (own && text.length() >= SHORTEST) {
        String written = Parser.unescapeEntities(text, false);
        String plain = written.indexOf('<') < 0 ? written : Jsoup.parseBodyFragment(written).text();
        texts.add(new Text(written, Folding.key(plain)));
      }
      for (JsonNode child : node) {
        if (child.isContainerNode()) {
          open.push(child);
        }
      }
    }
  }

  /**
   * The stated text that is so many times as long as what the page shows; absent where none is.
   *
   * @param shown the length of what it shows, in characters
   */
  @Nullable String longerThan(int shown, int times) {
    for (Text text : texts) {
      if (text.key().length() > times * Math.max(SHORTEST / 2, shown)) {
        return text.text();
      }
    }
    return null;
  }

  /** Strikes what stands below the end of the stated text. */
  void strikeBelow(JudgedBlocks page) {
    for (Text text : texts) {
      if (text.key().length() >= SHORTEST && strikeBelow(text.key(), page)) {
        return;
      }
    }
  }

  private static boolean strikeBelow(String stated, JudgedBlocks page) {
    int shown = 0;
    int both = 0;
    int tail = 0;
    List<Integer> below = new ArrayList<>();
    for (int i = page.next(-1); i >= 0; i = page.next(i)) {
      TextBlock block = page.block(i);
      String key = Folding.key(block.text());
      if (key.length() < LEAST) {
        continue;
      }
      shown += key.length();
      if (holds(stated, key)) {
        both += key.length();
        tail = 0;
        below.clear();
      } else if (block.region().role() != Role.CAPTION) {
        tail += key.length();
        below.add(i);
      }
    }
    if (both < NEARLY_ALL * stated.length() || both < MOST * shown || tail > LONGEST_TAIL) {
      return false;
    }
    below.forEach(i -> page.strike(i, "outside", "below the end of articleBody"));
    return true;
  }

  private static boolean holds(String stated, String key) {
    int end = key.length() - RIM;
    return stated.contains(key)
        || (key.length() > LONG
            && stated.contains(key.substring(RIM, RIM + END))
            && stated.contains(key.substring(end - END, end)));
  }
}
