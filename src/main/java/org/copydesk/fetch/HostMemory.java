package org.copydesk.fetch;

import java.util.Optional;

/** What is remembered of hosts, over restarts where it is kept on disk. Safe across threads. */
public interface HostMemory {
  /** When a host was asked, and until when it wants to be left alone. */
  HostTimes times(String host);

  /** Remembers the times of a host: its name in lower case. */
  void keep(String host, HostTimes times);

  /** The {@code robots.txt} of an origin ({@code scheme://host:port}), where it was asked for. */
  Optional<RobotsFile> robots(String origin);

  /** Remembers the {@code robots.txt} of an origin. */
  void keep(String origin, RobotsFile robots);
}
