package org.copydesk.command;

import java.io.PrintStream;
import java.net.URI;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.copydesk.config.Settings;
import org.copydesk.desk.Desk;
import org.copydesk.event.ArticleEvent;
import org.copydesk.fetch.Content;
import org.copydesk.fetch.FetchException;
import org.copydesk.fetch.Fetched;
import org.copydesk.page.RejectedPageException;
import org.copydesk.poll.Glance;
import org.copydesk.poll.PageGlance;
import org.copydesk.poll.RawPages;
import org.copydesk.poll.listing.Listed;
import org.copydesk.poll.listing.Listing;
import org.copydesk.poll.listing.Listings;
import org.copydesk.poll.listing.UnreadableListingException;
import org.copydesk.source.Source;

/** Polls sources once, as the daemon would, and tells what would become of it. */
final class SourceCheck {
  private final Settings settings;
  private final int articles;
  private final InstantSource clock = InstantSource.system();
  private final Listings listings;
  private final Desk desk;
  private final Glance glance;

  /**
   * @param articles how many articles of each source are fetched
   */
  SourceCheck(Settings settings, int articles) {
    this.settings = settings;
    this.articles = articles;
    this.listings = new Listings(settings.clock());
    this.glance = new PageGlance(listings);
    this.desk = Desk.of(settings.zone(), Copydesk.version(), clock);
  }

  /** What one source said, for a person to read. */
  private record Report(List<String> lines, boolean failing) {}

  /**
   * Checks sources side by side; tells of them in their order.
   *
   * @return how many did not give what they should
   */
  int run(List<Source> sources, PrintStream out) throws InterruptedException {
    int failing = 0;
    ExecutorService workers = Executors.newFixedThreadPool(settings.poll().fetchThreads());
    try (Messenger messenger = new Messenger(settings.poll(), Copydesk.version(), clock)) {
      List<Future<Report>> reports = new ArrayList<>();
      for (Source source : sources) {
        reports.add(workers.submit(() -> check(source, messenger)));
      }
      for (Future<Report> future : reports) {
        Report report = future.get();
        report.lines().forEach(out::println);
        failing += report.failing() ? 1 : 0;
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a check failed in a way that nobody foresaw", e);
    } finally {
      workers.shutdownNow();
    }
    return failing;
  }

  private Report check(Source source, Messenger messenger) {
    List<String> lines = new ArrayList<>();
    lines.add(source.id() + " " + source.name() + " (" + source.kind().word() + ")");
    List<Listed> found = new ArrayList<>();
    for (URI url : source.urls()) {
      ZoneId zone = source.zone() == null ? settings.clock() : source.zone();
      String address =
          Listings.address(source, url.toString(), clock.instant().atZone(zone).toLocalDate());
      found.addAll(listing(source, address, messenger, lines, true));
    }
    int good = 0;
    List<Listed> tried = found.stream().limit(articles).toList();
    for (Listed listed : tried) {
      good += article(source, listed, messenger, lines) ? 1 : 0;
    }
    return new Report(lines, found.isEmpty() || (good == 0 && !tried.isEmpty()));
  }

  private List<Listed> listing(
      Source source, String url, Messenger messenger, List<String> lines, boolean follow) {
    try {
      Fetched fetched = messenger.fetch(url, Listings.content(source), source.access());
      Listing listing = listings.read(source, fetched);
      lines.add("  " + fetched.url() + ": " + told(listing));
      if (fetched.movedTo() != null) {
        lines.add("    it has moved there for good; change the url");
      }
      return listing.items().isEmpty() && follow && !listing.further().isEmpty()
          ? listing(source, listing.further().get(0), messenger, lines, false)
          : listing.items();
    } catch (FetchException e) {
      lines.add("  " + url + ": " + e.fate() + ": " + e.getMessage());
    } catch (UnreadableListingException e) {
      lines.add("  " + url + ": " + e.fate() + ": " + e.detail());
    }
    return List.of();
  }

  private static String told(Listing listing) {
    String newest =
        listing.items().stream()
            .map(item -> item.published() == null ? item.updated() : item.published())
            .filter(Objects::nonNull)
            .max(Comparator.comparing(OffsetDateTime::toInstant))
            .map(time -> ", the newest of " + time)
            .orElse("");
    String further =
        listing.further().isEmpty() ? "" : ", " + listing.further().size() + " further listings";
    return listing.items().size() + " articles" + newest + further;
  }

  private boolean article(Source source, Listed listed, Messenger messenger, List<String> lines) {
    try {
      Fetched fetched = messenger.fetch(listed.url(), Content.PAGE, source.access());
      Glance.Sight sight = glance.at(fetched);
      if (sight.refusal() != null) {
        lines.add("  - " + sight.refusal() + ": " + sight.detail() + " | " + fetched.url());
        return false;
      }
      ArticleEvent event = desk.event(desk.clean(RawPages.of(source, listed, List.of(fetched))));
      lines.add(
          "  + "
              + (event.headline() == null ? "(no headline)" : event.headline())
              + " | "
              + (event.datePublished() == null ? "no date" : event.datePublished())
              + " | "
              + event.text().length()
              + " characters | "
              + fetched.url());
      event.cleaning().warnings().forEach(warning -> lines.add("    warning: " + warning));
      if (sight.next() != null) {
        lines.add("    goes on at " + sight.next());
      }
      return true;
    } catch (FetchException e) {
      lines.add("  - " + e.fate() + ": " + e.getMessage() + " | " + listed.url());
    } catch (RejectedPageException e) {
      lines.add("  - " + e.reason() + ": " + e.detail() + " | " + listed.url());
    }
    return false;
  }
}
