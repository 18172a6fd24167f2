package org.copydesk.inbox;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.InstantSource;
import org.copydesk.page.Intake;
import org.copydesk.page.MediaKind;
import org.copydesk.page.RawPage;

/**
 * The drop folder: which of its files are for the desk, and what is in them. Safe across threads.
 */
public final class Inbox {
  /** The source of files that stand in no sub-folder. */
  private static final String ROOT_SOURCE = "inbox";

  private final Path folder;
  private final long maxBytes;
  private final InstantSource clock;
  private final Settling settling;
  private final Misspelt misspelt;

  /**
   * @param folder the drop folder
   * @param settle how long a file must have been seen unchanged before it is taken
   * @param maxBytes the largest file that is read
   * @param clock tells when a file was read
   */
  public Inbox(Path folder, Duration settle, long maxBytes, InstantSource clock) {
    this.folder = folder.toAbsolutePath().normalize();
    this.maxBytes = maxBytes;
    this.clock = clock;
    this.settling = new Settling(settle, clock);
    this.misspelt = new Misspelt(settling, clock);
  }

  /**
   * Whether a file is for the desk and settled, or a folder may hold such files. Symbolic links,
   * hidden files, locks and files that bear the name of a half-written one are not.
   */
  public boolean takes(File candidate) {
    if (UnfinishedNames.contain(candidate.getName())) {
      return false;
    }
    try {
      if (Misspelt.suspects(candidate.getName())) {
        misspelt.mend(candidate.getParentFile().toPath());
      }
      Path path = candidate.toPath();
      BasicFileAttributes seen = attributes(path);
      return seen.isDirectory() || (seen.isRegularFile() && settling.settled(path, seen));
    } catch (IOException | InvalidPathException e) {
      return false; // gone again, or a name that this JVM cannot spell
    }
  }

  /**
   * A file, taken up.
   *
   * @throws VanishedFileException when it is not there any more
   */
  public Drop takeUp(File file) {
    Path path = file.toPath().toAbsolutePath().normalize();
    Path below = folder.relativize(path);
    String source = below.getNameCount() > 1 ? below.getName(0).toString() : ROOT_SOURCE;
    String name = below.toString().replace(File.separatorChar, '/');
    try {
      BasicFileAttributes now = attributes(path);
      return new Drop(path, name, source, now.size(), now.lastModifiedTime(), now.fileKey());
    } catch (IOException e) {
      throw new VanishedFileException(name, e);
    }
  }

  /**
   * The page in a file.
   *
   * @throws UnknownKindException when the ending of its name tells no kind of page
   * @throws TooLargeFileException when it is larger than what is read; it is not read
   * @throws UnreadableFileException when it is there and cannot be read
   * @throws VanishedFileException when it is not there any more
   * @throws UnsettledFileException when it was written to since it was taken up
   */
  public RawPage read(Drop drop) {
    MediaKind kind =
        MediaKind.ofFile(String.valueOf(drop.path().getFileName()))
            .orElseThrow(() -> new UnknownKindException(drop.printable()));
    if (drop.size() > maxBytes) {
      throw new TooLargeFileException(drop.size(), maxBytes);
    }
    byte[] bytes = bytes(drop);
    return new RawPage(kind, bytes, Intake.ofFile(drop.source(), drop.name(), clock.instant()));
  }

  private byte[] bytes(Drop drop) {
    try (InputStream in = Files.newInputStream(drop.path(), LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes((int) drop.size());
      if (!drop.isStill(attributes(drop.path()))) {
        throw new UnsettledFileException(drop.name());
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw new VanishedFileException(drop.name(), e);
    } catch (IOException e) {
      throw new UnreadableFileException(e);
    }
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }
}
