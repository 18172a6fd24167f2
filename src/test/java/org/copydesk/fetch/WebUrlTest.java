package org.copydesk.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "http://a.example http://a.example/",
        "HTTPS://A.Example:443/x#y https://a.example/x",
        "http://a.example:80?q=1 http://a.example/?q=1",
        "http://a.example.:8080/ http://a.example:8080/",
        "http://a.example/b/../c/./d/.. http://a.example/c/",
        "http://a.example/../../c//d http://a.example/c//d",
        "http://a.example\\b\\c?d\\e http://a.example/b/c?d%5Ce",
        "http://例え.example/新闻/a|b?题=1 http://xn--r8jz45g.example/%E6%96%B0%E9%97%BB/a%7Cb?%E9%A2%98=1",
        "http://a.example/100%/%e6%96?{{env:HOME}} http://a.example/100%25/%e6%96?%7B%7Benv:HOME%7D%7D",
        "http://127.0.0.1/ http://127.0.0.1/",
        "http://127.1/ http://127.0.0.1/",
        "http://0x7f.1/ http://127.0.0.1/",
        "http://0x7F000001/ http://127.0.0.1/",
        "http://2130706433/ http://127.0.0.1/",
        "http://0177.0.0.1/ http://127.0.0.1/",
        "http://017700000001/ http://127.0.0.1/",
        "http://127.0.0.1./ http://127.0.0.1/",
        "http://127。0。0。1/ http://127.0.0.1/",
        "http://[::1]:80/ http://[0:0:0:0:0:0:0:1]/",
        "http://[::ffff:127.0.0.1]/ http://127.0.0.1/",
        "http://1.2.3.example/ http://1.2.3.example/"
      })
  void whatIsWrittenHasOneSpelling(String written, String url) {
    assertEquals(url, WebUrl.of(written).toString());
    assertEquals(url, WebUrl.of(url).toString());
    assertEquals(url, WebUrl.of(written).uri().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.example/x",
        "/x",
        "ftp://a.example/",
        "file:///etc/passwd",
        "http://",
        "http:///",
        "http://?x",
        "http://user:secret@a.example/",
        "http://a.example@127.0.0.1/",
        "http://a b.example/",
        "http://a.example:0/",
        "http://a.example:99999/",
        "http://a.example:x/",
        "http://%31.example/",
        "http://256.0.0.1/",
        "http://1.2.3.4.5/",
        "http://08.1/",
        "http://[::1%eth0]/",
        "http://[1.2.3.4]/",
        "http://[g::]/",
        "http://-/",
        "jar:http://a.example!/"
      })
  void whatCannotBeFetchedIsToldSo(String written) {
    assertThrows(UnfetchableUrlException.class, () -> WebUrl.of(written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "/x http://a.example:8/x",
        "x http://a.example:8/b/x",
        "../x http://a.example:8/x",
        "?x=1 http://a.example:8/b/c?x=1",
        "//b.example/x http://b.example/x",
        "https://b.example/x https://b.example/x",
        "#top http://a.example:8/b/c?q=/r",
        "x:y/z -",
        "%E9x http://a.example:8/b/%E9x"
      })
  void referencesLeadWhereBrowsersGo(String reference, String url) {
    WebUrl base = WebUrl.of("http://a.example:8/b/c?q=/r");
    if (url.equals("-")) {
      assertThrows(UnfetchableUrlException.class, () -> base.resolve(reference));
    } else {
      assertEquals(url, base.resolve(reference).toString());
    }
  }

  @Test
  void anOriginHasItsPort() {
    assertEquals("http://a.example:80", WebUrl.of("http://a.example/").origin());
    assertEquals("https://a.example:443", WebUrl.of("https://A.example/x").origin());
    assertEquals("https://a.example:80", WebUrl.of("https://a.example:80/").origin());
  }
}
