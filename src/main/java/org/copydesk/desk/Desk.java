package org.copydesk.desk;

import java.time.InstantSource;
import org.copydesk.article.Article;
import org.copydesk.decode.PageDecoder;
import org.copydesk.dedup.ParagraphDeduplicator;
import org.copydesk.event.ArticleEvent;
import org.copydesk.event.EventComposer;
import org.copydesk.page.Page;
import org.copydesk.page.RawPage;
import org.copydesk.page.UsualZone;
import org.copydesk.proof.Proofreader;
import org.copydesk.strip.ChromeStripper;
import org.copydesk.strip.html.DumpStripper;
import org.copydesk.strip.html.HtmlStripper;

/**
 * The stages of cleaning, put together once. The daemon's routes call them one by one, the command
 * line all at once; both get the same. Stateless and safe across threads.
 */
public record Desk(
    PageDecoder decoder,
    ChromeStripper stripper,
    ParagraphDeduplicator deduplicator,
    Proofreader proofreader,
    EventComposer composer) {

  /**
   * A desk.
   *
   * @param zone the zone of dates that state none
   * @param version the version of the extractor
   * @param clock tells when a version of an article is created
   */
  public static Desk of(UsualZone zone, String version, InstantSource clock) {
    return new Desk(
        new PageDecoder(),
        new ChromeStripper(new HtmlStripper(zone), new DumpStripper(zone)),
        new ParagraphDeduplicator(),
        new Proofreader(),
        new EventComposer(version, clock));
  }

  /** Whether a label, as servers and pages declare it, names a charset. */
  public static boolean knowsCharset(String label) {
    return PageDecoder.knows(label);
  }

  /**
   * The page as text.
   *
   * @throws org.copydesk.page.RejectedPageException when the bytes cannot be read as one
   */
  public Page decode(RawPage raw) {
    return decoder.decode(raw);
  }

  /**
   * The clean article of a page.
   *
   * @throws org.copydesk.page.RejectedPageException when the page cannot become an article
   */
  public Article clean(RawPage raw) {
    return proofreader.proofread(deduplicator.withoutRepeats(stripper.strip(decode(raw))));
  }

  /** The event of a clean article. */
  public ArticleEvent event(Article article) {
    return composer.compose(article);
  }
}
