package org.copydesk.poll.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.copydesk.source.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedReaderTest {
  private static final String URL = "https://www.tidewater.example/feeds/news.xml";

  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
          xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0" xmlns:media="http://search.yahoo.com/mrss/">
        <channel>
          <title>Tidewater Post</title><link>https://www.tidewater.example/</link><language>en-gb</language>
          <ttl>30</ttl><sy:updatePeriod> hourly </sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>
          <skipHours><hour>2</hour><hour>24</hour><hour>99</hour></skipHours>
          <skipDays><day>Sunday</day><day>Someday</day></skipDays>
          <item>
            <title>Ferry &amp;amp; bridge reopen after the flood</title>
            <link>https://feeds.example/~r/tidewater/1</link>
            <feedburner:origLink>https://www.tidewater.example/2025/03/05/ferry.html</feedburner:origLink>
            <guid isPermaLink="false">tw-1</guid>
            <pubDate>Wed, 05 Mar 2025 08:15:00 +0800</pubDate>
            <dc:creator>Ines Harrow</dc:creator><dc:creator>Tom Vale</dc:creator>
            <media:title>A ferry</media:title>
            <description>&lt;p&gt;Both were closed for a week.&lt;/p&gt;</description>
            <content:encoded><![CDATA[<p>Both were closed for a week & more.</p>]]></content:encoded>
          </item>
          <item>
            <title>Second</title><guid>https://www.tidewater.example/2025/03/05/second.html</guid>
            <author>desk@tidewater.example (The Desk)</author><pubDate>yesterday or so</pubDate>
          </item>
          <item><title>No address</title></item>
        </channel>
      </rss>
      """;

  private static Listing read(String body) {
    return Fetches.read(Kind.FEED, URL, body);
  }

  @Test
  void rss20IsReadWithItsModules() {
    Listing feed = read(RSS);
    assertEquals("Tidewater Post", feed.title());
    assertEquals("en-gb", feed.language());
    assertEquals(
        new Hints(
            Duration.ofMinutes(30), Duration.ofMinutes(30), Set.of(0, 2), Set.of(DayOfWeek.SUNDAY)),
        feed.hints());
    assertEquals(2, feed.items().size());
    Listed first = feed.items().get(0);
    assertEquals("https://www.tidewater.example/2025/03/05/ferry.html", first.url());
    assertEquals("tw-1", first.guid());
    assertEquals("Ferry & bridge reopen after the flood", first.headline());
    assertEquals(OffsetDateTime.parse("2025-03-05T08:15:00+08:00"), first.published());
    assertEquals("Both were closed for a week.", first.summary());
    assertEquals(List.of("Ines Harrow", "Tom Vale"), first.authors());
    assertEquals("<p>Both were closed for a week & more.</p>", first.contentHtml());
    Listed second = feed.items().get(1);
    assertEquals("https://www.tidewater.example/2025/03/05/second.html", second.url());
    assertEquals(List.of("The Desk"), second.authors());
    assertNull(second.published());
  }

  @Test
  void rss091WithADocumentTypeIsRead() {
    Listing feed =
        read(
            """
            <?xml version="1.0"?>
            <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://127.0.0.1:1/rss-0.91.dtd">
            <rss version="0.91"><channel><title>Caf&eacute; News</title><link>http://c.example/</link>
            <item><title>A&nbsp;story</title><link>http://c.example/1.html</link></item></channel></rss>
            """);
    assertEquals("Café News", feed.title());
    assertEquals("A story", feed.items().get(0).headline());
  }

  @Test
  void rdfIsRead() {
    Listing feed =
        read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                xmlns:d="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="http://k.example/"><title>Kiri</title><link>http://k.example/</link>
            <d:language>ja</d:language></channel>
            <item rdf:about="http://k.example/1"><title>霧の朝</title><link>http://k.example/1</link>
            <d:date>2025-03-05T07:00+09:00</d:date><d:creator>森</d:creator></item>
            <item rdf:about="http://k.example/2"><title>二</title></item></rdf:RDF>
            """);
    assertEquals("ja", feed.language());
    assertEquals(List.of("http://k.example/1", "http://k.example/2"), urls(feed));
    assertEquals(List.of("森"), feed.items().get(0).authors());
    assertNotNull(feed.items().get(0).published());
  }

  @Test
  void atomIsReadWithItsBasesAndKinds() {
    Listing feed =
        read(
            """
            <a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://b.example/blog/">
            <a:title type="html">Hafen &amp;amp; Stadt</a:title>
            <a:link rel="self" href="https://b.example/blog/atom.xml"/>
            <a:entry xml:base="2025/"><a:id>tag:b.example,2025:1</a:id>
            <a:title>5 &lt; 6 ist wahr</a:title>
            <a:link rel="enclosure" href="x.mp3"/><a:link rel="replies" href="eins.html#c"/>
            <a:link rel="alternate" type="application/json" href="eins.json"/><a:link type="text/html" href="eins.html"/>
            <a:author><a:name>Jan Ahlers</a:name><a:email>j@b.example</a:email></a:author>
            <a:author><a:email>nur@b.example</a:email></a:author>
            <a:published>2025-03-04T10:00:00Z</a:published><a:updated>2025-03-05T10:00:00Z</a:updated>
            <a:summary type="html">Kurz &lt;b&gt;gesagt&lt;/b&gt;</a:summary>
            <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Lang <em>gesagt</em></p></div></a:content>
            </a:entry></a:feed>
            """);
    assertEquals("Hafen & Stadt", feed.title());
    assertEquals("de", feed.language());
    Listed entry = feed.items().get(0);
    assertEquals("https://b.example/blog/2025/eins.html", entry.url());
    assertEquals("tag:b.example,2025:1", entry.guid());
    assertEquals("5 < 6 ist wahr", entry.headline());
    assertEquals(List.of("Jan Ahlers"), entry.authors());
    assertEquals(OffsetDateTime.parse("2025-03-04T10:00:00Z"), entry.published());
    assertEquals(OffsetDateTime.parse("2025-03-05T10:00:00Z"), entry.updated());
    assertEquals("Kurz gesagt", entry.summary());
    assertTrue(String.valueOf(entry.contentHtml()).contains("<p>Lang <em>gesagt</em></p>"));
  }

  @Test
  void jsonFeedIsRead() {
    Listing feed =
        read(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Hill Gazette", "language": "en",
             "items": [{"id": "1", "url": "/2025/one", "title": "One", "content_html": "<p>x</p>",
               "date_published": "2025-03-05T08:00:00+01:00", "authors": [{"name": "Ada Wen"}]},
              {"id": "https://h.example/two", "content_text": "a < b\\n\\nc", "author": {"name": "Bo"}},
              {"id": 3, "title": "nowhere"}]}
            """);
    assertEquals("Hill Gazette", feed.title());
    assertEquals(
        List.of("https://www.tidewater.example/2025/one", "https://h.example/two"),
        urls(feed).subList(0, 2));
    assertEquals("<p>a &lt; b</p><p>c</p>", feed.items().get(1).contentHtml());
    assertEquals(List.of("Bo"), feed.items().get(1).authors());
  }

  @Test
  void baidusNewsProtocolIsReadAndItsTimesAreTheSources() {
    Listing feed =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?><document><webSite>www.qinglan.example</webSite>
            <webMaster>a@qinglan.example</webMaster><updatePeri>15</updatePeri>
            <item><title>南坪镇春灌开闸</title><link>http://www.qinglan.example/content_123.html</link>
            <description>三万亩麦田返青。</description><text>全文在此。</text><keywords>春灌</keywords>
            <author>林小满</author><source>青岚日报</source><pubDate>2025-03-05 08:30:00</pubDate></item></document>
            """);
    assertEquals(Duration.ofMinutes(15), feed.hints().ttl());
    Listed item = feed.items().get(0);
    assertEquals("南坪镇春灌开闸", item.headline());
    assertEquals(OffsetDateTime.parse("2025-03-05T08:30:00+08:00"), item.published());
    assertEquals("全文在此。", item.contentHtml());
    assertEquals(List.of("林小满"), item.authors());
  }

  @Test
  void sloppyXmlIsRead() {
    Listing feed =
        read(
            "\uFEFF"
                .concat(
                    """

                <b>Warning: junk</b>
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version=2.01><channel><title>Fish & Chips\u0008 News</title>
                <item><title>Q&A: is 1 < 2?</title><link>http://f.example/a?b=1&c=2&copy=3</link><pubdate>2025-03-05</pubdate></item>
                <item><title>Two<link>http://f.example/2</link></item>
                <item><title>Unclosed</title><link>http://f.example/3</link><x:y>z</item>
                <item><title>Cut off</title><link>http://f.example/4</link>
                """));
    assertEquals("Fish & Chips News", feed.title());
    assertTrue(urls(feed).contains("http://f.example/a?b=1&c=2&copy=3"), urls(feed).toString());
    assertTrue(urls(feed).contains("http://f.example/3"));
    assertTrue(urls(feed).contains("http://f.example/4"));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, GBK, GBK",
    "GBK, GBK, GBK",
    "GBK, UTF-8, UTF-8",
    "GBK, UTF-8, ",
    "UTF-8, GBK, "
  })
  void theBytesDecideWhereLabelsLie(String declared, String used, String header) {
    String xml =
        "<?xml version=\"1.0\" encoding=\""
            + declared
            + "\"?><rss version=\"2.0\"><channel><title>青岚日报新闻中心</title>"
            + "<item><title>南坪镇党委书记带头下田春灌</title><link>http://q.example/1.html</link></item></channel></rss>";
    Listing feed = Fetches.read(Kind.FEED, URL, xml.getBytes(Charset.forName(used)), header);
    assertEquals("青岚日报新闻中心", feed.title());
  }

  @Test
  void utf16WithAMarkIsRead() {
    byte[] body = RSS.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16);
    assertEquals(2, Fetches.read(Kind.FEED, URL, body, null).items().size());
  }

  @Test
  void entitiesOfADocumentTypeAreNeitherResolvedNorFetched() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY lol0 \"lol>\">");
    for (int i = 1; i < 30; i++) {
      laughs
          .append("<!ENTITY lol")
          .append(i)
          .append(" \"")
          .append(("&lol" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    laughs.append(
        "<!ENTITY xxe SYSTEM 'file:///etc/passwd'><!ENTITY % p SYSTEM \"http://127.0.0.1:1/x.dtd\"> %p;]>");
    Listing feed =
        read(
            "<?xml version=\"1.0\"?>"
                + laughs
                + "<rss version=\"2.0\"><channel><title>a &lol29; b &xxe; c</title>"
                + "<item><title>x &xxe;</title><link>http://f.example/1</link></item></channel></rss>");
    assertEquals("a &lol29; b &xxe; c", feed.title());
    assertEquals("x &xxe;", feed.items().get(0).headline());
  }

  @Test
  void whatIsNoFeedIsRefusedInWords() {
    assertThrows(UnreadableListingException.class, () -> read("<html><body>Hello</body></html>"));
    assertThrows(UnreadableListingException.class, () -> read("just words"));
    assertThrows(UnreadableListingException.class, () -> read(""));
    assertThrows(UnreadableListingException.class, () -> read("{\"a\": 1}"));
    assertThrows(UnreadableListingException.class, () -> read("{\"items\": [1,"));
    UnreadableListingException challenge =
        assertThrows(
            UnreadableListingException.class,
            () ->
                read(
                    "<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>"
                        + "<script>window._cf_chl_opt={}</script></body></html>"));
    assertEquals("challenge-page", challenge.fate());
  }

  @Test
  void aSitemapUnderTheNameOfAFeedIsReadAllTheSame() {
    assertEquals(
        List.of("http://f.example/1"),
        urls(read("<urlset><url><loc>http://f.example/1</loc></url></urlset>")));
  }

  @Test
  void mutatedFeedsAreReadOrRefused() {
    String[] junk = {
      "<",
      ">",
      "&",
      "]]>",
      "<![CDATA[",
      "<!--",
      "\"",
      "<item>",
      "</item>",
      "\0",
      "<?",
      "{",
      "&#x110000;",
      "&#;",
      "xmlns:a=",
      "<link>"
    };
    for (long seed = 0; seed < 3_000; seed++) {
      Random chance = new Random(seed);
      StringBuilder feed = new StringBuilder(RSS);
      for (int i = chance.nextInt(8); i >= 0; i--) {
        int at = chance.nextInt(Math.max(1, feed.length()));
        switch (chance.nextInt(4)) {
          case 0 -> feed.insert(at, junk[chance.nextInt(junk.length)]);
          case 1 -> feed.delete(at, Math.min(feed.length(), at + chance.nextInt(60)));
          case 2 -> feed.setLength(at);
          default ->
              feed.insert(
                  at, feed.substring(at, Math.min(feed.length(), at + chance.nextInt(300))));
        }
      }
      try {
        read(feed.toString()).items().forEach(item -> assertFalse(item.url().isEmpty()));
      } catch (UnreadableListingException e) {
        assertFalse(e.detail().isEmpty(), "seed " + seed);
      }
    }
  }

  @Test
  void deepNestingIsHarmless() {
    read("<rss><channel>" + "<a>".repeat(100_000) + "<item><link>http://f.example/1</link></item>");
    read("<feed><entry><link href='http://f.example/1'/><content>" + "<div>".repeat(50_000));
  }

  @Test
  void theLargestFeedTakesASecondOrTwo() {
    StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Big</title>");
    for (int i = 0; feed.length() < 15_000_000; i++) {
      feed.append("<item><title>Story & number ")
          .append(i)
          .append("</title><link>http://f.example/")
          .append(i)
          .append("</link><pubDate>Wed, 05 Mar 2025 08:15:00 GMT</pubDate><description>")
          .append("&lt;p&gt;Words and more words.&lt;/p&gt; ".repeat(40))
          .append("</description></item>");
    }
    byte[] body = feed.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    long start = System.nanoTime();
    int items = Fetches.read(Kind.FEED, URL, body, null).items().size();
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(items > 5_000, "items " + items);
    assertTrue(taken.compareTo(Duration.ofSeconds(30)) < 0, "took " + taken);
  }

  private static List<String> urls(Listing feed) {
    return feed.items().stream().map(Listed::url).toList();
  }

  @Test
  void datesOfManyFormsAreRead() {
    for (String date :
        List.of(
            "Wed, 5 Mar 2025 00:30:00 GMT",
            "Wed, 05 Mar 2025 08:30:00 +0800",
            "2025-03-05T00:30:00Z",
            "2025-03-05T08:30:00+08:00",
            "2025-03-05 08:30:00",
            "2025/03/05 08:30",
            "2025年03月05日 08:30",
            "Tue, 04 Mar 2025 19:30:00 EST",
            "5 Mar 2025 00:30:00 UT")) {
      Listing feed =
          read(
              "<rss><channel><item><link>http://f.example/1</link><pubDate>"
                  + date
                  + "</pubDate></item></channel></rss>");
      OffsetDateTime published = feed.items().get(0).published();
      assertNotNull(published, date);
      assertEquals(Instant.parse("2025-03-05T00:30:00Z"), published.toInstant(), date);
    }
  }
}
