package org.copydesk.daemon;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.copydesk.event.RejectedEvent;
import org.copydesk.inbox.Drop;
import org.copydesk.inbox.Filing;
import org.copydesk.inbox.Rejections;
import org.copydesk.page.RawPage;
import org.copydesk.page.RejectedPageException;
import org.copydesk.page.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Writes the event of a page that was rejected, whether it was dropped or polled. Of the two it is
 * given one is absent. Safe across threads.
 */
public final class Rejecting {
  /** What an event needs beside the original: names, reason, detail, advice. */
  private static final int ROOM = 8192;

  private static final int DETAIL = 1000;
  private static final int ADDRESS = 2048;

  private final Rejections dropped;
  private final Filing filing;
  private final int maxEventBytes;
  private final InstantSource clock;

  /**
   * @param dropped writes the events of files
   * @param filing files the rejected ones away
   * @param maxEventBytes the largest event; an original that does not fit is left out
   * @param clock tells when a page was rejected
   */
  Rejecting(Rejections dropped, Filing filing, int maxEventBytes, InstantSource clock) {
    this.dropped = dropped;
    this.filing = filing;
    this.maxEventBytes = maxEventBytes;
    this.clock = clock;
  }

  /** The event of a page that a stage gave up. */
  public RejectedEvent of(RejectedPageException e, @Nullable Drop drop, @Nullable RawPage page) {
    return page == null
        ? dropped.of(e, given(drop))
        : event(page, e.reason(), e.stage(), e.detail(), e.advice());
  }

  /** The event of an article that Kafka would not take, large as it is. */
  public RejectedEvent oversized(Throwable e, @Nullable Drop drop, @Nullable RawPage page) {
    return page == null
        ? dropped.oversized(e, given(drop))
        : event(
            page,
            "event-too-large",
            "publish",
            String.valueOf(e.getMessage()),
            "Raise max.message.bytes of the topic, or lower copydesk.event.max.bytes to what it takes.");
  }

  /** The event of a page on which a stage failed in a way that nobody foresaw. */
  public RejectedEvent unforeseen(Throwable e, @Nullable Drop drop, @Nullable RawPage page) {
    return page == null
        ? dropped.unforeseen(e, given(drop))
        : event(
            page,
            "internal-error",
            "clean",
            String.valueOf(e),
            "This is a fault of Copydesk: report it with the page.");
  }

  /**
   * Files a dropped page away, and a note beside it; a polled one has left nothing behind.
   *
   * @throws org.copydesk.inbox.FilingException when that does not work now
   */
  public void file(@Nullable Drop drop, RejectedEvent event) {
    if (drop != null) {
      filing.rejected(drop, event);
    }
  }

  private static Drop given(@Nullable Drop drop) {
    if (drop == null) {
      throw new IllegalArgumentException("a page is dropped or polled");
    }
    return drop;
  }

  private RejectedEvent event(
      RawPage page, String reason, String stage, String detail, String advice) {
    String url = String.valueOf(page.intake().url());
    byte[] bytes = page.bytes();
    boolean fits = (bytes.length + 2L) / 3 * 4 <= maxEventBytes - ROOM;
    return new RejectedEvent(
        Sha256.id(url + "\n" + Sha256.of(bytes)),
        reason,
        stage,
        detail.length() > DETAIL ? detail.substring(0, DETAIL) + "…" : detail,
        advice,
        clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
        page.intake().source(),
        null,
        url.length() > ADDRESS ? url.substring(0, ADDRESS) : url,
        bytes.length,
        fits ? Base64.getEncoder().encodeToString(bytes) : null,
        null);
  }
}
