package org.copydesk.fetch;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A URL as it can be asked for: what people and pages write, spelt as RFC 3986 has it. Letters
 * beyond ASCII are encoded, the fragment is off, a host that is an address has one spelling.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower case and ASCII; of an IPv6 address with its brackets
 * @param port 1 to 65535; -1 for the scheme's own
 * @param target path and query, beginning with a slash
 */
record WebUrl(String scheme, String host, int port, String target) {
  private static final int LONGEST = 8192;
  private static final Pattern ABSOLUTE =
      Pattern.compile("(?i)(https?):/*([^/?\\\\]+)([^?]*)(\\?.*)?", Pattern.DOTALL);
  private static final Pattern OTHER_SCHEME =
      Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);
  private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*\\]|[^:@]*)(?::([0-9]*))?");
  private static final Pattern NAME = Pattern.compile("[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?");

  /** What may stand in a path or a query as it is (RFC 3986, section 3.3 and 3.4), and the %. */
  private static final String PLAIN = "-._~!$&'()*+,;=:@/?%";

  /**
   * Reads an absolute URL.
   *
   * @throws UnfetchableUrlException when it is none that can be fetched
   */
  static WebUrl of(String written) {
    String url = tidied(written);
    Matcher form = ABSOLUTE.matcher(url);
    if (!form.matches() || url.length() > LONGEST) {
      throw unfetchable(written, "it is no absolute http or https URL");
    }
    String scheme = form.group(1).toLowerCase(Locale.ROOT);
    Matcher authority = AUTHORITY.matcher(form.group(2));
    if (!authority.matches()) {
      throw unfetchable(written, "its host cannot be read, or a user name stands before it");
    }
    int port = port(authority.group(2), scheme, written);
    String path = withoutDots(encoded(form.group(3)));
    String query = form.group(4) == null ? "" : encoded(form.group(4));
    return new WebUrl(scheme, host(authority.group(1), written), port, path + query);
  }

  /**
   * Where a reference in this place leads (RFC 3986, section 5.2).
   *
   * @throws UnfetchableUrlException when it leads nowhere that can be fetched
   */
  WebUrl resolve(String reference) {
    String written = tidied(reference);
    if (ABSOLUTE.matcher(written).matches()) {
      return of(written);
    }
    if (OTHER_SCHEME.matcher(written).matches()) {
      throw unfetchable(written, "it is no http or https URL");
    }
    String path = target.replaceFirst("\\?.*", "");
    String base = scheme + "://" + authority();
    if (written.startsWith("//")) {
      return of(scheme + ":" + written);
    } else if (written.startsWith("/")) {
      return of(base + written);
    } else if (written.startsWith("?")) {
      return of(base + path + written);
    } else if (written.isEmpty()) {
      return this;
    }
    return of(base + path.substring(0, path.lastIndexOf('/') + 1) + written);
  }

  /** Scheme, host and port: what has one {@code robots.txt}. */
  String origin() {
    return scheme + "://" + host + ":" + (port < 0 ? scheme.equals("https") ? 443 : 80 : port);
  }

  /** The path, without the query. */
  String path() {
    return target.replaceFirst("\\?.*", "");
  }

  URI uri() {
    return URI.create(toString());
  }

  private String authority() {
    return port < 0 ? host : host + ":" + port;
  }

  @Override
  public String toString() {
    return scheme + "://" + authority() + target;
  }

  /** As browsers read it: no spaces around, no line breaks within, backslashes are slashes. */
  private static String tidied(String written) {
    String url = written.strip().replaceAll("[\\t\\r\\n]", "");
    int fragment = url.indexOf('#');
    url = fragment < 0 ? url : url.substring(0, fragment);
    int query = url.indexOf('?');
    return query < 0
        ? url.replace('\\', '/')
        : url.substring(0, query).replace('\\', '/') + url.substring(query);
  }

  private static String host(String written, String url) {
    String host = written.toLowerCase(Locale.ROOT);
    try {
      if (!host.startsWith("[")) {
        host = IDN.toASCII(host).toLowerCase(Locale.ROOT);
        host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (!NAME.matcher(host).matches() || host.length() > 253) {
          throw unfetchable(url, "its host is no name and no address");
        }
      }
      String name = host;
      return HostLiteral.of(host).orElse(name);
    } catch (IllegalArgumentException e) {
      throw unfetchable(url, String.valueOf(e.getMessage()));
    }
  }

  private static int port(@Nullable String written, String scheme, String url) {
    if (written == null || written.isEmpty()) {
      return -1;
    }
    int port = written.length() > 5 ? 0 : Integer.parseInt(written);
    if (port < 1 || port > 65_535) {
      throw unfetchable(url, "its port is none");
    }
    return port == (scheme.equals("https") ? 443 : 80) ? -1 : port;
  }

  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder(text.length());
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
        encoded.append(c);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return encoded.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
  }

  /** RFC 3986, section 5.2.4; empty segments stay, as some servers tell them apart. */
  private static String withoutDots(String path) {
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = path.replaceFirst("^/", "").split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      boolean up = segments[i].equals("..");
      if (up && !kept.isEmpty()) {
        kept.removeLast();
      }
      if (!up && !segments[i].equals(".")) {
        kept.addLast(segments[i]);
      } else if (last) {
        kept.addLast("");
      }
    }
    return "/" + String.join("/", kept);
  }

  private static UnfetchableUrlException unfetchable(String url, String why) {
    String shown = url.length() > 200 ? url.substring(0, 200) + "…" : url;
    return new UnfetchableUrlException(shown + " cannot be fetched: " + why);
  }
}
