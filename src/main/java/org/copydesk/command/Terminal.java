package org.copydesk.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/** Whether a person watches an output. */
final class Terminal {
  private Terminal() {}

  /** Whether standard output is a terminal and colours are wanted (NO_COLOR, no-color.org). */
  static boolean isColourful() {
    return isTerminal(1) && System.getenv("NO_COLOR") == null;
  }

  /** Whether standard error is a terminal. */
  static boolean watchesErrors() {
    return isTerminal(2);
  }

  /** Linux says it of each stream; elsewhere picocli guesses it of all of them. */
  private static boolean isTerminal(int stream) {
    Path link = Path.of("/proc/self/fd/" + stream);
    try {
      String target = Files.readSymbolicLink(link).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return CommandLine.Help.Ansi.AUTO.enabled();
    }
  }
}
