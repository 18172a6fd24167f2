package org.copydesk.url;

import java.net.IDN;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Links as they are written in feeds and pages, made into addresses that can be asked for. */
public final class WebLink {
  private static final int LONGEST = 2_048;
  private static final String ILLEGAL = "\"<>\\^`{|}";

  private WebLink() {}

  /**
   * The address that a link leads to: absolute, http or https, in ASCII, without a fragment; absent
   * where it leads nowhere on the web or is longer than {@value #LONGEST} characters.
   *
   * @param link the link as written; blanks and line ends in and about it are the writer's slip
   * @param base the absolute address against which it stands
   */
  public static Optional<String> resolve(String base, String link) {
    String text = tidy(link);
    if (text.isEmpty() || text.length() > LONGEST || text.startsWith("#")) {
      return Optional.empty();
    }
    if (text.regionMatches(true, 0, "www.", 0, 4)) {
      text = "http://" + text;
    }
    try {
      URL from = base.isEmpty() ? null : new URL(base);
      // java.net.URL takes a query alone for a sibling of the base's file.
      URL to = new URL(from, from != null && text.startsWith("?") ? from.getPath() + text : text);
      String scheme = to.getProtocol().toLowerCase(Locale.ROOT);
      String host = to.getHost();
      if ((!scheme.equals("http") && !scheme.equals("https")) || host.isEmpty()) {
        return Optional.empty();
      }
      String port =
          to.getPort() < 0 || to.getPort() == to.getDefaultPort() ? "" : ":" + to.getPort();
      String file = to.getFile().isEmpty() ? "/" : to.getFile();
      return Optional.of(
          scheme + "://" + ascii(host) + port + escaped(file.startsWith("/") ? file : "/" + file));
    } catch (MalformedURLException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The host of an absolute address, in lower case; empty where it has none. */
  public static String host(String url) {
    try {
      return new URL(url).getHost().toLowerCase(Locale.ROOT);
    } catch (MalformedURLException e) {
      return "";
    }
  }

  /** The path of an absolute address, without query; "/" where it has none. */
  public static String path(String url) {
    try {
      String path = new URL(url).getPath();
      return path.isEmpty() ? "/" : path;
    } catch (MalformedURLException e) {
      return "/";
    }
  }

  /** The query of an absolute address, without "?"; empty where it has none. */
  public static String query(String url) {
    int mark = url.indexOf('?');
    int fragment = url.indexOf('#');
    if (mark < 0 || (fragment >= 0 && fragment < mark)) {
      return "";
    }
    return url.substring(mark + 1, fragment < 0 ? url.length() : fragment);
  }

  private static String tidy(String link) {
    StringBuilder text = new StringBuilder(link.length());
    String stripped = link.strip();
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      if (c >= ' ' && c != 0x7F && c != '\uFEFF' && c != '\u200B') {
        text.append(c);
      }
    }
    return text.toString().strip();
  }

  private static String ascii(String host) {
    return host.startsWith("[")
        ? host
        : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
  }

  /** RFC 3986, 2.1: what may not stand in an address as it is. */
  private static String escaped(String file) {
    StringBuilder escaped = null;
    for (int i = 0; i < file.length(); ) {
      int point = file.codePointAt(i);
      int size = Character.charCount(point);
      boolean lone = point == '%' && !isEscape(file, i);
      if (point <= ' ' || point > '~' || lone || ILLEGAL.indexOf(point) >= 0) {
        if (escaped == null) {
          escaped = new StringBuilder(file.length() + 16).append(file, 0, i);
        }
        for (byte b : file.substring(i, i + size).getBytes(StandardCharsets.UTF_8)) {
          escaped.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
        }
      } else if (escaped != null) {
        escaped.appendCodePoint(point);
      }
      i += size;
    }
    return escaped == null ? file : escaped.toString();
  }

  private static boolean isEscape(String text, int i) {
    return i + 2 < text.length()
        && Character.digit(text.charAt(i + 1), 16) >= 0
        && Character.digit(text.charAt(i + 2), 16) >= 0;
  }
}
