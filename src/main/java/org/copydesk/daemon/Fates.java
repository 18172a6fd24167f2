package org.copydesk.daemon;

import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import org.copydesk.event.ArticleEvent;
import org.copydesk.event.RejectedEvent;
import org.copydesk.inbox.Printable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What became of each file, a line each in the log, and counted. Safe across threads. */
public final class Fates {
  private static final Logger LOG = LoggerFactory.getLogger("copydesk");

  private final LongAdder cleaned = new LongAdder();
  private final LongAdder rejected = new LongAdder();
  private final LongAdder skipped = new LongAdder();

  /** An article that is cleaned, and acknowledged; the memory publishes it. */
  public void cleaned(ArticleEvent event) {
    cleaned.increment();
    LOG.info(
        "cleaned {} from {}: {} paragraphs, {} struck, {}",
        event.id(),
        place(event.intake().source(), event.intake().file(), event.url()),
        event.body().size(),
        event.cleaning().struck().stream().mapToInt(ArticleEvent.Struck::count).sum(),
        printable(event.headline()));
  }

  /** A page that is rejected; its file is filed away. */
  public void rejected(RejectedEvent event) {
    rejected.increment();
    LOG.warn(
        "rejected {} from {}: {} at {}: {}",
        event.cloudEventId(),
        place(event.source(), event.file(), event.url()),
        event.reason(),
        event.stage(),
        Printable.of(event.detail()));
  }

  /** A file that is gone, or not finished after all. */
  public void skipped(Throwable e) {
    skipped.increment();
    LOG.info("skipped: {}", e.getMessage());
  }

  /** How many there were, since the start. */
  public String counted() {
    return String.format(
        Locale.ROOT,
        "%d cleaned, %d rejected, %d skipped",
        cleaned.sum(),
        rejected.sum(),
        skipped.sum());
  }

  /** The source, and the file's path below it or the page's address. */
  private static String place(String source, @Nullable String file, @Nullable String url) {
    String prefix = source + "/";
    if (file == null) {
      return printable(url == null ? source : source + " " + url);
    }
    return printable(file.startsWith(prefix) ? file : prefix + file);
  }

  private static String printable(@Nullable String text) {
    return text == null ? "-" : Printable.of(text);
  }
}
