package org.copydesk.url;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebLinkTest {
  @ParameterizedTest
  @CsvSource({
    "/a/1.html, https://p.example/a/1.html",
    "1.html, https://p.example/news/1.html",
    "../1.html, https://p.example/1.html",
    "?id=7, https://p.example/news/index.php?id=7",
    "//m.p.example/1, https://m.p.example/1",
    "' http://p.example/a b.html ', http://p.example/a%20b.html",
    "http://p.example/新闻.html, http://p.example/%E6%96%B0%E9%97%BB.html",
    "http://p.example/100%.html, http://p.example/100%25.html",
    "http://p.example/%e6%96, http://p.example/%e6%96",
    "HTTP://P.Example:80, http://p.example/",
    "http://报纸.example/1, http://xn--4ruw83d.example/1",
    "www.p.example/1.html, http://www.p.example/1.html",
    "http://p.example/1#top, http://p.example/1",
    "javascript:void(0),",
    "mailto:a@p.example,",
    "ftp://p.example/1,",
    "'#top',",
    "'',"
  })
  void linksBecomeAddressesThatCanBeAskedFor(String link, String address) {
    assertEquals(
        address, WebLink.resolve("https://p.example/news/index.php?x=1", link).orElse(null));
  }

  @Test
  void aLineEndInALinkIsTheWritersSlip() {
    assertEquals(
        "http://p.example/a/1.html",
        WebLink.resolve("", "\n\thttp://p.example/a\n/1.html\n").orElse(""));
  }
}
