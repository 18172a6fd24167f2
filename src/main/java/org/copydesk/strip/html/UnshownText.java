package org.copydesk.strip.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.article.Block;
import org.copydesk.article.Role;
import org.copydesk.article.Verdict;
import org.copydesk.article.Warning;
import org.copydesk.page.Offered;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The text of an article that a page carries but does not show without a script: schema.org's
 * articleBody in JSON-LD, the state that a script begins with, noscript, the listing that named the
 * page, and at last the description. Asked only of pages that show hardly any text, or a teaser.
 */
final class UnshownText {
  private static final int SHORTEST_BODY = 200;
  private static final int SHORTEST_DESCRIPTION = 150;
  private static final String LINKED = "JSON-LD articleBody";
  private static final String DESCRIPTION = "description";
  private static final int MOST_NODES = 200_000;

  /** The names that publishing systems give to a body in the state of a page. */
  private static final Set<String> BODIES =
      Set.of(
          "articlebody", "body", "bodyhtml", "content", "contenthtml", "html", "text", "fulltext");

  private final Document document;
  private final ElementNames names;

  UnshownText(Document document, ElementNames names) {
    this.document = document;
    this.names = names;
  }

  /**
   * The blocks of the first source that has a body, all kept; empty where none has.
   *
   * @param offered what a listing has of the article
   * @param summary the page's description as far as it is known
   */
  List<Block> blocks(Offered offered, @Nullable String summary) {
    String linked = "";
    String state = "";
    for (Element script : document.getElementsByTag("script")) {
      String type = script.attr("type").toLowerCase(Locale.ROOT);
      if (type.contains("ld+json")) {
        linked = longer(linked, longest(script.data(), Set.of("articlebody")));
      } else if (type.contains("json")) {
        state = longer(state, longest(script.data(), BODIES));
      }
    }
    if (linked.length() >= SHORTEST_BODY) {
      return linked(linked);
    }
    if (state.length() >= SHORTEST_BODY) {
      return read(state, "script's state");
    }
    String noscript = "";
    for (Element element : document.body().getElementsByTag("noscript")) {
      noscript = longer(noscript, element.html());
    }
    List<Block> blocks = read(noscript, "noscript");
    if (blocks.stream().mapToInt(block -> block.text().length()).sum() >= SHORTEST_BODY) {
      return blocks;
    }
    String content = offered.content();
    if (content != null && content.length() >= SHORTEST_BODY) {
      return read(content, offered.origin());
    }
    return description(summary);
  }

  /** The blocks of a text that JSON-LD states, all kept. */
  List<Block> linked(String text) {
    return read(text, LINKED);
  }

  private List<Block> description(@Nullable String summary) {
    String longest = longer("", summary);
    for (Element meta : document.head().getElementsByTag("meta")) {
      String name = (meta.attr("name") + meta.attr("property")).toLowerCase(Locale.ROOT);
      if (name.equals("description") || name.equals("og:description")) {
        longest = longer(longest, meta.attr("content").strip());
      }
    }
    return longest.length() < SHORTEST_DESCRIPTION ? List.of() : read(longest, DESCRIPTION);
  }

  /** What a reader has to know of blocks from here. */
  static Warning warning(List<Block> blocks) {
    return blocks.get(0).place().equals(DESCRIPTION)
        ? Warning.DESCRIPTION_ONLY
        : Warning.TEXT_NOT_SHOWN;
  }

  private List<Block> read(String text, String from) {
    boolean marked = text.indexOf('<') >= 0 && text.indexOf('>') >= 0;
    Document fragment =
        marked
            ? Jsoup.parseBodyFragment(text)
            : Jsoup.parseBodyFragment("<p>" + text.strip().replaceAll("\\s*\\n\\s*", "<p>"));
    List<Block> blocks = new ArrayList<>();
    BlockCollector collector = new BlockCollector(names.families(), Selection.NONE);
    TreeWalk.over(names.ofPage(), fragment.body(), collector);
    for (TextBlock block : collector.text().blocks()) {
      Role role = block.region().role();
      if (block.linkDensity() < 0.5 || role == Role.LIST) {
        blocks.add(new Block(from, role, block.text(), Verdict.kept("in " + from)));
      }
    }
    return blocks;
  }

  /** The longest text under one of the names, anywhere in a script's JSON. */
  private static String longest(String script, Set<String> names) {
    JsonNode root = JsonScript.parse(script);
    if (root == null) {
      return "";
    }
    String longest = "";
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    for (int n = 0; n < MOST_NODES && !open.isEmpty(); n++) {
      JsonNode node = open.pop();
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        JsonNode value = field.getValue();
        if (value.isTextual() && names.contains(field.getKey().toLowerCase(Locale.ROOT))) {
          longest = longer(longest, value.textValue());
        }
      }
      for (JsonNode child : node) {
        if (child.isContainerNode()) {
          open.push(child);
        }
      }
    }
    return longest;
  }

  private static String longer(String one, @Nullable String other) {
    return other != null && other.length() > one.length() ? other : one;
  }
}
