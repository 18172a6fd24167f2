package org.copydesk.event;

import java.util.regex.Pattern;
import org.copydesk.article.Article;
import org.copydesk.page.Sha256;
import org.copydesk.url.CanonicalUrl;
import org.jspecify.annotations.Nullable;

/** An article's id: the same for the same URL or, without one, for the same text. */
public final class ArticleId {
  private static final Pattern HTTP = Pattern.compile("(?i)https?://.+");

  private ArticleId() {}

  /** 32 lower-case hexadecimal digits of a SHA-256. */
  static String of(Article article) {
    String url = url(article);
    return url == null ? Sha256.id("text:" + letters(article.text())) : ofUrl(url);
  }

  /** The id of the article that stands at a URL, as its page gives it or as it was fetched. */
  public static String ofUrl(String url) {
    return Sha256.id("url:" + CanonicalUrl.of(url));
  }

  /** The URL that the page gives itself, else the one it was fetched from. */
  private static @Nullable String url(Article article) {
    String stated = article.fields().canonicalUrl();
    String fetched = article.page().intake().url();
    if (stated != null) {
      return stated;
    }
    return fetched != null && HTTP.matcher(fetched).matches() ? fetched : null;
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
}
