package org.copydesk.strip.links;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of a fetched page before it is cleaned, its tree made once: whether something stands
 * before it, whether it is no article at all, and where the article goes on. Stateless and safe
 * across threads.
 */
public final class FirstSight {
  private final ChallengePage challenges = new ChallengePage();
  private final NotAnArticle evidence = new NotAnArticle();
  private final NextPage nextPage = new NextPage();

  /**
   * What was seen.
   *
   * @param refusal why the page is nothing to clean: {@code challenge-page} or {@code
   *     not-an-article}; absent where nothing speaks against it
   * @param detail what speaks against it, in words; empty where nothing does
   * @param next the address of the page on which the article goes on; absent where it ends here
   */
  public record Seen(@Nullable String refusal, String detail, @Nullable String next) {}

  /**
   * Looks at a page.
   *
   * @param url where it was found
   */
  public Seen of(String html, String url) {
    Document page = Jsoup.parse(html, url);
    String next = nextPage.of(page, url).orElse(null);
    Optional<String> challenge = challenges.in(page, html);
    if (challenge.isPresent()) {
      return new Seen("challenge-page", challenge.get(), null);
    }
    return evidence
        .evidence(page, html, url)
        .map(why -> new Seen("not-an-article", why, null))
        .orElseGet(() -> new Seen(null, "", next));
  }
}
