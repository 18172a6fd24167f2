package org.copydesk.strip.html;

import java.util.Locale;
import java.util.Map;
import org.copydesk.strip.html.ClassWords.Meaning;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What an element says of itself by its tag, its ARIA role, its style and its class words. */
final class ElementRole {
  /** HTML's own elements for what is not the article. */
  private static final Map<String, Chrome> TAGS =
      Map.of(
          "nav", new Chrome("navigation", "tag nav", true),
          "footer", new Chrome("footer", "tag footer", false),
          "aside", new Chrome("sidebar", "tag aside", false),
          "header", new Chrome("header", "tag header", false),
          "form", new Chrome("control", "tag form", false),
          "button", new Chrome("control", "tag button", true),
          "dialog", new Chrome("control", "tag dialog", true),
          "menu", new Chrome("navigation", "tag menu", false));

  /** WAI-ARIA landmark and widget roles. */
  private static final Map<String, Chrome> ROLES =
      Map.ofEntries(
          role("navigation", "navigation", true),
          role("banner", "header", false),
          role("contentinfo", "footer", true),
          role("complementary", "sidebar", false),
          role("search", "control", true),
          role("searchbox", "control", true),
          role("dialog", "control", false),
          role("alertdialog", "control", true),
          role("alert", "control", true),
          role("menu", "navigation", true),
          role("menubar", "navigation", true),
          role("menuitem", "navigation", true),
          role("toolbar", "control", true),
          role("tablist", "control", true),
          role("tooltip", "control", true),
          role("button", "control", true),
          role("doc-toc", "contents", true),
          role("directory", "contents", true));

  private ElementRole() {}

  private static Map.Entry<String, Chrome> role(String role, String reason, boolean certain) {
    return Map.entry(role, new Chrome(reason, "role " + role, certain));
  }

  /** Why an element looks like chrome; absent where it does not. */
  static @Nullable Chrome chrome(Element element, Meaning meaning) {
    Chrome byTag = TAGS.get(element.normalName());
    if (element.attributesSize() == 0) {
      return byTag;
    }
    Chrome hidden = hidden(element);
    if (hidden != null) {
      return hidden;
    }
    String role = element.attr("role");
    Chrome byRole = role.isEmpty() ? null : ROLES.get(role.toLowerCase(Locale.ROOT));
    if (byRole != null) {
      return byRole;
    }
    Chrome byClass = meaning.chrome();
    return byTag != null && (byTag.certain() || byClass == null) ? byTag : byClass;
  }

  private static @Nullable Chrome hidden(Element element) {
    if (element.hasAttr("hidden")) {
      return new Chrome("hidden", "attribute hidden", false);
    }
    String style = element.attr("style");
    if (!style.isEmpty() && hides(style)) {
      return new Chrome("hidden", "style", false);
    }
    return null;
  }

  private static boolean hides(String style) {
    String flat = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return flat.contains("display:none") || flat.contains("visibility:hidden");
  }
}
