package org.copydesk.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

/**
 * A web server of raw sockets on a loopback address, that can be as ill-behaved as a test needs it,
 * for as many host names as there are. What it is not told of is 404. It notes what was asked.
 */
public final class HostileSite implements AutoCloseable {
  private final ServerSocket server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private HostileSite(ServerSocket server) {
    this.server = server;
    daemon(this::accept);
  }

  /** What the server does when it is asked. */
  @FunctionalInterface
  public interface Answer {
    void to(Seen request, OutputStream out) throws IOException, InterruptedException;
  }

  /**
   * A request that came.
   *
   * @param host the host header, without the port
   * @param target path and query
   * @param headers by lower-case name
   * @param start when it was read, in nanoseconds
   * @param end when the answer ended
   */
  public record Seen(
      String host, String target, Map<String, String> headers, long start, AtomicLong end) {
    public double secondsSince(Seen before) {
      return (start - before.end.get()) / 1e9;
    }
  }

  public static HostileSite start() throws IOException {
    return start("127.0.0.1", 0);
  }

  public static HostileSite start(String address, int port) throws IOException {
    return new HostileSite(new ServerSocket(port, 100, InetAddress.getByName(address)));
  }

  public int port() {
    return server.getLocalPort();
  }

  /** Where a path of a host stands. */
  public String url(String host, String target) {
    return "http://" + host + ":" + port() + target;
  }

  /** Says what happens at a path (or path and query) of a host. */
  public HostileSite on(String host, String target, Answer answer) {
    answers.put(host + target, answer);
    return this;
  }

  public List<Seen> seen() {
    return List.copyOf(seen);
  }

  /** What was asked of a host: paths and queries, in order. */
  public List<String> targets(String host) {
    return seen.stream().filter(s -> s.host().equals(host)).map(Seen::target).toList();
  }

  public static Answer ok(String type, String body) {
    return ok(type, body.getBytes(StandardCharsets.UTF_8));
  }

  public static Answer ok(String type, byte[] body, String... headers) {
    return status(200, body, with(headers, "Content-Type: " + type));
  }

  public static Answer status(int status, String... headers) {
    return status(status, new byte[0], headers);
  }

  public static Answer status(int status, byte[] body, String... headers) {
    return (request, out) -> {
      head(out, status, with(headers, "Content-Length: " + body.length));
      out.write(body);
    };
  }

  public static Answer redirect(int status, String location) {
    return status(status, "Location: " + location);
  }

  /** The first answer the first time, and so on; the last one for ever. */
  public static Answer inTurn(Answer... turns) {
    List<Answer> left = new ArrayList<>(List.of(turns));
    return (request, out) -> {
      Answer now;
      synchronized (left) {
        now = left.size() > 1 ? left.remove(0) : left.get(0);
      }
      now.to(request, out);
    };
  }

  /** Sends one byte after the other, with pauses, for as long as anybody reads. */
  public static Answer drip(String bytes, long pauseMillis) {
    return (request, out) -> {
      byte[] all = bytes.getBytes(StandardCharsets.ISO_8859_1);
      for (int i = 0; ; i = (i + 1) % all.length) {
        out.write(all[i]);
        out.flush();
        Thread.sleep(pauseMillis);
      }
    };
  }

  /** A good head, then nothing more, the connection open. */
  public static Answer stall() {
    return (request, out) -> {
      head(out, 200, "Content-Type: text/html", "Content-Length: 1000");
      out.write('<');
      out.flush();
      Thread.sleep(60_000);
    };
  }

  /** Zeros without end, a gigabyte of them in a megabyte. */
  public static Answer gzipBomb() {
    return (request, out) -> {
      head(out, 200, "Content-Type: text/html", "Content-Encoding: gzip", "Connection: close");
      GZIPOutputStream zip = new GZIPOutputStream(out, 64 * 1024);
      byte[] zeros = new byte[1024 * 1024];
      while (true) {
        zip.write(zeros);
      }
    };
  }

  /** The same without compression. */
  public static Answer endless(String start, String more) {
    return (request, out) -> {
      head(out, 200, "Content-Type: application/rss+xml", "Connection: close");
      out.write(start.getBytes(StandardCharsets.UTF_8));
      byte[] block = more.repeat(500).getBytes(StandardCharsets.UTF_8);
      while (true) {
        out.write(block);
      }
    };
  }

  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return zipped.toByteArray();
  }

  public static void head(OutputStream out, int status, String... headers) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String[] with(String[] headers, String more) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
    all[headers.length] = more;
    return all;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        daemon(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      List<String> lines = new ArrayList<>();
      for (String line = line(in); !line.isEmpty(); line = line(in)) {
        lines.add(line);
      }
      if (lines.isEmpty()) {
        return;
      }
      Map<String, String> headers = new TreeMap<>();
      for (String line : lines.subList(1, lines.size())) {
        int colon = line.indexOf(':');
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
      String target = lines.get(0).split(" ", -1)[1];
      String host = headers.getOrDefault("host", "").replaceFirst(":[0-9]+$", "");
      Seen request = new Seen(host, target, headers, System.nanoTime(), new AtomicLong());
      seen.add(request);
      try {
        answer(host, target).to(request, socket.getOutputStream());
        socket.getOutputStream().flush();
      } finally {
        request.end.set(System.nanoTime());
      }
    } catch (IOException | InterruptedException e) {
      // the other side has had enough
    } finally {
      open.remove(socket);
    }
  }

  private Answer answer(String host, String target) {
    Answer exact = answers.get(host + target);
    Answer path = exact == null ? answers.get(host + target.replaceFirst("\\?.*", "")) : exact;
    return path == null ? status(404) : path;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private static void daemon(Runnable run) {
    Thread thread = new Thread(run, "hostile-site");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
