package org.copydesk.config;

import java.util.List;

/** Settings with which Copydesk does not start; the message tells each fault and its place. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SettingsException(List<String> faults) {
    super(String.join(System.lineSeparator(), faults));
  }
}
