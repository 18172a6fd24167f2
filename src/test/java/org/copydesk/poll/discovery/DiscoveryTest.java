package org.copydesk.poll.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.fetch.Access;
import org.copydesk.fetch.Content;
import org.copydesk.fetch.FetchRequest;
import org.copydesk.fetch.Fetched;
import org.copydesk.fetch.Validators;
import org.copydesk.poll.listing.Listings;
import org.copydesk.source.Kind;
import org.copydesk.source.Sources;
import org.copydesk.source.SourcesFile;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
  private static final String HOME = "https://www.tidewater.example/";
  private static final Instant AT = Instant.parse("2025-03-05T10:00:00Z");

  private final Map<String, String> site = new LinkedHashMap<>();
  private final List<String> asked = new ArrayList<>();

  private List<Proposal> discover(String... sitemaps) {
    return new Discovery(new Listings(ZoneId.of("Europe/London")))
        .of(fetched(HOME, site.getOrDefault("/", "")), List.of(sitemaps), this::at);
  }

  private Optional<Fetched> at(String url, Content content) {
    asked.add(url);
    return Optional.ofNullable(site.get(url.substring(HOME.length() - 1)))
        .map(body -> fetched(url, body));
  }

  private static Fetched fetched(String url, String body) {
    FetchRequest request = new FetchRequest(url, Content.PAGE, Access.none(), Validators.none(), 0);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new Fetched(request, url, null, 200, bytes, null, null, Validators.none(), null, AT);
  }

  private static String rss(String title, String day) {
    return "<rss version=\"2.0\"><channel><title>"
        + title
        + "</title><language>en-gb</language><item><title>Ferry</title>"
        + "<link>https://www.tidewater.example/1</link><guid>1</guid><pubDate>"
        + day
        + "T08:00:00Z</pubDate></item></channel></rss>";
  }

  private static String front(String head) {
    StringBuilder html =
        new StringBuilder(
            "<html lang=en><head><title>Home | Tidewater Post</title>" + head + "</head><body>");
    for (int i = 0; i < 8; i++) {
      html.append("<h2><a href='/local/2025/03/05/council-votes-on-wall-")
          .append(i)
          .append("'>Council votes on the new sea wall part ")
          .append(i)
          .append("</a></h2>");
    }
    return html.append("</body></html>").toString();
  }

  private static List<Kind> kinds(List<Proposal> proposals) {
    return proposals.stream().map(Proposal::kind).toList();
  }

  @Test
  void theFreshFeedComesBeforeTheStaleOneTheNewsSitemapAndTheList() {
    site.put(
        "/",
        front(
            "<link rel=alternate type='application/rss+xml' href=/old.xml><link rel=alternate type='application/rss+xml' href=/new.xml>"));
    site.put("/old.xml", rss("Old", "2020-01-01"));
    site.put("/new.xml", rss("Tidewater \"Post\"", "2025-03-05"));
    site.put(
        "/news.xml",
        "<urlset><url><loc>/1</loc><news:news><news:title>Ferry</news:title><news:publication_date>2025-03-05T09:00:00Z</news:publication_date></news:news></url></urlset>");
    List<Proposal> proposals = discover(HOME + "news.xml");
    assertEquals(List.of(Kind.FEED, Kind.SITEMAP, Kind.LIST, Kind.FEED), kinds(proposals));
    assertEquals(HOME + "new.xml", proposals.get(0).url());
    assertEquals("declared by the page", proposals.get(0).evidence());
    assertEquals("Tidewater Post", proposals.get(2).name());
  }

  @Test
  void theUsualPlacesAreAskedWhereNothingIsNamed() {
    site.put("/", front(""));
    site.put("/rss.xml", rss("Tidewater Post", "2025-03-05"));
    assertEquals(List.of(Kind.FEED, Kind.LIST), kinds(discover()));
    assertTrue(asked.size() < 12, asked.toString());
  }

  @Test
  void anIndexOfSitemapsIsFollowedToItsNewest() {
    site.put("/", "<html></html>");
    site.put(
        "/index.xml",
        "<sitemapindex><sitemap><loc>/a.xml</loc><lastmod>2024-01-01</lastmod></sitemap><sitemap><loc>/b.xml</loc><lastmod>2025-03-05</lastmod></sitemap></sitemapindex>");
    site.put(
        "/b.xml",
        "<urlset><url><loc>/1</loc><lastmod>2025-03-05T08:00:00Z</lastmod></url></urlset>");
    Proposal proposal = discover(HOME + "index.xml").get(0);
    assertEquals(HOME + "index.xml", proposal.url());
    assertEquals("2025-03-05T08:00Z", String.valueOf(proposal.newest()));
  }

  @Test
  void theEpaperIsFollowedToAnIssue() {
    site.put("/", "<html lang=zh-CN><title>青岚网</title><a href='/szb/'>数字报</a></html>");
    site.put("/szb/", "<meta http-equiv=refresh content='0;url=html/2025-03/05/node_1.htm'>");
    site.put(
        "/szb/html/2025-03/05/node_1.htm",
        "<a href=node_2.htm>第02版：综合</a><a href=content_1.htm>春灌开闸</a><a href=content_2.htm>水到田头</a>");
    List<Proposal> proposals = discover();
    assertEquals(List.of(Kind.EPAPER), kinds(proposals));
    assertEquals(HOME + "szb/", proposals.get(0).url());
  }

  @Test
  void theAddressOfAFeedIsProposedItself() {
    site.put("/", rss("Tidewater Post", "2025-03-05"));
    assertEquals(List.of(Kind.FEED), kinds(discover()));
    assertEquals(List.of(), asked);
  }

  @Test
  void aSiteOfNothingHasNoProposals() {
    site.put("/", "\0\0\0");
    assertEquals(List.of(), discover());
  }

  @Test
  void whatIsWrittenIsReadBackAsSources() {
    site.put("/", front("<link rel=alternate type='application/rss+xml' href=/new.xml>"));
    site.put("/new.xml", rss("Tidewater \"Post\": # all", "2025-03-05"));
    String yaml = ProposedYaml.of(discover());
    Sources sources = new SourcesFile(selector -> {}).read(yaml);
    assertEquals(List.of(), sources.faults());
    assertEquals("Tidewater \"Post\": # all", sources.valid().get(0).name());
    Sources both = new SourcesFile(selector -> {}).read(yaml.replaceAll("(?m)^#(?=  )", ""));
    assertEquals(List.of(), both.faults());
    assertEquals(2, both.valid().size());
  }
}
