package org.copydesk.event;

import java.util.regex.Pattern;
import org.copydesk.page.Sha256;
import org.copydesk.url.CanonicalUrl;
import org.jspecify.annotations.Nullable;

/** An article's id: the same for the same URL or, without one, for the same text. */
public final class ArticleId {
  private static final String PREFIX = "text:";

  /** So many characters of a text are read at once, two at the least. */
  private static final int AT_ONCE = 8192;

  private static final Pattern HTTP = Pattern.compile("(?i)https?://.+");

  private ArticleId() {}

  /**
   * The id of an article whose page gives it no URL: that of the URL it was fetched from, else of
   * its text.
   */
  static String of(@Nullable String fetched, String text) {
    return fetched != null && HTTP.matcher(fetched).matches() ? ofUrl(fetched) : ofLetters(text);
  }

  /** The id of the article that stands at a URL, as its page gives it or as it was fetched. */
  public static String ofUrl(String url) {
    return ofCanonical(CanonicalUrl.of(url));
  }

  /**
   * The same, of the {@linkplain CanonicalUrl one spelling} of a URL: 32 lower-case hexadecimal
   * digits of a SHA-256.
   */
  static String ofCanonical(String url) {
    return Sha256.id("url:" + url);
  }

  /**
   * An id of a text's letters and digits alone, so that another line break or another width makes
   * no other article.
   */
  private static String ofLetters(String text) {
    Sha256 digest = new Sha256().add(PREFIX);
    char[] some = new char[Math.min(text.length(), AT_ONCE)];
    for (int from = 0, to; from < text.length(); from = to) {
      to = Math.min(text.length(), from + some.length);
      if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
        to--;
      }
      text.getChars(from, to, some, 0);
      digest.add(new String(some, 0, kept(some, to - from)));
    }
    return digest.id();
  }

  /** Moves the letters and digits among some characters to the front, and tells how many. */
  private static int kept(char[] some, int count) {
    int length = 0;
    for (int i = 0, size; i < count; i += size) {
      int code = Character.codePointAt(some, i, count);
      size = Character.charCount(code);
      if (Character.isLetterOrDigit(code)) {
        System.arraycopy(some, i, some, length, size);
        length += size;
      }
    }
    return length;
  }
}
