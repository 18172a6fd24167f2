package org.copydesk.strip.html;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.strip.field.WordFile;
import org.copydesk.strip.html.ClassWords.Meaning;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What an element says of itself by its tag, its ARIA role, its style and its class words. */
final class ElementRole {
  /** HTML's own elements for what is not the article. */
  private static final Map<String, Chrome> TAGS =
      Map.of(
          "nav", new Chrome("navigation", "tag nav", 0.015),
          "footer", new Chrome("footer", "tag footer", 0.15),
          "aside", new Chrome("sidebar", "tag aside", 0.6),
          "header", new Chrome("header", "tag header", 0.7),
          "form", new Chrome("control", "tag form", 0.6),
          "button", new Chrome("control", "tag button", 0.09),
          "dialog", new Chrome("control", "tag dialog", 0.09),
          "menu", new Chrome("navigation", "tag menu", 0.1));

  /** WAI-ARIA landmark and widget roles. */
  private static final Map<String, Chrome> ROLES =
      Map.ofEntries(
          role("navigation", "navigation", 0.015),
          role("banner", "header", 0.7),
          role("contentinfo", "footer", 0.022),
          role("complementary", "sidebar", 0.6),
          role("search", "control", 0.09),
          role("searchbox", "control", 0.09),
          role("dialog", "control", 0.6),
          role("alertdialog", "control", 0.09),
          role("alert", "control", 0.09),
          role("menu", "navigation", 0.015),
          role("menubar", "navigation", 0.015),
          role("menuitem", "navigation", 0.015),
          role("toolbar", "control", 0.09),
          role("tablist", "control", 0.09),
          role("tooltip", "control", 0.09),
          role("button", "control", 0.09),
          role("doc-toc", "contents", 0.075),
          role("directory", "contents", 0.075));

  private static final Chrome ATTRIBUTE = new Chrome("hidden", "attribute hidden", 0.4);

  private static final Chrome STYLE = new Chrome("hidden", "style", 0.4);

  private static final Set<String> BUILT = WordFile.read("site-words.txt").words("built");

  private ElementRole() {}

  /** Why elements of this lower-case name look like chrome; absent where they do not. */
  static @Nullable Chrome ofTag(String name) {
    return TAGS.get(name);
  }

  private static Map.Entry<String, Chrome> role(String role, String reason, double doubt) {
    return Map.entry(role, new Chrome(reason, "role " + role, doubt));
  }

  /** Why an element looks like chrome; absent where it does not. */
  static @Nullable Chrome chrome(StartTag tag, Meaning meaning) {
    Chrome byTag = tag.traits().chrome();
    if (tag.element().attributesSize() == 0) {
      return byTag;
    }
    Chrome hidden = hidden(tag);
    if (hidden != null) {
      return doubtless(meaning.chrome(), hidden);
    }
    String role = tag.role();
    if (asks(tag.element(), role)) {
      return null;
    }
    Chrome byRole = role.isEmpty() ? null : ROLES.get(role.toLowerCase(Locale.ROOT));
    if (byRole != null) {
      return byRole;
    }
    Chrome byClass = byClass(tag, meaning);
    return byTag == null ? byClass : doubtless(byClass, byTag);
  }

  /** The one that is believed the more; the second where both are alike. */
  private static Chrome doubtless(@Nullable Chrome one, Chrome other) {
    return one != null && one.doubt() < other.doubt() ? one : other;
  }

  /** A heading that opens what is below it, as the WAI-ARIA accordion has it. */
  private static boolean asks(Element element, String role) {
    boolean button = element.nameIs("button") || role.equalsIgnoreCase("button");
    Element parent = element.parent();
    return button
        && element.hasAttr("aria-expanded")
        && (heading(element) || (parent != null && heading(parent)));
  }

  private static boolean heading(Element element) {
    return TagKind.of(element.normalName()) == TagKind.HEADING;
  }

  private static @Nullable Chrome byClass(StartTag tag, Meaning meaning) {
    Chrome named = meaning.chrome();
    return named != null && built(tag) ? null : named;
  }

  /** Whether an author has put it together from parts; their names say nothing. */
  private static boolean built(StartTag tag) {
    for (String name : BUILT) {
      if (tag.classes().contains(name) && tag.element().hasClass(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a part of a line is hidden, or a tooltip. */
  static boolean unseen(StartTag tag) {
    Chrome named = tag.ofClass().chrome();
    return (named != null && named.reason().equals("hidden"))
        || hidden(tag) != null
        || tag.role().equals("tooltip");
  }

  private static @Nullable Chrome hidden(StartTag tag) {
    if (tag.hidden() && !streamed(tag)) {
      return ATTRIBUTE;
    }
    return !tag.style().isEmpty() && hides(tag.style()) ? STYLE : null;
  }

  /** React sends parts of a page late, in hidden elements with such ids, and shows them itself. */
  private static boolean streamed(StartTag tag) {
    return tag.id().startsWith("S:");
  }

  private static boolean hides(String style) {
    String flat = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return flat.contains("display:none") || flat.contains("visibility:hidden");
  }
}
