package org.copydesk.poll.listing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * XML as sites serve it: junk in front, ampersands that stand bare, HTML's entities, control
 * characters, tags that are not closed, prefixes that nobody declared. The parser knows no document
 * types: it neither resolves nor fetches what one declares, and what is no entity of HTML's stays
 * as written.
 */
final class Markup {
  private static final Pattern DOCTYPE = Pattern.compile("(?i)<!DOCTYPE");

  private Markup() {}

  /** The tree of a text; a document without elements where it has none. */
  static Document parse(String text) {
    return Jsoup.parse(mended(withoutDoctype(text)), "", Parser.xmlParser());
  }

  /** The name of the first element, as written; empty where there is none. */
  static String rootName(String text) {
    int i = text.indexOf('<');
    while (i >= 0 && i + 1 < text.length()) {
      char c = text.charAt(i + 1);
      if (Character.isLetter(c) || c == '_') {
        int end = i + 1;
        while (end < text.length() && isName(text.charAt(end))) {
          end++;
        }
        return text.substring(i + 1, end);
      }
      int next;
      if (text.startsWith("<!--", i)) {
        next = text.indexOf("-->", i);
      } else if (DOCTYPE.matcher(text).region(i, text.length()).lookingAt()) {
        next = doctypeEnd(text, i) - 1;
      } else {
        next = i + 1;
      }
      i = next < 0 ? -1 : text.indexOf('<', next);
    }
    return "";
  }

  /** The text of an element as its reader sees it; what is written in HTML loses its tags. */
  static String plain(String text) {
    boolean markup = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
    String plain = markup ? Jsoup.parseBodyFragment(text).text() : text;
    StringBuilder tidy = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\uFEFF' || c == '\u200B') {
        if (!tidy.isEmpty() && tidy.charAt(tidy.length() - 1) != ' ') {
          tidy.append(' ');
        }
      } else {
        tidy.append(c);
      }
    }
    return tidy.toString().strip();
  }

  /** What an element holds: its text, or the markup that was put into it unescaped. */
  static String content(Element element) {
    return element.childrenSize() == 0 ? element.wholeText() : element.html();
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '_' || c == '-' || c == '.';
  }

  private static String withoutDoctype(String text) {
    Matcher doctype = DOCTYPE.matcher(text).region(0, Math.min(text.length(), 4_096));
    if (!doctype.find()) {
      return text;
    }
    int end = doctypeEnd(text, doctype.start());
    return text.substring(0, doctype.start()) + text.substring(end);
  }

  /** Where a document type ends, its internal subset included (XML 1.0, 2.8). */
  private static int doctypeEnd(String text, int start) {
    boolean subset = false;
    char quote = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || (c == '\'' && subset)) {
        quote = c;
      } else if (c == '[') {
        subset = true;
      } else if (c == ']') {
        subset = false;
      } else if (c == '>' && !subset) {
        return i + 1;
      }
    }
    return text.length();
  }

  /**
   * Without control characters, which XML does not allow; each ampersand that begins no reference
   * escaped, so that a link's {@code &copy=1} stays what it is.
   */
  private static String mended(String text) {
    StringBuilder mended = null;
    int kept = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '<' && text.startsWith("<![CDATA[", i)) {
        int end = text.indexOf("]]>", i);
        i = end < 0 ? i : end;
        continue;
      }
      boolean control = c < ' ' && c != '\n' && c != '\t' && c != '\r';
      boolean bare = c == '&' && !isReference(text, i);
      if (control || bare) {
        if (mended == null) {
          mended = new StringBuilder(text.length() + 64);
        }
        mended.append(text, kept, i).append(bare ? "&amp;" : "");
        kept = i + 1;
      }
    }
    return mended == null ? text : mended.append(text, kept, text.length()).toString();
  }

  private static boolean isReference(String text, int ampersand) {
    int i = ampersand + 1;
    int last = Math.min(text.length(), ampersand + 12);
    if (i < last && text.charAt(i) == '#') {
      i++;
    }
    int start = i;
    while (i < last && isAlphanumeric(text.charAt(i))) {
      i++;
    }
    return i > start && i < last && text.charAt(i) == ';';
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
