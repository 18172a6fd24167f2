package org.copydesk.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The sample pages that come with Copydesk. */
public final class Samples {
  private final Path folder;

  /**
   * @param folder where the samples are
   */
  public Samples(Path folder) {
    this.folder = folder;
  }

  /**
   * Copies the samples into an inbox, each written under another name first, as every writer
   * should.
   *
   * @return how many were copied
   */
  public int dropInto(Path inbox) throws IOException {
    List<Path> samples;
    try (Stream<Path> files = Files.walk(folder)) {
      samples = files.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path sample : samples) {
      Path place = inbox.resolve(folder.relativize(sample).toString());
      Files.createDirectories(place.getParent());
      Path part = place.resolveSibling(place.getFileName() + ".part");
      Files.copy(sample, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
    }
    return samples.size();
  }
}
