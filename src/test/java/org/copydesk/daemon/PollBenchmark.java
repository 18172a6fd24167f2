package org.copydesk.daemon;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.copydesk.fetch.HostileSite;

/**
 * The start of a daemon with thousands of sources, each on a host of its own: how long until all
 * were polled once, how much memory and processor time that took. Run it from the project's folder,
 * after {@code mvn -q -DskipTests package}:
 *
 * <pre>java -cp 'target/test-classes:target/classes:target/copydesk/lib/*' \
 *     org.copydesk.daemon.PollBenchmark [SOURCES [ARTICLES OF EACH]]</pre>
 */
public final class PollBenchmark {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final double PACE_SECONDS = 5;

  /** Sources begin so far apart, so that a start is no stampede. */
  private static final double SPREAD_SECONDS = 0.02;

  private PollBenchmark() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int sources = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5000;
    int articles = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
    Path folder = Files.createTempDirectory("copydesk-benchmark");
    Workplace place = Workplace.in(folder);
    try (HostileSite site = HostileSite.start()) {
      Path names = papers(site, folder, sources, articles);
      Process daemon = daemon(place, folder, names);
      try {
        measure(site, daemon, folder, sources, articles);
      } finally {
        daemon.destroy();
        if (!daemon.waitFor(30, TimeUnit.SECONDS)) {
          daemon.destroyForcibly();
        }
      }
    }
  }

  /** Writes the sources, and the file in which the daemon looks their hosts up. */
  private static Path papers(HostileSite site, Path folder, int sources, int articles)
      throws IOException {
    StringBuilder names = new StringBuilder();
    StringBuilder yaml = new StringBuilder("sources:\n");
    for (int i = 0; i < sources; i++) {
      String host = "paper-" + i + ".example";
      names.append("127.0.0.1 ").append(host).append('\n');
      StringBuilder items = new StringBuilder();
      for (int n = 0; n < articles; n++) {
        String target = "/" + n + ".html";
        site.on(host, target, HostileSite.ok("text/html", Workplace.page(i * articles + n)));
        items.append("<item><link>").append(site.url(host, target)).append("</link></item>");
      }
      site.on(
          host,
          "/rss.xml",
          HostileSite.ok(
              "application/rss+xml",
              "<rss version=\"2.0\"><channel><title>x</title>" + items + "</channel></rss>"));
      yaml.append("  - {id: paper-")
          .append(i)
          .append(", name: paper, kind: feed, allow-addresses: [127.0.0.1], url: '")
          .append(site.url(host, "/rss.xml"))
          .append("'}\n");
    }
    Files.writeString(folder.resolve("sources.yaml"), yaml);
    return Files.writeString(folder.resolve("hosts"), names);
  }

  private static Process daemon(Workplace place, Path folder, Path names) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-Djdk.net.hosts.file=" + names));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    Map<String, String> keys = place.keys();
    keys.put("copydesk.sources", folder.resolve("sources.yaml").toString());
    keys.put("copydesk.contact", "desk@copy.example");
    keys.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.addAll(List.of("org.copydesk.command.Copydesk", "run"));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  private static void measure(
      HostileSite site, Process daemon, Path folder, int sources, int articles)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Workplace.await(
        "the daemon is ready",
        Duration.ofMinutes(3),
        () -> log(folder).contains("copydesk ready in"));
    tell("ready", start, daemon);
    int expected = sources * (2 + articles);
    long next = System.nanoTime();
    while (asked(site, "/rss.xml") < sources) {
      if (System.nanoTime() > next) {
        next += 10_000_000_000L;
        tell(asked(site, "/rss.xml") + " polled", start, daemon);
      }
      Thread.sleep(200);
    }
    tell("all were polled once", start, daemon);
    while (articles > 0 && site.seen().size() < expected) {
      Thread.sleep(200);
    }
    tell("all was fetched", start, daemon);
    OUT.printf(
        Locale.ROOT,
        "the least that the pace and the spread allow: %.0f s%n",
        sources * SPREAD_SECONDS + PACE_SECONDS);
    heap(daemon);
  }

  private static int asked(HostileSite site, String target) {
    Set<String> hosts = new HashSet<>();
    site.seen().stream()
        .filter(request -> request.target().equals(target))
        .forEach(request -> hosts.add(request.host()));
    return hosts.size();
  }

  private static void tell(String what, long start, Process daemon) throws IOException {
    OUT.printf(
        Locale.ROOT,
        "%6.1f s: %s; %.1f s of CPU, %d MB resident%n",
        (System.nanoTime() - start) / 1e9,
        what,
        daemon.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0,
        resident(daemon));
  }

  private static long resident(Process daemon) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(daemon.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  /** What lives on the heap, after a collection. */
  private static void heap(Process daemon) throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    String pid = Long.toString(daemon.pid());
    new ProcessBuilder(jcmd, pid, "GC.run").start().waitFor();
    Thread.sleep(2000);
    new ProcessBuilder(jcmd, pid, "GC.heap_info").inheritIO().start().waitFor();
  }

  private static String log(Path folder) {
    try {
      return Files.readString(folder.resolve("log"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
