package org.copydesk.source;

import java.util.List;
import java.util.Optional;

/**
 * What a file of sources holds.
 *
 * @param valid the sources that are written rightly, in the file's order, disabled ones among them
 * @param faults what is wrong with the others, by line
 */
public record Sources(List<Source> valid, List<Fault> faults) {
  public Sources {
    valid = List.copyOf(valid);
    faults = List.copyOf(faults);
  }

  /** The sources that are polled. */
  public List<Source> enabled() {
    return valid.stream().filter(Source::enabled).toList();
  }

  /** The source of an id. */
  public Optional<Source> find(String id) {
    return valid.stream().filter(source -> source.id().equals(id)).findFirst();
  }
}
