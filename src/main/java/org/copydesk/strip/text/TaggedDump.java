package org.copydesk.strip.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.page.Page;
import org.copydesk.strip.html.PageParser;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * An HTML page whose markup says nothing of its parts: paragraphs or line breaks alone, no
 * headings, no articles, next to no links. Such a page is a text dump in tags, and its words must
 * tell.
 */
final class TaggedDump {
  /** Markup that tells the parts of a page. */
  private static final Pattern STRUCTURE =
      Pattern.compile(
          "<(?:h[1-6]|article|main|header|footer|nav|aside|section|figure|li|form|input|script|iframe)[\\s>]"
              + "|<meta[^>]+(?:property|itemprop)|ld\\+json|\\b(?:class|id)\\s*=\\s*[\"']?[\\w-]*(?:article|content_area|post|entry|title|author|source|editor|TRS_)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LINK = Pattern.compile("<a\\s[^>]*href", Pattern.CASE_INSENSITIVE);

  /** A dump is no longer than this, in characters. */
  private static final int LONGEST = 2_000_000;

  /** A dump has no more links than these. */
  private static final int MOST_LINKS = 3;

  private static final Set<String> SILENT =
      Set.of("script", "style", "noscript", "template", "title");

  private TaggedDump() {}

  /** The page's text, a line a block, when its markup says nothing. */
  static Optional<String> of(Page page) {
    String html = page.text();
    if (html.length() > LONGEST || STRUCTURE.matcher(html).find() || links(html) > MOST_LINKS) {
      return Optional.empty();
    }
    Document document = PageParser.parse(page);
    Lines lines = new Lines();
    document.body().traverse(lines);
    return Optional.of(lines.text.toString());
  }

  private static int links(String html) {
    Matcher link = LINK.matcher(html);
    int links = 0;
    while (links <= MOST_LINKS && link.find()) {
      links++;
    }
    return links;
  }

  /** Writes the lines of a tree. */
  private static final class Lines implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private int pre;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words && !silent(node.parent())) {
        text.append(pre > 0 ? words.getWholeText() : words.text());
      } else if (node instanceof Element element) {
        String name = element.normalName().toLowerCase(Locale.ROOT);
        pre += name.equals("pre") ? 1 : 0;
        if (element.isBlock() || name.equals("br")) {
          text.append(element.isBlock() ? "\n\n" : "\n");
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        pre -= element.normalName().equals("pre") ? 1 : 0;
        if (element.isBlock()) {
          text.append("\n\n");
        }
      }
    }

    private static boolean silent(@Nullable Node parent) {
      return parent instanceof Element element && SILENT.contains(element.normalName());
    }
  }
}
