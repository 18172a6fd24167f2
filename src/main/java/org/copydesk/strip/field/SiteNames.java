package org.copydesk.strip.field;

import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the page's site is called, by the page's own statements and its address. */
public final class SiteNames {
  private static final int SHORTEST = 3;

  /** A part of a title that speaks of the site has no more words. */
  private static final int MOST_WORDS = 5;

  private static final Set<String> TOP_DOMAINS = WordFile.read("site-words.txt").words("domain");

  private static final Set<String> GENERIC = WordFile.read("site-words.txt").words("generic");

  private final Set<String> stated = new LinkedHashSet<>();
  private final Set<String> statedKeys = new HashSet<>();
  private final Set<String> sections = new LinkedHashSet<>();
  private final Set<String> keys = new LinkedHashSet<>();
  private String host = "";

  /** Notes a name that the page gives its site. */
  public void add(String name) {
    String key = TitleKey.of(name);
    if (!key.isEmpty()) {
      stated.add(name);
      statedKeys.add(key);
      keys.add(key);
      for (TitleParts.Part part : TitleParts.of(name)) {
        String partKey = TitleKey.of(part.text());
        if (partKey.length() >= SHORTEST) {
          keys.add(partKey);
        }
      }
    }
  }

  /** Notes the page's address: its host names the site. */
  public void addAddress(@Nullable String url) {
    String name = hostOf(url);
    if (name.isEmpty()) {
      return;
    }
    if (name.startsWith("www.")) {
      name = name.substring(4);
    }
    host = TitleKey.of(name);
    keys.add(host);
    String[] labels = name.split("\\.", -1);
    for (int i = 0; i < labels.length - 1; i++) {
      String key = TitleKey.of(labels[i]);
      if (key.length() >= SHORTEST && !GENERIC.contains(key)) {
        keys.add(key);
      }
    }
  }

  /** The host of an address, lower case; empty where it has none. */
  public static String hostOf(@Nullable String url) {
    if (url == null || url.isBlank()) {
      return "";
    }
    int scheme = url.indexOf("//");
    String rest = scheme < 0 ? url : url.substring(scheme + 2);
    int end = rest.length();
    for (int i = 0; i < rest.length(); i++) {
      if ("/?#:".indexOf(rest.charAt(i)) >= 0) {
        end = i;
        break;
      }
    }
    String host = rest.substring(0, end).toLowerCase(Locale.ROOT);
    return host.indexOf('.') > 0 && isHost(host) ? host : "";
  }

  private static boolean isHost(String host) {
    try {
      return URI.create("http://" + host).getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The names as stated. */
  public List<String> stated() {
    return List.copyOf(stated);
  }

  /** Whether a text is the site's name, or hardly more. */
  public boolean named(String text) {
    String key = TitleKey.of(text);
    if (key.isEmpty()) {
      return false;
    }
    if (keys.contains(key)) {
      return true;
    }
    for (String site : keys) {
      if (site.length() >= 4
          && key.contains(site)
          && key.length() - site.length() <= Math.max(3, site.length() / 2)) {
        return true;
      }
      if (key.length() >= 4 && site.contains(key) && key.length() * 2 >= site.length()) {
        return true;
      }
    }
    return key.length() >= 5 && host.startsWith(key);
  }

  /** Whether a text is the site's stated name, or its whole host name. */
  public boolean titled(String text) {
    String key = TitleKey.of(text);
    return key.equals(host) || statedKeys.contains(key) || domain(text);
  }

  /** Whether a text is written as a domain: CSDN.NET, accounting.com. */
  private static boolean domain(String text) {
    int dot = text.lastIndexOf('.');
    if (dot <= 0 || text.indexOf(' ') >= 0) {
      return false;
    }
    String top = text.substring(dot + 1).toLowerCase(Locale.ROOT);
    return TOP_DOMAINS.contains(top);
  }

  /** Whether a text names the site within a few more words, such as "Site: news and views". */
  public boolean mentioned(String text) {
    String key = TitleKey.of(text);
    for (String site : keys) {
      if (site.length() >= 5 && key.contains(site)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a last part, few words behind a telling one, speaks of the site or is a section. */
  private boolean tail(String title, List<TitleParts.Part> parts, int last) {
    TitleParts.Part part = parts.get(last);
    if (!TitleKey.telling(TitleKey.of(parts.get(0).text()))
        || part.text().split(" ", -1).length > MOST_WORDS) {
      return false;
    }
    String separator = title.substring(parts.get(last - 1).end(), part.start()).strip();
    boolean barred = separator.equals("|") || separator.equals("｜");
    return (barred && sections.contains(TitleKey.of(part.text()))) || mentioned(part.text());
  }

  /** Notes a section that the page says it stands in. */
  public void addSection(String name) {
    String key = TitleKey.of(name);
    if (key.length() >= SHORTEST) {
      sections.add(key);
    }
  }

  /** A title without the parts at its ends that name the site, or behind a bar a section of it. */
  public String cutFrom(String title) {
    List<TitleParts.Part> parts = TitleParts.of(title);
    int from = 0;
    int to = parts.size();
    while (to - from > 1 && (named(parts.get(to - 1).text()) || tail(title, parts, to - 1))) {
      to--;
    }
    while (to - from > 1 && named(parts.get(from).text())) {
      from++;
    }
    return parts.isEmpty()
        ? title.strip()
        : title.substring(parts.get(from).start(), parts.get(to - 1).end());
  }
}
