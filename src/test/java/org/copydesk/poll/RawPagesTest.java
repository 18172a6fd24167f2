package org.copydesk.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.copydesk.fetch.Access;
import org.copydesk.fetch.Content;
import org.copydesk.fetch.FetchRequest;
import org.copydesk.fetch.Fetched;
import org.copydesk.fetch.Validators;
import org.copydesk.page.Offered;
import org.copydesk.page.RawPage;
import org.copydesk.poll.listing.Listed;
import org.copydesk.source.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is known of a page when it comes to the desk. */
class RawPagesTest {
  private static final String URL = "https://qinglan.example/a.html";
  private static final Listed LISTED =
      new Listed(URL, null, "A", null, null, null, List.of("周远航"), null);

  @Test
  void whatTheSourceSaysOfItsCharsetGoesBeforeWhatTheServerSays() {
    RawPage told = RawPages.of(source(", charset: gbk"), LISTED, List.of(fetched("iso-8859-1")));
    assertEquals("GBK", told.intake().declaredCharset());
    RawPage untold = RawPages.of(source(""), LISTED, List.of(fetched("iso-8859-1")));
    assertEquals("iso-8859-1", untold.intake().declaredCharset());
    assertEquals(
        null, RawPages.of(source(""), LISTED, List.of(fetched(null))).intake().declaredCharset());
  }

  @Test
  void guidanceIsForEveryPageAndWhatTheListingSaysForTheFirst() {
    Source source =
        source(", zone: Asia/Urumqi, language: zh-Hans, select: {headline: h2}, strike: [.ad]");
    RawPage page = RawPages.of(source, LISTED, List.of(fetched(null), fetched(null)));
    assertEquals("A", page.guidance().offered().headline());
    assertEquals(List.of("周远航"), page.guidance().offered().authors());
    assertEquals(1, page.further().size());
    assertEquals(Offered.NOTHING, page.further().get(0).guidance().offered());
    for (RawPage each : List.of(page, page.further().get(0))) {
      assertEquals(ZoneId.of("Asia/Urumqi"), each.guidance().zone());
      assertEquals("zh-Hans", each.guidance().language());
      assertEquals(Map.of("headline", "h2"), each.guidance().select());
      assertEquals(List.of(".ad"), each.guidance().strike());
    }
    assertEquals(
        Offered.NOTHING, RawPages.of(source, null, List.of(fetched(null))).guidance().offered());
  }

  private static Source source(String more) {
    return WrittenSource.of("qinglan", "kind: list, url: 'https://qinglan.example/'" + more);
  }

  private static Fetched fetched(@Nullable String charset) {
    return new Fetched(
        new FetchRequest(URL, Content.PAGE, Access.none(), Validators.none(), 0),
        URL,
        null,
        200,
        "<p>".getBytes(StandardCharsets.UTF_8),
        "text/html",
        charset,
        Validators.none(),
        null,
        Instant.EPOCH);
  }
}
