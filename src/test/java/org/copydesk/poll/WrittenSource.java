package org.copydesk.poll;

import org.copydesk.source.Source;
import org.copydesk.source.Sources;
import org.copydesk.source.SourcesFile;

/** A source as an editor writes it. */
final class WrittenSource {
  private WrittenSource() {}

  /**
   * The source with these fields beside its id, each as in {@code sources.yaml}; it is named by its
   * id.
   */
  static Source of(String id, String fields) {
    Sources sources =
        new SourcesFile(css -> {})
            .read("sources: [{id: " + id + ", name: " + id + ", " + fields + "}]");
    if (!sources.faults().isEmpty()) {
      throw new IllegalArgumentException(sources.faults().toString());
    }
    return sources.valid().get(0);
  }
}
