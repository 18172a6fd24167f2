package org.copydesk.strip.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.strip.field.Blanks;
import org.copydesk.strip.field.TitleKey;
import org.copydesk.strip.field.WordFile;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON-LD: objects, arrays and graphs, nodes that refer to others by id. Of broken JSON the
 * part that can be read counts. Source: schema.org and JSON-LD 1.1.
 */
final class StructuredData {
  private static final int MOST_NODES = 5_000;
  private static final Set<String> ARTICLES = WordFile.read("linked-types.txt").words("article");
  private static final Set<String> PAGES = WordFile.read("linked-types.txt").words("page");

  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .build()
          .reader();

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
      JsonNode root = parse(script);
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

  /** A script as JSON, as far as it is any; absent where it is none. */
  static @Nullable JsonNode parse(String script) {
    String json = unwrapped(script);
    if (json.isEmpty()) {
      return null;
    }
    try {
      return READER.readTree(json);
    } catch (JsonProcessingException e) {
      return json.contains("&quot;") ? parsedOnce(Parser.unescapeEntities(json, false)) : null;
    }
  }

  private static @Nullable JsonNode parsedOnce(String json) {
    try {
      return READER.readTree(json);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  /** A script without the comment marks that hide it from old browsers. */
  private static String unwrapped(String script) {
    int first = 0;
    int last = script.length();
    while (first < last && script.charAt(first) != '{' && script.charAt(first) != '[') {
      first++;
    }
    if (script.startsWith("[CDATA[", first)) {
      first += "[CDATA[".length();
      while (first < last && script.charAt(first) != '{' && script.charAt(first) != '[') {
        first++;
      }
    }
    while (last > first && script.charAt(last - 1) != '}' && script.charAt(last - 1) != ']') {
      last--;
    }
    if (last > first && script.startsWith("]]", last - 2) && script.indexOf("CDATA") >= 0) {
      last -= 2;
      while (last > first && script.charAt(last - 1) != '}' && script.charAt(last - 1) != ']') {
        last--;
      }
    }
    return script.substring(first, last);
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
    for (String type : texts(node.path("@type"))) {
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
          boolean person = texts(node.path("@type")).contains("Person");
          (name.equals("WebSite") || person ? sites : organisations).add(site);
        }
      } else if (name.equals("BreadcrumbList") && crumbs.isEmpty()) {
        crumbs = crumbs(node);
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
    String headline = first(node.path("headline"));
    return new LinkedArticle(
        type,
        headline == null ? first(node.path("name")) : headline,
        first(node.path("datePublished")),
        first(node.path("dateModified")),
        authors,
        publisher,
        texts(node.path("articleSection")),
        keywords(node.path("keywords")),
        first(node.path("description")),
        first(node.path("inLanguage")),
        image(node.path("image")),
        address(node));
  }

  private static List<String> keywords(JsonNode node) {
    List<String> words = new ArrayList<>();
    for (String text : texts(node)) {
      for (String word : text.split("[,;，；]", -1)) {
        if (!word.isBlank()) {
          words.add(word.strip());
        }
      }
    }
    return words;
  }

  private @Nullable String image(JsonNode node) {
    JsonNode image = node.isArray() && !node.isEmpty() ? node.get(0) : node;
    if (image.isObject()) {
      JsonNode known = byId.getOrDefault(image.path("@id").asText(""), image);
      String url = first(known.path("url"));
      return url == null ? first(known.path("contentUrl")) : url;
    }
    return first(image);
  }

  private static @Nullable String address(JsonNode node) {
    JsonNode main = node.path("mainEntityOfPage");
    String url = main.isObject() ? first(main.path("@id")) : first(main);
    return url == null ? first(node.path("url")) : url;
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
      String name = clean(node.asText());
      if (!name.isEmpty()) {
        names.add(new LinkedArticle.LinkedName(name, false, false));
      }
      return;
    }
    JsonNode known = node;
    if (!node.has("name")) {
      known = byId.getOrDefault(node.path("@id").asText(""), node);
    }
    String types = String.join(" ", texts(known.path("@type")));
    boolean person = types.contains("Person");
    boolean organisation = !person && types.contains("Organization");
    for (String name : texts(known.path("name"))) {
      names.add(new LinkedArticle.LinkedName(name, organisation, person));
    }
  }

  private static @Nullable String name(JsonNode node) {
    return first(node.path("name"));
  }

  private static List<String> crumbs(JsonNode list) {
    List<String> names = new ArrayList<>();
    for (JsonNode item : list.path("itemListElement")) {
      String name = first(item.path("name"));
      if (name == null) {
        name = first(item.path("item").path("name"));
      }
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  private static @Nullable String first(JsonNode node) {
    List<String> texts = texts(node);
    return texts.isEmpty() ? null : texts.get(0);
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>(1);
    if (node.isArray()) {
      node.forEach(child -> addText(child, texts));
    } else {
      addText(node, texts);
    }
    return texts;
  }

  private static void addText(JsonNode node, List<String> texts) {
    JsonNode value = node.has("@value") ? node.path("@value") : node;
    if (value.isValueNode() && !value.isNull()) {
      String text = clean(value.asText());
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
  }

  private static String clean(String text) {
    String plain = text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text;
    return Blanks.folded(plain);
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
      authors.add(new LinkedArticle.LinkedName(clean(name), false, false));
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
