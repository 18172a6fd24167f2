package org.copydesk.strip.links;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.url.CanonicalUrl;
import org.copydesk.url.Site;
import org.copydesk.url.WebLink;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of e-papers as Founder's 数字报 and its kin write them: an entrance that leads to
 * the newest issue, an issue's pages with the titles of their articles and the areas of their
 * pictures. How their addresses look is data: {@code epaper.yaml}. Stateless and safe across
 * threads.
 */
public final class EpaperIndex {
  /** An issue has fewer pages. */
  private static final int MOST_PAGES = 300;

  private static final int LONGEST_PAGE_NAME = 40;

  private static final Pattern REFRESH = Pattern.compile("(?i)url\\s*=\\s*['\"]?\\s*([^'\"\\s;]+)");
  private static final Pattern LOCATION =
      Pattern.compile(
          "(?i)location(?:\\.href)?\\s*=\\s*[\"']([^\"']{3,300})[\"']"
              + "|location\\.(?:replace|assign)\\(\\s*[\"']([^\"']{3,300})[\"']");

  private record Rules(
      @JsonProperty("page-files") List<String> pageFiles,
      @JsonProperty("page-texts") List<String> pageTexts,
      @JsonProperty("article-files") List<String> articleFiles,
      @JsonProperty("other-texts") Set<String> otherTexts) {}

  private record Link(String url, String text, boolean area) {}

  private final Pattern pageFiles;
  private final Pattern pageTexts;
  private final Pattern articleFiles;
  private final Set<String> otherTexts;
  private final LinkWords words = LinkWords.load();

  public EpaperIndex() {
    Rules rules = LinkWords.read("epaper.yaml", Rules.class);
    pageFiles = any(rules.pageFiles());
    pageTexts = any(rules.pageTexts());
    articleFiles = any(rules.articleFiles());
    otherTexts = rules.otherTexts();
  }

  private static Pattern any(List<String> expressions) {
    return Pattern.compile(
        "(?i)" + String.join("|", expressions.stream().map(e -> "(?:" + e + ")").toList()));
  }

  /**
   * Reads a page.
   *
   * @param url where it was found
   * @param today the day in the paper's zone; issues of later days than tomorrow are none yet
   * @param hosts other hosts that articles may be on, in lower case
   */
  public Issue read(String html, String url, LocalDate today, Collection<String> hosts) {
    Document page = Jsoup.parse(html, url);
    List<Link> links = links(page, url, hosts);
    LocalDate day = IssueDay.in(url).orElse(null);
    Issue issue = issue(links, url, day);
    if (day != null && !issue.articles().isEmpty()) {
      return issue;
    }
    String entrance = entrance(page, links, url, today);
    if (entrance != null) {
      LocalDate newest = IssueDay.in(entrance).orElse(null);
      boolean here = newest != null && issue(links, url, newest).articles().size() > 2;
      // Some entrances show the issue at once.
      return here ? issue(links, url, newest) : new Issue(newest, List.of(), List.of(entrance));
    }
    return issue;
  }

  /**
   * The articles and pages of an issue.
   *
   * @param day its day; absent where addresses name none
   */
  private Issue issue(List<Link> links, String url, @Nullable LocalDate day) {
    String self = CanonicalUrl.of(url);
    Map<String, PageLink> articles = new LinkedHashMap<>();
    Set<String> pages = new LinkedHashSet<>();
    for (Link link : links) {
      LocalDate named = IssueDay.in(link.url()).orElse(null);
      boolean sameDay = day == null ? named == null : day.equals(named) || named == null;
      String key = CanonicalUrl.of(link.url());
      if (!sameDay || key.equals(self) || isOther(link)) {
        continue;
      }
      if (isPage(link)) {
        if (pages.size() < MOST_PAGES
            && pages.stream().noneMatch(p -> CanonicalUrl.of(p).equals(key))) {
          pages.add(link.url());
        }
      } else if (isArticle(link)) {
        PageLink known = articles.get(key);
        if (known == null || known.text().length() < link.text().length()) {
          articles.put(key, new PageLink(link.url(), link.text()));
        }
      }
    }
    return new Issue(day, new ArrayList<>(articles.values()), new ArrayList<>(pages));
  }

  private boolean isOther(Link link) {
    return otherTexts.contains(link.text().toLowerCase(Locale.ROOT));
  }

  private boolean isPage(Link link) {
    String file = file(link.url());
    if (articleFiles.matcher(file).matches()
        && !link.url().toLowerCase(Locale.ROOT).contains("node")) {
      return false;
    }
    boolean named =
        link.text().length() < LONGEST_PAGE_NAME && pageTexts.matcher(link.text()).matches();
    return pageFiles.matcher(file).matches() || (named && !link.area());
  }

  private boolean isArticle(Link link) {
    return link.area()
        || articleFiles.matcher(file(link.url())).matches()
        || (Headlines.score(link.text()) > 0 && UrlShape.of(link.url(), words).score() > 0);
  }

  /** The last part of a path, without its ending. */
  private static String file(String url) {
    String path = WebLink.path(url);
    String file = path.substring(path.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    return dot < 0 ? file : file.substring(0, dot);
  }

  /** Where an entrance leads: to the newest issue that it names, or wherever it sends readers. */
  private @Nullable String entrance(Document page, List<Link> links, String url, LocalDate today) {
    String newest = null;
    LocalDate newestDay = null;
    List<Link> all = new ArrayList<>(redirects(page, url));
    String sent = all.isEmpty() ? null : all.get(0).url();
    all.addAll(links);
    for (Link link : all) {
      LocalDate day = IssueDay.in(link.url()).orElse(null);
      if (day == null || day.isAfter(today.plusDays(1)) || isArticle(link)) {
        continue;
      }
      boolean newer = newestDay == null || day.isAfter(newestDay);
      if (newer || (day.equals(newestDay) && newest != null && comesFirst(link.url(), newest))) {
        newest = link.url();
        newestDay = day;
      }
    }
    return newest != null ? newest : sent;
  }

  /** Of two pages of an issue, whether the first one stands before the other. */
  private boolean comesFirst(String url, String other) {
    boolean page = pageFiles.matcher(file(url)).matches();
    boolean otherPage = pageFiles.matcher(file(other)).matches();
    if (page != otherPage) {
      return page;
    }
    return url.length() == other.length()
        ? url.compareTo(other) < 0
        : url.length() < other.length();
  }

  private static List<Link> redirects(Document page, String url) {
    List<Link> redirects = new ArrayList<>();
    for (Element meta : page.select("meta[http-equiv=refresh]")) {
      Matcher to = REFRESH.matcher(meta.attr("content"));
      if (to.find()) {
        add(redirects, url, to.group(1));
      }
    }
    for (Element script : page.select("script:not([src])")) {
      Matcher to = LOCATION.matcher(script.data());
      while (to.find()) {
        add(redirects, url, to.group(1) == null ? to.group(2) : to.group(1));
      }
    }
    for (Element frame : page.select("frame[src], iframe[src]")) {
      add(redirects, url, frame.attr("src"));
    }
    for (Element option : page.select("option[value]")) {
      if (option.attr("value").contains("/")) {
        add(redirects, url, option.attr("value"));
      }
    }
    return redirects;
  }

  private static void add(List<Link> redirects, String url, String to) {
    WebLink.resolve(url, to)
        .filter(address -> Site.same(address, url, List.of()))
        .filter(address -> !CanonicalUrl.of(address).equals(CanonicalUrl.of(url)))
        .ifPresent(address -> redirects.add(new Link(address, "", false)));
  }

  private List<Link> links(Document page, String url, Collection<String> hosts) {
    List<Link> links = new ArrayList<>();
    for (Element element : page.select("a[href], area[href]")) {
      String address = WebLink.resolve(element.baseUri(), element.attr("href")).orElse("");
      if (address.isEmpty() || !Site.same(address, url, hosts) || isFile(address)) {
        continue;
      }
      boolean area = element.normalName().equals("area");
      String text = Headlines.tidy(area ? element.attr("title") : element.text());
      if (text.isEmpty()) {
        text = Headlines.tidy(element.attr(area ? "alt" : "title"));
      }
      links.add(new Link(address, text, area));
    }
    return links;
  }

  private boolean isFile(String url) {
    String path = WebLink.path(url).toLowerCase(Locale.ROOT);
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') && words.fileEndings().contains(path.substring(dot + 1));
  }
}
