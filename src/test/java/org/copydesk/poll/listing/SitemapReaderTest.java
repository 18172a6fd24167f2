package org.copydesk.poll.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.copydesk.source.Kind;
import org.junit.jupiter.api.Test;

class SitemapReaderTest {
  private static final String URL = "https://www.tidewater.example/sitemap.xml";

  private static final String NEWS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- <url><loc>https://www.tidewater.example/commented-out</loc></url> -->
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"
          xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
        <url>
          <image:image><image:loc>https://img.example/1.jpg</image:loc><image:title>Ferry</image:title></image:image>
          <loc> https://www.tidewater.example/ferry?a=1&amp;b=2 </loc><lastmod>2025-03-05</lastmod>
          <n:news><n:publication><n:name>Tidewater Post</n:name><n:language>en</n:language></n:publication>
          <n:publication_date>2025-03-05T08:15:00+08:00</n:publication_date>
          <n:title>Ferry &amp; bridge reopen</n:title></n:news>
        </url>
        <url><loc><![CDATA[/bridge]]></loc><lastmod>2025-03-05T09:00:00Z</lastmod></url>
        <url><loc></loc></url>
      </urlset>
      """;

  @Test
  void newsSitemapsAreRead() {
    Listing sitemap = Fetches.read(Kind.SITEMAP, URL, NEWS);
    assertEquals("Tidewater Post", sitemap.title());
    assertEquals("en", sitemap.language());
    assertEquals(2, sitemap.items().size());
    Listed first = sitemap.items().get(0);
    assertEquals("https://www.tidewater.example/ferry?a=1&b=2", first.url());
    assertEquals("Ferry & bridge reopen", first.headline());
    assertEquals(OffsetDateTime.parse("2025-03-05T08:15:00+08:00"), first.published());
    assertNull(first.updated());
    Listed second = sitemap.items().get(1);
    assertEquals("https://www.tidewater.example/bridge", second.url());
    assertEquals(OffsetDateTime.parse("2025-03-05T09:00:00Z"), second.updated());
  }

  @Test
  void anIndexLeadsOnToItsNewestFirst() {
    Listing index =
        Fetches.read(
            Kind.SITEMAP,
            URL,
            """
            <sitemapindex><sitemap><loc>/old.xml</loc><lastmod>2020-01-01</lastmod></sitemap>
            <sitemap><loc>/posts-2024-12.xml</loc></sitemap><sitemap><loc>/posts-2025-02.xml.gz</loc></sitemap>
            <sitemap><loc>/today.xml</loc><lastmod>2025-03-05T08:00:00+00:00</lastmod></sitemap>
            <sitemap><loc>/news-sitemap.xml</loc></sitemap></sitemapindex>
            """);
    assertTrue(index.items().isEmpty());
    assertEquals(
        List.of(
            "news-sitemap.xml",
            "today.xml",
            "old.xml",
            "posts-2025-02.xml.gz",
            "posts-2024-12.xml"),
        index.further().stream().map(url -> url.substring(URL.lastIndexOf('/') + 1)).toList());
  }

  @Test
  void gzipIsUnpackedWhateverItsLabel() throws IOException {
    byte[] packed = gzip(gzip(NEWS.getBytes(StandardCharsets.UTF_8)));
    assertEquals(2, Fetches.read(Kind.SITEMAP, URL, packed, null).items().size());
    byte[] cut = Arrays.copyOf(packed, packed.length / 2);
    assertThrows(
        UnreadableListingException.class, () -> Fetches.read(Kind.SITEMAP, URL, cut, null));
  }

  @Test
  void aBombInTheBodyEndsAtTheCap() throws IOException {
    byte[] bomb = gzip(new byte[60_000_000]);
    UnreadableListingException refused =
        assertThrows(
            UnreadableListingException.class, () -> Fetches.read(Kind.SITEMAP, URL, bomb, null));
    assertTrue(refused.detail().contains("unpacks to more than"), refused.detail());
  }

  @Test
  void aListOfAddressesIsASitemap() {
    Listing sitemap =
        Fetches.read(
            Kind.SITEMAP,
            URL,
            "http://t.example/1\r\nhttp://t.example/2\n\n# no\nhttp://t.example/1\n");
    assertEquals(
        List.of("http://t.example/1", "http://t.example/2"),
        sitemap.items().stream().map(Listed::url).toList());
  }

  @Test
  void theLargestIsReadInAWhileAndNoMoreThanItMayHold() {
    StringBuilder big = new StringBuilder("<urlset>");
    for (int i = 0; i < 60_000; i++) {
      big.append("<url><loc>https://t.example/news/story-")
          .append(i)
          .append(".html?a=1&b=2</loc><lastmod>2025-03-05T10:00:00Z</lastmod>")
          .append("<news:news><news:title>Some headline or other</news:title></news:news>")
          .append("<pad>")
          .append("x".repeat(600))
          .append("</pad></url>\n");
    }
    long start = System.nanoTime();
    Listing sitemap = Fetches.read(Kind.SITEMAP, URL, big.append("</urlset>").toString());
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    assertEquals(50_000, sitemap.items().size());
    assertTrue(taken.compareTo(Duration.ofSeconds(40)) < 0, "took " + taken);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
