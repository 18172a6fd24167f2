package org.copydesk.poll;

import java.util.List;
import org.copydesk.fetch.Fetched;
import org.copydesk.page.Guidance;
import org.copydesk.page.Intake;
import org.copydesk.page.MediaKind;
import org.copydesk.page.Offered;
import org.copydesk.page.RawPage;
import org.copydesk.poll.listing.Listed;
import org.copydesk.source.Source;
import org.jspecify.annotations.Nullable;

/** Pages for the desk, with what their source and its listing say of them. */
public final class RawPages {
  private RawPages() {}

  /**
   * The page of an article.
   *
   * @param listed what the listing said of it; absent where that was forgotten
   * @param pages its pages in order, at least one
   */
  public static RawPage of(Source source, @Nullable Listed listed, List<Fetched> pages) {
    Guidance guidance =
        new Guidance(
            source.zone(),
            source.language(),
            source.select(),
            source.strike(),
            listed == null ? Offered.NOTHING : offered(source, listed));
    Guidance plain =
        new Guidance(
            source.zone(), source.language(), source.select(), source.strike(), Offered.NOTHING);
    List<RawPage> further =
        pages.subList(1, pages.size()).stream()
            .map(page -> page(source, page, plain, List.of()))
            .toList();
    return page(source, pages.get(0), guidance, further);
  }

  private static RawPage page(
      Source source, Fetched fetched, Guidance guidance, List<RawPage> further) {
    Intake intake =
        new Intake(
            "poll",
            source.id(),
            null,
            fetched.url(),
            source.charset() == null ? fetched.charset() : source.charset(),
            fetched.at(),
            fetched.status());
    return new RawPage(MediaKind.HTML, fetched.body(), intake, guidance, further);
  }

  private static Offered offered(Source source, Listed listed) {
    return new Offered(
        source.kind().word(),
        listed.headline(),
        listed.authors(),
        listed.published(),
        listed.updated(),
        listed.summary(),
        listed.contentHtml());
  }
}
