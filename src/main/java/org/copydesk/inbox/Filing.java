package org.copydesk.inbox;

import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.copydesk.event.EventJson;
import org.copydesk.event.RejectedEvent;

/**
 * Where files go at their end: {@code .done/yyyy-MM-dd/} or {@code .failed/}, in their sub-folder
 * there. No file is ever written over, neither a filed one nor one that was dropped under the same
 * name while its forerunner was under way. Safe across threads; for one daemon an inbox.
 */
public final class Filing {
  private static final String DONE = ".done";
  private static final String FAILED = ".failed";
  private static final String NOTE = ".error.json";

  /** NAME_MAX of the usual file systems. */
  private static final int NAME_BYTES = 255;

  private final Path inbox;
  private final ZoneId zone;
  private final InstantSource clock;

  /**
   * @param inbox the drop folder
   * @param zone the zone of the days that done files are filed under
   * @param clock tells the day
   */
  public Filing(Path inbox, ZoneId zone, InstantSource clock) {
    this.inbox = inbox.toAbsolutePath().normalize();
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * Makes the folders, so that a daemon finds out at its start that it cannot.
   *
   * @throws FilingException when one cannot be made or written
   */
  public void prepare() {
    for (Path folder : new Path[] {inbox, inbox.resolve(DONE), inbox.resolve(FAILED)}) {
      try {
        Files.createDirectories(folder);
        Files.delete(Files.createTempFile(folder, ".copydesk", ".lock"));
      } catch (IOException e) {
        throw new FilingException("The folder " + folder + " cannot be written: " + e, e);
      }
    }
  }

  /**
   * Files away a file whose event is acknowledged.
   *
   * @throws FilingException when that does not work now
   */
  public synchronized void done(Drop drop) {
    Path day = inbox.resolve(DONE).resolve(LocalDate.ofInstant(clock.instant(), zone).toString());
    move(drop, free(day.resolve(drop.name())));
  }

  /** Where a file that is rejected would be put now. */
  public synchronized Path placeOfRejected(Drop drop) {
    return free(inbox.resolve(FAILED).resolve(drop.name()));
  }

  /**
   * Files away a rejected file, and a note beside it that says why.
   *
   * @throws FilingException when that does not work now
   */
  public synchronized void rejected(Drop drop, RejectedEvent event) {
    Path place = placeOfRejected(drop);
    Path note = place.resolveSibling(place.getFileName() + NOTE);
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("file", event.file());
    told.put("source", event.source());
    told.put("reason", event.reason());
    told.put("stage", event.stage());
    told.put("detail", event.detail());
    told.put("time", event.time());
    told.put("advice", event.advice());
    try {
      Files.createDirectories(place.getParent());
      // Over a note alone: one whose file never came, because the daemon was killed between them.
      Files.write(
          note, EventJson.mapper().writer(new DefaultPrettyPrinter()).writeValueAsBytes(told));
    } catch (IOException e) {
      throw trouble(note, e);
    }
    move(drop, place);
  }

  /**
   * The path, or the first of {@code name-1.html}, {@code name-2.html} … that is not taken; its
   * name is cut where a file system would find it too long, its note included.
   */
  private static Path free(Path wanted) {
    String name = String.valueOf(wanted.getFileName());
    int dot = name.lastIndexOf('.');
    int end = dot < 1 ? name.length() : dot;
    Path free = wanted.resolveSibling(fit(name.substring(0, end), name.substring(end)));
    for (int n = 1; Files.exists(free, LinkOption.NOFOLLOW_LINKS); n++) {
      free = wanted.resolveSibling(fit(name.substring(0, end), "-" + n + name.substring(end)));
    }
    return free;
  }

  private static String fit(String stem, String ending) {
    String cut = stem;
    while (!cut.isEmpty() && bytes(cut + ending + NOTE) > NAME_BYTES) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut + ending;
  }

  private static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }

  private static void move(Drop drop, Path place) {
    try {
      BasicFileAttributes now =
          Files.readAttributes(drop.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (drop.isStill(now)) {
        Files.createDirectories(place.getParent());
        Files.move(drop.path(), place);
      }
    } catch (NoSuchFileException e) {
      if (Files.exists(drop.path(), LinkOption.NOFOLLOW_LINKS)) {
        throw trouble(place, e);
      }
      // taken back by whoever dropped it, after it was published
    } catch (IOException e) {
      throw trouble(place, e);
    }
  }

  private static FilingException trouble(Path place, IOException e) {
    return new FilingException(
        "cannot file away to "
            + Printable.of(place + ": " + e)
            + "; free the disk or mend the folder",
        e);
  }
}
