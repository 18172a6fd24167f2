package org.copydesk.strip.links;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Tells the pages that sites put before a reader they take for a machine, and pages that are
 * scripts alone. An article about such pages is none: it has a text of its own. The marks are data:
 * {@code challenges.yaml}. Stateless and safe across threads.
 */
public final class ChallengePage {
  /** Such a page says no more, in letters. */
  private static final int MOST_TEXT = 900;

  /** Markup that protection puts into pages it lets through too counts on a page of no more. */
  private static final int HARDLY_ANY = 400;

  /** What shows less than this, and has scripts, is made by them. */
  private static final int SHELL = 60;

  private record Kind(String name, List<String> markup, List<String> words) {}

  private final List<Kind> kinds;

  public ChallengePage() {
    try (InputStream file = ChallengePage.class.getResourceAsStream("challenges.yaml")) {
      if (file == null) {
        throw new IOException("challenges.yaml is missing");
      }
      kinds = new YAMLMapper().readValue(file, new TypeReference<List<Kind>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands before the page, by name; empty where nothing does. */
  public Optional<String> in(String html) {
    return in(Jsoup.parse(html), html);
  }

  /** The same of a page's tree, which is left without what no reader sees. */
  Optional<String> in(Document page, String html) {
    String unscripted = page.select("noscript").text();
    page.select("noscript, style, template").remove();
    String shown = page.body().text();
    int letters = letters(shown);
    if (letters > MOST_TEXT) {
      return Optional.empty();
    }
    String markup = html.toLowerCase(Locale.ROOT);
    String words = (page.title() + "\n" + shown + "\n" + unscripted).toLowerCase(Locale.ROOT);
    for (Kind kind : kinds) {
      boolean marked = letters < HARDLY_ANY && kind.markup().stream().anyMatch(markup::contains);
      if (marked || (letters < HARDLY_ANY * 2 && kind.words().stream().anyMatch(words::contains))) {
        return Optional.of(kind.name());
      }
    }
    boolean script = !page.select("script").isEmpty();
    boolean leads = !page.select("meta[http-equiv=refresh], frame, iframe, article, p").isEmpty();
    boolean links = page.select("a[href], area[href]").size() > 5;
    return script && letters < SHELL && !leads && !links
        ? Optional.of("JavaScript shell without text")
        : Optional.empty();
  }

  private static int letters(String text) {
    return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
  }
}
