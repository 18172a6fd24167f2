package org.copydesk.daemon;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.copydesk.decode.PageDecoder;
import org.copydesk.page.Intake;
import org.copydesk.page.MediaKind;
import org.copydesk.page.Page;
import org.copydesk.page.RawPage;
import org.copydesk.strip.html.PageParser;

/**
 * The throughput of the inbox: pages of about 100 KB through the whole daemon into its embedded
 * broker, from the first file in the inbox to the last one filed away; cold in a fresh JVM, then
 * warm. Run it from the project's folder, after {@code mvn -q -DskipTests package}:
 *
 * <pre>java -cp 'target/test-classes:target/classes:target/copydesk/lib/*' \
 *     org.copydesk.daemon.InboxBenchmark [PAGES]</pre>
 */
public final class InboxBenchmark {
  private static final int PAGE_BYTES = 100_000;
  private static final int WARM_ROUNDS = 3;
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private InboxBenchmark() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int pages = arguments.length == 0 ? 2000 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("copydesk-benchmark");
    Workplace place = Workplace.in(folder);
    List<Path> staged = stage(folder.resolve("staged"), pages);
    try (Daemon daemon =
        new Daemon(
            place.settings(Map.of()), Path.of("routes"), "benchmark", InstantSource.system())) {
      daemon.start();
      round(place, staged, "cold", 0);
      double millis = 0;
      for (int warm = 1; warm <= WARM_ROUNDS; warm++) {
        millis = round(place, staged, "warm " + warm, warm);
      }
      double parse = parseAlone(staged);
      OUT.printf(
          Locale.ROOT,
          "jsoup's parse alone: %.2f CPU ms a page, %.0f %% of the last round%n",
          parse,
          100 * parse / millis);
    } finally {
      delete(folder);
    }
  }

  /** Drops every page at once; the CPU milliseconds of a page. */
  private static double round(Workplace place, List<Path> staged, String name, int number)
      throws IOException, InterruptedException {
    Path drop = Files.createDirectory(place.folder().resolve("drop" + number));
    for (Path page : staged) {
      Files.copy(page, drop.resolve(page.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
    }
    Duration cpu = cpu();
    long start = System.nanoTime();
    Path dropped = Files.move(drop, place.inbox().resolve("round" + number));
    Workplace.await("all pages", Duration.ofMinutes(10), () -> isEmpty(dropped));
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpuMillis = cpu().minus(cpu).toNanos() / 1e6;
    OUT.printf(
        Locale.ROOT,
        "%s: %d pages in %.1f s, %.0f pages/s, %.2f CPU ms a page (broker included)%n",
        name,
        staged.size(),
        seconds,
        staged.size() / seconds,
        cpuMillis / staged.size());
    return cpuMillis / staged.size();
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a page costs in jsoup's parse and nothing else, in CPU milliseconds, the JVM warm. */
  private static double parseAlone(List<Path> staged) throws IOException {
    PageDecoder decoder = new PageDecoder();
    List<Page> pages = new ArrayList<>();
    for (Path file : staged.subList(0, Math.min(staged.size(), 500))) {
      Intake intake = Intake.ofFile("benchmark", "page.html", Instant.EPOCH);
      pages.add(decoder.decode(new RawPage(MediaKind.HTML, Files.readAllBytes(file), intake)));
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double millis = 0;
    for (int pass = 0; pass < 3; pass++) { // the last one counts
      long start = threads.getCurrentThreadCpuTime();
      for (Page page : pages) {
        if (PageParser.parse(page).childNodeSize() == 0) {
          throw new IllegalStateException("no tree");
        }
      }
      millis = (threads.getCurrentThreadCpuTime() - start) / 1e6 / pages.size();
    }
    return millis;
  }

  private static List<Path> stage(Path folder, int pages) throws IOException {
    Files.createDirectories(folder);
    Random random = new Random(11);
    List<Path> staged = new ArrayList<>();
    for (int number = 0; number < pages; number++) {
      Path file = folder.resolve(number + ".html");
      Files.writeString(file, page(number, random));
      Files.setLastModifiedTime(
          file, java.nio.file.attribute.FileTime.from(Instant.EPOCH.plusSeconds(number)));
      staged.add(file);
    }
    return staged;
  }

  /** A news page as they are: a short article among scripts, menus, teasers and a footer. */
  private static String page(int number, Random random) {
    StringBuilder page = new StringBuilder(PAGE_BYTES + 2000);
    page.append("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Story ")
        .append(number)
        .append(" - The Harbour Post</title><script>var a=[");
    for (int i = 0; i < 3000; i++) {
      page.append(random.nextInt(100_000)).append(',');
    }
    page.append("0];</script></head><body><nav><ul>");
    for (int i = 0; i < 120; i++) {
      page.append("<li class=\"menu-item\"><a href=\"/section/")
          .append(i)
          .append("\">Section ")
          .append(i)
          .append("</a></li>");
    }
    page.append("</ul></nav><div id=\"main\"><article><h1>Story ").append(number).append("</h1>");
    for (int i = 0; i < 25; i++) {
      page.append("<p>").append(sentences(number, random)).append("</p>");
    }
    page.append("</article></div><aside>");
    while (page.length() < PAGE_BYTES) {
      page.append("<div class=\"teaser\"><a href=\"/story/")
          .append(random.nextInt(100_000))
          .append("\"><img src=\"/i/t.jpg\" alt=\"\"><h3>Another story of the day</h3></a>")
          .append("<span class=\"meta\"><time>08:15</time> Local</span></div>\n");
    }
    return page.append("</aside><footer><p>Copyright The Harbour Post</p></footer></body></html>")
        .toString();
  }

  private static String sentences(int number, Random random) {
    StringBuilder text = new StringBuilder();
    for (int sentence = 0; sentence < 4; sentence++) {
      text.append("On day ").append(number).append(" the ");
      for (int word = 0; word < 14; word++) {
        text.append(word(random)).append(word % 5 == 4 ? ", the " : " ");
      }
      text.append("was opened again. ");
    }
    return text.toString();
  }

  /** One of about 8,000 words, so that paragraphs are no more alike than in real papers. */
  private static String word(Random random) {
    String[] syllables = {
      "har", "cou", "brid", "mar", "fer", "scho", "gar", "ri", "tra", "mil", "lan", "ten", "bo",
      "sta", "pon", "wer", "ken", "lo", "dis", "vel"
    };
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append(syllables[random.nextInt(syllables.length)]);
    }
    return word.toString();
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
