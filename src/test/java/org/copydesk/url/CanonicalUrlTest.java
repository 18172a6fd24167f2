package org.copydesk.url;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUrlTest {
  @ParameterizedTest
  @CsvSource({
    "HTTP://News.Example.org:80/a/../b.html, http://news.example.org/b.html",
    "https://news.example.org/a?utm_source=x&id=7&UTM_Medium=y, https://news.example.org/a?id=7",
    "https://news.example.org/a?fbclid=1#comments, https://news.example.org/a",
    "https://news.example.org/a?id=7&spm=1.2.3&gclid=4&share_token=5, https://news.example.org/a?id=7",
    "https://news.example.org/a?from=timeline&isappinstalled=0, https://news.example.org/a",
    "https://news.example.org/list?from=20, https://news.example.org/list?from=20",
    "https://news.example.org/a;jsessionid=0A1B?id=7, https://news.example.org/a?id=7",
    "https://news.example.org/a?ref=home, https://news.example.org/a",
    "https://news.example.org/a?ref=7781, https://news.example.org/a?ref=7781",
    "https://news.example.org/a?reference=b, https://news.example.org/a?reference=b",
    "no address at all, no address at all"
  })
  void oneSpellingForEachUrl(String url, String spelling) {
    assertEquals(spelling, CanonicalUrl.of(url));
  }

  @Test
  void theSpellingOfASpellingIsItself() {
    String[] pieces = {
      "http",
      "https",
      "://",
      "a.example",
      ":80",
      "/",
      "//",
      "..",
      "./",
      "?",
      "&",
      "&&",
      "=",
      "#",
      "%",
      "%2f",
      "%C3%A9",
      "utm_source=",
      "fbclid",
      "from=",
      "id=1",
      ";jsessionid=A1",
      "spm",
      "+",
      " ",
      "中",
      "x.html",
      "..%2F",
      "ref=a",
      "@"
    };
    for (long seed = 0; seed < 20_000; seed++) {
      Random chance = new Random(seed);
      StringBuilder url = new StringBuilder(chance.nextInt(4) > 0 ? "https://n.example/" : "");
      for (int i = chance.nextInt(10); i >= 0; i--) {
        url.append(pieces[chance.nextInt(pieces.length)]);
      }
      String once = CanonicalUrl.of(url.toString());
      assertEquals(once, CanonicalUrl.of(once), "seed " + seed + ": " + url);
    }
  }
}
