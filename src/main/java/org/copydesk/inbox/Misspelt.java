package org.copydesk.inbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files whose names are no text in the charset that the JVM reads names in: Chinese archives that
 * were packed in GBK, or any Chinese name where the locale is POSIX. The file is there and has a
 * name in bytes, but no {@link java.io.File} can open it. Such a file is given a name that can be
 * spelt. Safe across threads.
 */
final class Misspelt {
  private static final Logger LOG = LoggerFactory.getLogger("copydesk");
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** What the JVM puts where it cannot read a name. */
  private static final char REPLACEMENT = '\ufffd';

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int TOLD = 1000;

  private final Settling settling;
  private final InstantSource clock;
  private final Set<Path> told = new HashSet<>();
  private Instant next = Instant.MIN;

  Misspelt(Settling settling, InstantSource clock) {
    this.settling = settling;
    this.clock = clock;
  }

  /** Whether a name may be one that the JVM could not read. */
  static boolean suspects(String name) {
    return name.indexOf(REPLACEMENT) >= 0;
  }

  /** Renames the settled files of a folder that cannot be opened by their names. */
  synchronized void mend(Path folder) throws IOException {
    if (clock.instant().isBefore(next)) {
      return;
    }
    next = clock.instant().plus(PAUSE);
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (!isSpelt(entry) && !UnfinishedNames.contain(String.valueOf(entry.getFileName()))) {
          mendEntry(entry);
        }
      }
    }
  }

  private void mendEntry(Path entry) throws IOException {
    BasicFileAttributes seen =
        Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    Path place = spelt(entry);
    String name = String.valueOf(place.getFileName());
    if (seen.isRegularFile() && settling.settled(entry, seen)) {
      if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
        Files.move(entry, place);
        LOG.warn("renamed a file whose name could not be read to {}", Printable.of(name));
      }
    } else if (seen.isDirectory() && told.size() < TOLD && told.add(entry)) {
      LOG.error(
          "the folder {} has a name that is no text in {}: its files are left alone. Rename it, or start with LC_ALL=C.UTF-8.",
          Printable.of(name),
          System.getProperty("sun.jnu.encoding"));
    }
  }

  private static boolean isSpelt(Path entry) {
    try {
      return Path.of(entry.toString()).equals(entry);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** The name read as GB18030 where it is that and can be written; else its bytes as in a URL. */
  private static Path spelt(Path entry) {
    String path = entry.toUri().getRawPath();
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String raw = trimmed.substring(trimmed.lastIndexOf('/') + 1);
    try {
      String name = GB18030.newDecoder().decode(ByteBuffer.wrap(bytes(raw))).toString();
      return entry.resolveSibling(name.codePoints().anyMatch(Character::isISOControl) ? raw : name);
    } catch (CharacterCodingException | InvalidPathException e) {
      return entry.resolveSibling(raw);
    }
  }

  private static byte[] bytes(String percentEncoded) {
    byte[] ascii = percentEncoded.getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < ascii.length; i++) {
      if (ascii[i] == '%') {
        bytes.write(Integer.parseInt(percentEncoded.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(ascii[i]);
      }
    }
    return bytes.toByteArray();
  }
}
