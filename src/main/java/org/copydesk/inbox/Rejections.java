package org.copydesk.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.copydesk.event.RejectedEvent;
import org.copydesk.page.RejectedPageException;
import org.copydesk.page.Sha256;
import org.jspecify.annotations.Nullable;

/** Writes the event of a file that was rejected. Safe across threads. */
public final class Rejections {
  /** What an event needs beside the original: names, reason, detail, advice. */
  private static final int ROOM = 8192;

  /** A detail is a sentence, not a page. */
  private static final int DETAIL = 1000;

  private final Path inbox;
  private final Filing filing;
  private final int maxEventBytes;
  private final InstantSource clock;

  /**
   * @param inbox the drop folder
   * @param filing tells where the file will be put
   * @param maxEventBytes the largest event; an original that does not fit is pointed to
   * @param clock tells when a page was rejected
   */
  public Rejections(Path inbox, Filing filing, int maxEventBytes, InstantSource clock) {
    this.inbox = inbox.toAbsolutePath().normalize();
    this.filing = filing;
    this.maxEventBytes = maxEventBytes;
    this.clock = clock;
  }

  /** The event of a page that a stage gave up. */
  public RejectedEvent of(RejectedPageException e, Drop drop) {
    return event(drop, e.reason(), e.stage(), e.detail(), e.advice());
  }

  /** The event of an article that Kafka would not take, large as it is. */
  public RejectedEvent oversized(Throwable e, Drop drop) {
    return event(
        drop,
        "event-too-large",
        "publish",
        String.valueOf(e.getMessage()),
        "Raise max.message.bytes of the topic, or lower copydesk.event.max.bytes to what it takes.");
  }

  /** The event of a page on which a stage failed in a way that nobody foresaw. */
  public RejectedEvent unforeseen(Throwable e, Drop drop) {
    return event(
        drop,
        "internal-error",
        "clean",
        String.valueOf(e),
        "This is a fault of Copydesk: report it with the file.");
  }

  private RejectedEvent event(
      Drop drop, String reason, String stage, String detail, String advice) {
    return new RejectedEvent(
        id(drop),
        reason,
        stage,
        detail.length() > DETAIL ? detail.substring(0, DETAIL) + "…" : detail,
        advice,
        clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
        drop.source(),
        drop.name(),
        null,
        drop.size(),
        original(drop),
        inbox.relativize(filing.placeOfRejected(drop)).toString());
  }

  private @Nullable String original(Drop drop) {
    if ((drop.size() + 2) / 3 * 4 > maxEventBytes - ROOM) {
      return null;
    }
    try {
      return Base64.getEncoder().encodeToString(Files.readAllBytes(drop.path()));
    } catch (IOException e) {
      return null; // unreadable: that may be why it is rejected
    }
  }

  private static String id(Drop drop) {
    return Sha256.id(drop.name() + "\n" + drop.size() + "\n" + drop.modified());
  }
}
