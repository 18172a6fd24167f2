package org.copydesk.daemon;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.copydesk.config.Settings;

/** The folders and the port of one daemon under test. */
public record Workplace(Path folder, int port) {
  public static Workplace in(Path folder) {
    return new Workplace(folder, freePort());
  }

  public static int freePort() {
    try (ServerSocket socket =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  public Path inbox() {
    return folder.resolve("in box 收件箱");
  }

  /** The keys that keep a daemon to this place. */
  public Map<String, String> keys() {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("copydesk.inbox", inbox().toString());
    keys.put("copydesk.data", folder.resolve("data").toString());
    keys.put("copydesk.broker.port", Integer.toString(port));
    keys.put("copydesk.inbox.settle.ms", "200");
    keys.put("copydesk.topic.partitions", "2");
    return keys;
  }

  public Settings settings(Map<String, String> more) {
    Map<String, String> keys = keys();
    keys.putAll(more);
    return Settings.load(null, keys);
  }

  /** Drops a page as a careful writer would. */
  public Path drop(String name, String content) throws IOException {
    return drop(name, content.getBytes(StandardCharsets.UTF_8));
  }

  public Path drop(String name, byte[] content) throws IOException {
    Path place = inbox().resolve(name);
    Files.createDirectories(place.getParent());
    Path part = Files.createTempFile(place.getParent(), "drop", ".part");
    Files.write(part, content);
    return Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
  }

  /** A page with an article that no other number has. */
  public static String page(int number) {
    return """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour notes %1$d</title></head>
    <body><article><h1>Harbour notes %1$d</h1>
    <p>The harbour master counted %1$d boats at the north pier on Tuesday, more than in any week since the new lock was opened in spring.</p>
    <p>Boat number %1$d was towed in at dawn. Its crew of four had spent the night off the sandbank, waiting for the tide to turn and for the fog to lift.</p>
    <p>The council will talk about the pier's lamps next week, and about entry number %1$d in the book of complaints.</p>
    </article></body></html>
    """
        .formatted(number);
  }

  /** The regular files below a folder of the inbox, by their path there. */
  public List<String> files(String below) {
    Path root = inbox().resolve(below);
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      return List.of("changing"); // a file moved while it was listed
    }
  }

  /** The files that wait in the inbox. */
  public List<String> waiting() {
    return files("").stream().filter(name -> !name.startsWith(".")).toList();
  }

  public static void await(String what, Duration atMost, BooleanSupplier condition)
      throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited " + atMost + " in vain: " + what);
      }
      Thread.sleep(50);
    }
  }
}
