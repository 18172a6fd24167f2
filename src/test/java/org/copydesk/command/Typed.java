package org.copydesk.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A command as a user types it, run in this JVM.
 *
 * @param code its exit code
 * @param out the lines of its standard output
 * @param err its standard error
 */
record Typed(int code, List<String> out, String err) {
  /** Types {@code copydesk} with arguments. */
  static Typed copydesk(String... arguments) {
    return copydesk(new byte[0], arguments);
  }

  /** Types {@code copydesk} with arguments and standard input. */
  static Typed copydesk(byte[] input, String... arguments) {
    InputStream realIn = System.in;
    PrintStream realOut = System.out;
    PrintStream realErr = System.err;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      System.setIn(new ByteArrayInputStream(input));
      System.setOut(outStream);
      System.setErr(errStream);
      PrintWriter told = new PrintWriter(errStream, true, StandardCharsets.UTF_8);
      int code = Copydesk.commandLine().setErr(told).execute(arguments);
      return new Typed(
          code,
          out.toString(StandardCharsets.UTF_8).lines().toList(),
          err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setIn(realIn);
      System.setOut(realOut);
      System.setErr(realErr);
    }
  }
}
