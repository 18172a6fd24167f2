package org.copydesk.daemon;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The daemon as a process of its own, so that it can be killed. */
final class DaemonProcess implements AutoCloseable {
  private final Process process;
  private final Path log;

  private DaemonProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts {@code copydesk run} in a place, without waiting for it. */
  static DaemonProcess start(Workplace place, Map<String, String> more) throws IOException {
    Map<String, String> keys = place.keys();
    keys.putAll(more);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    keys.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.addAll(List.of("org.copydesk.command.Copydesk", "run"));
    Path log = Files.createTempFile(place.folder(), "daemon", ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    return new DaemonProcess(process, log);
  }

  DaemonProcess awaitReady() throws InterruptedException {
    return awaitLog("copydesk ready in");
  }

  DaemonProcess awaitLog(String text) throws InterruptedException {
    Workplace.await(
        text + " in the log",
        Duration.ofSeconds(60),
        () -> {
          if (!process.isAlive() && !log().contains(text)) {
            throw new AssertionError("the daemon has ended:\n" + log());
          }
          return log().contains(text);
        });
    return this;
  }

  String log() {
    try {
      return Files.readString(log, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** As {@code kill -TERM} does; how long the process took to end. */
  Duration terminate() throws InterruptedException {
    long start = System.nanoTime();
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("still there after 60 s:\n" + log());
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  int awaitExit() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("still there after 60 s:\n" + log());
    }
    return process.exitValue();
  }

  /** The processor time that the process has used so far. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
