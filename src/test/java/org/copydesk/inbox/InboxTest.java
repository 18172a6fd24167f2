package org.copydesk.inbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.copydesk.page.MediaKind;
import org.copydesk.page.RawPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTest {
  private static final int FIFTY_MEGABYTES = 50 * 1024 * 1024;
  private static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "a.html, HTML",
    "a.HTM, HTML",
    "a.b.xhtml, HTML",
    "头版.TXT, TEXT",
    "a.md, TEXT",
    "a.Markdown, TEXT",
  })
  void theEndingOfTheNameTellsTheKind(String name, MediaKind kind) throws IOException {
    assertEquals(kind, inbox().read(drop(name, "text")).kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.pdf", "html", "a.html.gz", "a.", "a.htmlx"})
  void anyOtherEndingIsAnUnknownKind(String name) throws IOException {
    Drop drop = drop(name, "text");
    UnknownKindException e = assertThrows(UnknownKindException.class, () -> inbox().read(drop));
    assertEquals("unknown-kind", e.reason());
    assertTrue(e.detail().contains(name), e.detail());
  }

  @Test
  void theFirstSubFolderIsTheSource() throws IOException {
    RawPage root = inbox().read(drop("a.html", "x"));
    RawPage below = inbox().read(drop("puyang-daily/b.html", "x"));
    RawPage deeper = inbox().read(drop("puyang-daily/2030/01/c.html", "x"));
    assertEquals("inbox", root.intake().source());
    assertEquals("puyang-daily", below.intake().source());
    assertEquals("puyang-daily", deeper.intake().source());
    assertEquals("puyang-daily/2030/01/c.html", deeper.intake().file());
    assertEquals("file", deeper.intake().kind());
    assertEquals(NOW, deeper.intake().fetchedAt());
  }

  @Test
  void theBytesAreReadAsTheyAre() throws IOException {
    byte[] bytes = {0, -1, 13, 10, 60};
    Path file = Files.write(folder.resolve("a.html"), bytes);
    assertArrayEquals(bytes, inbox().read(inbox().takeUp(file.toFile())).bytes());
  }

  @Test
  void fiftyMegabytesAreReadAndOneByteMoreIsNot() throws IOException {
    assertEquals(FIFTY_MEGABYTES, inbox().read(sized("fits.html", FIFTY_MEGABYTES)).bytes().length);
    Drop over = sized("over.html", FIFTY_MEGABYTES + 1);
    TooLargeFileException e = assertThrows(TooLargeFileException.class, () -> inbox().read(over));
    assertEquals("too-large", e.reason());
  }

  @Test
  void aFileThatIsWrittenToSinceItWasTakenUpIsLeft() throws IOException {
    Drop drop = drop("a.html", "short");
    Files.writeString(drop.path(), "not short any more, and growing");
    assertThrows(UnsettledFileException.class, () -> inbox().read(drop));
  }

  @Test
  void aFileThatVanishesIsNoFault() throws IOException {
    Drop drop = drop("a.html", "text");
    Files.delete(drop.path());
    assertThrows(VanishedFileException.class, () -> inbox().read(drop));
    assertThrows(VanishedFileException.class, () -> inbox().takeUp(drop.path().toFile()));
  }

  @Test
  void aFileThatIsThereButCannotBeReadIsUnreadable() throws IOException {
    // A folder opens and then gives no byte, for root as for anybody.
    Path path = Files.createDirectory(folder.resolve("a.html"));
    Drop drop = inbox().takeUp(path.toFile());
    UnreadableFileException e =
        assertThrows(UnreadableFileException.class, () -> inbox().read(drop));
    assertEquals("unreadable", e.reason());
  }

  @Test
  void aLinkPutInTheFilesPlaceIsNotFollowed() throws IOException {
    Drop drop = drop("a.html", "text");
    Path secret = Files.writeString(folder.resolve("secret"), "not for publication");
    Files.delete(drop.path());
    Files.createSymbolicLink(drop.path(), secret);
    assertThrows(UnreadableFileException.class, () -> inbox().read(drop));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".a.html",
        "a.html.part",
        "A.PART",
        "a.filepart",
        "a.crdownload",
        "a.lock",
        "a.html.camelLock",
        "~$a.html",
        ".done"
      })
  void hiddenFilesLocksAndFilesUnderWayAreLeftAlone(String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "text");
    assertFalse(inbox().takes(file.toFile()));
  }

  @Test
  void pagesAndFoldersAreTakenAndLinksAreNot() throws IOException {
    Path page = Files.writeString(folder.resolve("a.html"), "text");
    Path sub = Files.createDirectory(folder.resolve("source"));
    assertTrue(inbox().takes(page.toFile()));
    assertTrue(inbox().takes(sub.toFile()));
    assertFalse(inbox().takes(Files.createSymbolicLink(folder.resolve("l.html"), page).toFile()));
    assertFalse(inbox().takes(Files.createSymbolicLink(folder.resolve("l"), sub).toFile()));
    assertFalse(inbox().takes(folder.resolve("gone.html").toFile()));
  }

  private Inbox inbox() {
    return new Inbox(folder, Duration.ofSeconds(2), FIFTY_MEGABYTES, InstantSource.fixed(NOW));
  }

  private Drop drop(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    return inbox().takeUp(file.toFile());
  }

  private Drop sized(String name, long size) throws IOException {
    Path path = folder.resolve(name);
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(size);
    }
    return inbox().takeUp(path.toFile());
  }
}
