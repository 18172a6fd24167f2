package org.copydesk.source;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web addresses and host names as editors write them, in ASCII as they are sent. */
final class WebAddress {
  private static final Pattern FORM =
      Pattern.compile("(?i)(https?)://([^/?#]*)([^#]*)(?:#.*)?", Pattern.DOTALL);
  private static final Pattern AUTHORITY =
      Pattern.compile("([^@:\\[\\]]+|\\[[0-9A-Fa-f:.]+])(?::([0-9]{1,5}))?");
  private static final Pattern HOST =
      Pattern.compile(
          "(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
              + "(?:\\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*");

  private WebAddress() {}

  /**
   * Reads an address; a fragment is left away.
   *
   * @throws IllegalArgumentException when the text is none; the message says what is wrong
   */
  static URI of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" does not begin with http:// or https://; write the whole address");
    }
    if (form.group(2).indexOf('@') >= 0) {
      throw new IllegalArgumentException(
          "names and passwords in an address are not sent; use headers with Authorization");
    }
    Matcher authority = AUTHORITY.matcher(form.group(2));
    if (!authority.matches()) {
      throw new IllegalArgumentException("\"" + text + "\" has no host: http://HOST/...");
    }
    String port = authority.group(2);
    if (port != null && (Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65_535)) {
      throw new IllegalArgumentException("ports go from 1 to 65535, not " + port);
    }
    String host = authority.group(1);
    String ascii = host.startsWith("[") ? host : host(host);
    String path = form.group(3);
    try {
      return new URI(
          new URI(
                  form.group(1).toLowerCase(Locale.ROOT)
                      + "://"
                      + ascii
                      + (port == null ? "" : ":" + port)
                      + (path.startsWith("/") ? path : "/" + path).replace(" ", "%20"))
              .toASCIIString());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("\"" + text + "\" is no address: " + e.getReason(), e);
    }
  }

  /**
   * Reads the name of a host.
   *
   * @throws IllegalArgumentException when the text is none; the message says what is wrong
   */
  static String host(String text) {
    String ascii;
    try {
      ascii = IDN.toASCII(text, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("\"" + text + "\" is no host name", e);
    }
    if (!HOST.matcher(ascii).matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no host name such as news.example.com");
    }
    return ascii;
  }
}
