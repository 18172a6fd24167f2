package org.copydesk.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.copydesk.command.CleanCommand.Format;
import org.copydesk.desk.Desk;
import org.copydesk.page.UsualZone;

/** What {@code clean --manifest} does, for tests outside this package. */
public final class ManifestCleaning {
  private ManifestCleaning() {}

  /**
   * Cleans the pages of a manifest and writes their events, a line each.
   *
   * @return how many pages were rejected
   */
  public static int clean(Path manifest, Path events) throws IOException, InterruptedException {
    InstantSource clock = InstantSource.system();
    List<Input> inputs;
    try {
      inputs = Input.ofManifest(manifest, clock.instant());
    } catch (Input.BadManifestException e) {
      throw new IOException(e);
    }
    Desk desk = Desk.of(new UsualZone(ZoneId.of("Asia/Shanghai"), false), "test", clock);
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(events), false, StandardCharsets.UTF_8)) {
      return new CleaningPass(desk, Format.JSON, Runtime.getRuntime().availableProcessors(), null)
          .run(inputs, out, nowhere, new Progress(nowhere, inputs.size(), false));
    }
  }
}
