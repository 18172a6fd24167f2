package org.copydesk.event;

import java.util.regex.Pattern;
import org.copydesk.page.Sha256;
import org.copydesk.url.CanonicalUrl;
import org.jspecify.annotations.Nullable;

/** An article's id: the same for the same URL or, without one, for the same text. */
public final class ArticleId {
  private static final Pattern HTTP = Pattern.compile("(?i)https?://.+");

  private ArticleId() {}

  /**
   * The id of an article whose page gives it no URL: that of the URL it was fetched from, else of
   * its text.
   */
  static String of(@Nullable String fetched, String text) {
    return fetched != null && HTTP.matcher(fetched).matches()
        ? ofUrl(fetched)
        : Sha256.id("text:" + letters(text));
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
   * The letters and digits alone, so that another line break or another width makes no other
   * article.
   */
  private static String letters(String text) {
    char[] letters = text.toCharArray();
    int length = 0;
    for (int i = 0, size; i < letters.length; i += size) {
      int code = Character.codePointAt(letters, i);
      size = Character.charCount(code);
      if (Character.isLetterOrDigit(code)) {
        System.arraycopy(letters, i, letters, length, size);
        length += size;
      }
    }
    return new String(letters, 0, length);
  }
}
