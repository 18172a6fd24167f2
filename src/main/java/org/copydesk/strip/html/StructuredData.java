package org.copydesk.strip.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.strip.field.TitleKey;
import org.copydesk.strip.field.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON-LD: objects, arrays and graphs, nodes that refer to others by id. Of broken JSON the
 * part that can be read counts. Source: schema.org and JSON-LD 1.1.
 */
final class StructuredData {
  private static final int MOST_NODES = 5_000;
  private static final Set<String> ARTICLES = WordFile.read("linked-types.txt").words("article");
  private static final Set<String> PAGES = WordFile.read("linked-types.txt").words("page");

  private final List<LinkedArticle> articles = new ArrayList<>();
  private final List<LinkedArticle> pages = new ArrayList<>();
  private final List<String> sites = new ArrayList<>();
  private final List<String> organisations = new ArrayList<>();
  private List<String> crumbs = List.of();
  private final Map<String, JsonNode> byId = new HashMap<>();

  private StructuredData() {}

  /** Reads the scripts of a page. */
  static StructuredData of(List<String> scripts) {
    StructuredData data = new StructuredData();
    List<JsonNode> nodes = new ArrayList<>();
    for (String script : scripts) {
      JsonNode root = JsonScript.parse(script);
      if (root == null) {
        data.addBroken(script);
      } else {
        gather(root, nodes);
      }
    }
    for (JsonNode node : nodes) {
      String id = node.path("@id").asText("");
      if (!id.isEmpty()) {
        data.byId.merge(id, node, (a, b) -> b.size() > a.size() ? b : a);
      }
    }
    for (JsonNode node : nodes) {
      data.read(node);
    }
    return data;
  }

  /** The article that the page is about: the one that agrees with its title and its address. */
  @Nullable LinkedArticle main(String pageTitle, String url) {
    LinkedArticle best = null;
    double bestScore = -1;
    String title = TitleKey.of(pageTitle);
    for (LinkedArticle article : articles) {
      boolean named = article.type().endsWith("Article") || article.type().equals("BlogPosting");
      double score = named ? 0.3 : 0;
      if (article.headline() != null) {
        score += TitleKey.agreement(TitleKey.of(article.headline()), title);
      }
      if (article.published() != null) {
        score += 0.2;
      }
      if (!url.isEmpty() && url.equals(article.url())) {
        score += 0.5;
      }
      if (score > bestScore) {
        best = article;
        bestScore = score;
      }
    }
    return best;
  }

  /** The articles, in order. */
  List<LinkedArticle> articles() {
    return articles;
  }

  /** The pages that are not stated to be articles, in order. */
  List<LinkedArticle> pages() {
    return pages;
  }

  /** The names of sites and publishers, and of the organisations that are no article's author. */
  List<String> sites() {
    List<String> names = new ArrayList<>(sites);
    for (String organisation : organisations) {
      boolean author =
          articles.stream()
              .flatMap(article -> article.authors().stream())
              .anyMatch(name -> name.name().equals(organisation));
      if (!author) {
        names.add(organisation);
      }
    }
    return names;
  }

  /** The names that are stated to be organisations'. */
  List<String> organisations() {
    return organisations;
  }

  /** The names of the breadcrumb's items, outermost first. */
  List<String> crumbs() {
    return crumbs;
  }

  /** All objects with a type or an id, outer ones first. */
  private static void gather(JsonNode root, List<JsonNode> nodes) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    int seen = 0;
    while (!open.isEmpty() && seen++ < MOST_NODES) {
      JsonNode node = open.remove();
      if (node.isObject() && (node.has("@type") || node.has("@id"))) {
        nodes.add(node);
      }
      if (node.isContainerNode()) {
        node.forEach(
            child -> {
              if (child.isContainerNode()) {
                open.add(child);
              }
            });
      }
    }
  }

  private void read(JsonNode node) {
    for (String type : LinkedTexts.texts(node.path("@type"))) {
      String name = type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
      if (ARTICLES.contains(name) || name.endsWith("Article")) {
        articles.add(article(name, node));
        return;
      } else if (PAGES.contains(name)) {
        pages.add(article(name, node));
        return;
      } else if (name.equals("WebSite") || name.endsWith("Organization")) {
        String site = name(node);
        if (site != null && !node.has("author")) {
          boolean person = LinkedTexts.texts(node.path("@type")).contains("Person");
          (name.equals("WebSite") || person ? sites : organisations).add(site);
        }
      } else if (name.equals("BreadcrumbList") && crumbs.isEmpty()) {
        crumbs = LinkedTexts.crumbs(node);
      }
    }
  }

  private LinkedArticle article(String type, JsonNode node) {
    List<LinkedArticle.LinkedName> authors = new ArrayList<>();
    for (String key : new String[] {"author", "creator"}) {
      if (authors.isEmpty()) {
        names(node.path(key), authors);
      }
    }
    List<LinkedArticle.LinkedName> publishers = new ArrayList<>();
    names(node.path("publisher"), publishers);
    String publisher = publishers.isEmpty() ? null : publishers.get(0).name();
    if (publisher != null) {
      sites.add(publisher);
    }
    String headline = LinkedTexts.first(node.path("headline"));
    return new LinkedArticle(
        type,
        headline == null ? LinkedTexts.first(node.path("name")) : headline,
        LinkedTexts.first(node.path("datePublished")),
        LinkedTexts.first(node.path("dateModified")),
        authors,
        publisher,
        LinkedTexts.texts(node.path("articleSection")),
        LinkedTexts.keywords(node.path("keywords")),
        LinkedTexts.first(node.path("description")),
        LinkedTexts.first(node.path("inLanguage")),
        image(node.path("image")),
        address(node));
  }

  private @Nullable String image(JsonNode node) {
    JsonNode image = node.isArray() && !node.isEmpty() ? node.get(0) : node;
    if (image.isObject()) {
      JsonNode known = byId.getOrDefault(image.path("@id").asText(""), image);
      String url = LinkedTexts.first(known.path("url"));
      return url == null ? LinkedTexts.first(known.path("contentUrl")) : url;
    }
    return LinkedTexts.first(image);
  }

  private static @Nullable String address(JsonNode node) {
    JsonNode main = node.path("mainEntityOfPage");
    String url = main.isObject() ? LinkedTexts.first(main.path("@id")) : LinkedTexts.first(main);
    return url == null ? LinkedTexts.first(node.path("url")) : url;
  }

  private void names(JsonNode node, List<LinkedArticle.LinkedName> names) {
    if (node.isArray()) {
      node.forEach(child -> one(child, names));
    } else {
      one(node, names);
    }
  }

  private void one(JsonNode node, List<LinkedArticle.LinkedName> names) {
    if (node.isTextual()) {
      String name = LinkedTexts.clean(node.asText());
      if (!name.isEmpty()) {
        names.add(new LinkedArticle.LinkedName(name, false, false));
      }
      return;
    }
    JsonNode known = node;
    if (!node.has("name")) {
      known = byId.getOrDefault(node.path("@id").asText(""), node);
    }
    String types = String.join(" ", LinkedTexts.texts(known.path("@type")));
    boolean person = types.contains("Person");
    boolean organisation = !person && types.contains("Organization");
    for (String name : LinkedTexts.texts(known.path("name"))) {
      names.add(new LinkedArticle.LinkedName(name, organisation, person));
    }
  }

  private static @Nullable String name(JsonNode node) {
    return LinkedTexts.first(node.path("name"));
  }

  /** What can be read of JSON that cannot be parsed: the first value of each wanted key. */
  private void addBroken(String script) {
    if (!script.contains("datePublished") && !script.contains("\"headline\"")) {
      return;
    }
    List<LinkedArticle.LinkedName> authors = new ArrayList<>();
    int author = script.indexOf("\"author\"");
    String name = author < 0 ? null : BrokenJson.value(script, "name", author, author + 400);
    if (name != null) {
      authors.add(new LinkedArticle.LinkedName(LinkedTexts.clean(name), false, false));
    }
    articles.add(
        new LinkedArticle(
            "Article",
            BrokenJson.value(script, "headline", 0, script.length()),
            BrokenJson.value(script, "datePublished", 0, script.length()),
            BrokenJson.value(script, "dateModified", 0, script.length()),
            authors,
            null,
            List.of(),
            List.of(),
            null,
            null,
            null,
            null));
  }
}
