package org.copydesk.strip.html;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copydesk.strip.field.TitleKey;
import org.copydesk.strip.field.TitleParts;
import org.jspecify.annotations.Nullable;

/** What the page's site is called, by the page's own statements and its address. */
final class SiteNames {
  private static final int SHORTEST = 3;

  private static final Set<String> TOP_DOMAINS =
      Set.of(
          "com", "net", "org", "cn", "de", "at", "ch", "info", "io", "fr", "uk", "eu", "tv", "ru");

  private final Set<String> stated = new LinkedHashSet<>();
  private final Set<String> keys = new LinkedHashSet<>();
  private String host = "";

  /** Notes a name that the page gives its site. */
  void add(String name) {
    String key = TitleKey.of(name);
    if (!key.isEmpty()) {
      stated.add(name);
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
  void addAddress(@Nullable String url) {
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
      if (key.length() >= SHORTEST && !Set.of("com", "org", "net", "news", "blog").contains(key)) {
        keys.add(key);
      }
    }
  }

  /** The host of an address, lower case; empty where it has none. */
  static String hostOf(@Nullable String url) {
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
  List<String> stated() {
    return List.copyOf(stated);
  }

  /** Whether a text is the site's name, or hardly more. */
  boolean named(String text) {
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
  boolean titled(String text) {
    String key = TitleKey.of(text);
    return key.equals(host)
        || stated.stream().map(TitleKey::of).anyMatch(site -> site.equals(key))
        || domain(text);
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
  boolean mentioned(String text) {
    String key = TitleKey.of(text);
    for (String site : keys) {
      if (site.length() >= 5 && key.contains(site)) {
        return true;
      }
    }
    return false;
  }
}
