package org.copydesk.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.copydesk.article.Article;
import org.jspecify.annotations.Nullable;

/** An article's id: the same for the same URL or, without one, for the same text. */
final class ArticleId {
  private static final int BYTES = 16;

  private ArticleId() {}

  /** 32 lower-case hexadecimal digits of a SHA-256. */
  static String of(Article article) {
    String url = url(article);
    return digest(url == null ? "text:" + letters(article.text()) : "url:" + CanonicalUrl.of(url));
  }

  /** The URL that the page gives itself, else the one it was fetched from. */
  private static @Nullable String url(Article article) {
    String stated = article.fields().canonicalUrl();
    String fetched = article.page().intake().url();
    if (stated != null) {
      return stated;
    }
    return fetched != null && fetched.matches("(?i)https?://.+") ? fetched : null;
  }

  /**
   * The letters and digits alone, so that another line break or another width makes no other
   * article.
   */
  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static String digest(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
