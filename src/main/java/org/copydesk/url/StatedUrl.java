package org.copydesk.url;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * Whether to believe the address that a page gives itself ({@code rel=canonical}, {@code og:url}).
 * Templates are copied from page to page, so that it is often the home page's, the section's, or
 * the same on every page.
 */
public final class StatedUrl {
  private static final Pattern WEB = Pattern.compile("(?i)https?://.+");
  private static final Pattern HOME =
      Pattern.compile("(?i)/?((index|default|home|main)\\.\\w{2,5})?");
  private static final Pattern INDEX =
      Pattern.compile("(?i)/((index|default|list|node)(_\\d+)?\\.\\w{2,5})?$");

  private StatedUrl() {}

  /**
   * Whether the address may be the article's: of the same site as the one it was fetched from or of
   * an allowed host, not a home page, not a section that the article's path leads through, and not
   * stated by other articles too.
   *
   * @param stated the address as the page has it, absolute
   * @param fetched where the page was found
   * @param hosts other hosts of the source, in lower case
   * @param elsewhere the addresses that other articles of the source state of themselves
   */
  public static boolean plausible(
      String stated, String fetched, Collection<String> hosts, Collection<String> elsewhere) {
    if (!WEB.matcher(stated).matches()) {
      return false;
    }
    if (stated.equals(fetched)) {
      return !WebLink.host(stated).isEmpty();
    }
    if (!Site.same(stated, fetched, hosts)) {
      return false;
    }
    String canonical = CanonicalUrl.of(stated);
    if (canonical.equals(CanonicalUrl.of(fetched))) {
      return true;
    }
    if (elsewhere.contains(stated) || elsewhere.contains(canonical)) {
      return false;
    }
    String path = WebLink.path(canonical);
    boolean queried = !WebLink.query(canonical).isEmpty();
    if (HOME.matcher(path).matches()) {
      return queried && WebLink.query(canonical).matches(".*\\d.*");
    }
    return queried || !isSection(path, WebLink.path(fetched));
  }

  /** Whether a path is a folder, or its index, that another path leads through. */
  private static boolean isSection(String path, String article) {
    String folder = INDEX.matcher(path).replaceFirst("/");
    if (!folder.endsWith("/")) {
      return article.startsWith(folder + "/") && !hasNumber(folder);
    }
    return article.length() > folder.length() && article.startsWith(folder) && !hasNumber(folder);
  }

  /** Articles that have pages below them have a number or a slug of several words. */
  private static boolean hasNumber(String folder) {
    String[] parts = folder.split("/", -1);
    for (int i = parts.length - 1; i >= 0; i--) {
      if (!parts[i].isEmpty()) {
        return parts[i].matches(".*\\d{3,}.*") || parts[i].split("-", -1).length > 2;
      }
    }
    return false;
  }
}
