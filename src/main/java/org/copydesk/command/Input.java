package org.copydesk.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.fetch.Access;
import org.copydesk.fetch.Content;
import org.copydesk.fetch.Fetched;
import org.copydesk.page.Intake;
import org.copydesk.page.MediaKind;
import org.copydesk.page.RawPage;
import org.copydesk.url.WebLink;
import org.jspecify.annotations.Nullable;

/**
 * A page that the command line names.
 *
 * @param name what to call it when speaking to the user
 * @param ref the {@code ref} of its event; absent where the user gave none
 * @param bytes gets the page
 */
record Input(String name, @Nullable String ref, Bytes bytes) {
  /** Where a page comes from. */
  @FunctionalInterface
  interface Bytes {
    /**
     * Gets it.
     *
     * @throws IOException when it cannot be read
     * @throws org.copydesk.fetch.FetchException when it cannot be fetched
     */
    RawPage get() throws IOException;
  }

  /** What a file at the root of the inbox has as its source. */
  private static final String SOURCE = "inbox";

  private static final int SNIFFED_BYTES = 1024;

  /** What begins an element, a comment or a document type; no address in angle brackets. */
  private static final Pattern MARKUP = Pattern.compile("(?i)<(?:[!?]|/?[a-z][a-z0-9]*[\\s/>])");

  private static final ObjectReader LINE =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readerFor(ManifestLine.class);

  /** A line of a manifest. */
  private record ManifestLine(
      @Nullable String id, @Nullable String url, @Nullable String path, @Nullable String charset) {}

  /** A manifest that cannot be used; the message names the line and what is wrong with it. */
  static final class BadManifestException extends Exception {
    private static final long serialVersionUID = 1L;

    BadManifestException(String message) {
      super(message);
    }
  }

  /** A file, or standard input where the name is {@code -}. */
  static Input ofArgument(
      String argument, @Nullable String url, @Nullable String charset, Instant now) {
    Path path = argument.equals("-") ? null : Path.of(argument);
    String name =
        path == null || path.getFileName() == null ? "stdin" : path.getFileName().toString();
    Intake intake = Intake.ofFile(SOURCE, name, now).known(url, charset);
    return new Input(argument, null, () -> read(path, intake));
  }

  /** A page of the web. */
  static Input ofUrl(String url, Messenger messenger, Access access) {
    return new Input(
        url,
        null,
        () -> {
          Fetched page = messenger.fetchNamed(url, Content.PAGE, access);
          boolean text = "text/plain".equals(page.contentType());
          return new RawPage(
              text ? MediaKind.TEXT : MediaKind.HTML,
              page.body(),
              new Intake(
                  "poll",
                  WebLink.host(page.url()),
                  null,
                  page.url(),
                  page.charset(),
                  page.at(),
                  page.status()));
        });
  }

  /** Whether it names a folder instead of a page. */
  boolean isFolder() {
    return !isUrl(name) && Files.isDirectory(Path.of(name));
  }

  /** Whether an argument is the address of a page of the web. */
  static boolean isUrl(String argument) {
    return argument.regionMatches(true, 0, "http://", 0, 7)
        || argument.regionMatches(true, 0, "https://", 0, 8);
  }

  /**
   * The pages of a manifest; relative paths start at the manifest's folder.
   *
   * @throws IOException when the manifest cannot be read
   * @throws BadManifestException when a line is not {@code {"id","url","path","charset"}}
   */
  static List<Input> ofManifest(Path manifest, Instant now)
      throws IOException, BadManifestException {
    List<Input> inputs = new ArrayList<>();
    List<String> lines = Files.readAllLines(manifest, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        inputs.add(ofLine(manifest, lines.get(i), manifest + " line " + (i + 1), now));
      }
    }
    return inputs;
  }

  private static Input ofLine(Path manifest, String json, String place, Instant now)
      throws BadManifestException {
    try {
      ManifestLine line = LINE.readValue(json);
      if (line == null || line.id() == null || line.path() == null) {
        throw new BadManifestException(
            place + ": a line is {\"id\",\"url\",\"path\",\"charset\"}; id and path are needed");
      }
      Path path = manifest.toAbsolutePath().resolveSibling(line.path());
      Intake intake =
          Intake.ofFile(SOURCE, String.valueOf(path.getFileName()), now)
              .known(blankToNull(line.url()), blankToNull(line.charset()));
      return new Input(line.id(), line.id(), () -> read(path, intake));
    } catch (JsonProcessingException e) {
      throw new BadManifestException(
          place + ": not a JSON object such as {\"id\":\"a\",\"path\":\"a.html\"}");
    }
  }

  /**
   * The page.
   *
   * @throws IOException when it cannot be read
   * @throws org.copydesk.fetch.FetchException when it cannot be fetched
   */
  RawPage read() throws IOException {
    return bytes.get();
  }

  private static RawPage read(@Nullable Path path, Intake intake) throws IOException {
    byte[] bytes = path == null ? System.in.readAllBytes() : Files.readAllBytes(path);
    return new RawPage(kind(path, bytes), bytes, intake);
  }

  /**
   * By the name's ending; where it has none that says so, by whether there is markup at the start.
   */
  private static MediaKind kind(@Nullable Path path, byte[] bytes) {
    Optional<MediaKind> named = path == null ? Optional.empty() : MediaKind.ofFile(path.toString());
    return named.orElseGet(() -> sniffed(bytes));
  }

  private static MediaKind sniffed(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, SNIFFED_BYTES), StandardCharsets.ISO_8859_1);
    return MARKUP.matcher(start).find() ? MediaKind.HTML : MediaKind.TEXT;
  }

  private static @Nullable String blankToNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }
}
