package org.copydesk.config;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The settings of polling. What they mean is told in {@code config/application.properties}.
 *
 * @param sources the file of the sources
 * @param contact whom sites may write to; empty where nobody is named
 * @param hostPace the least pause between two requests to a host
 * @param fetchThreads how many requests are under way at a time
 * @param underWay how many articles may be under way at a time, from their page to the
 *     acknowledgement of their event
 * @param cluster how daemons agree on which of them polls what
 * @param clusterFolder the folder of the locks of a cluster by files
 * @param topic the compacted topic of how each source is doing
 */
public record PollSettings(
    Path sources,
    String contact,
    Duration hostPace,
    int fetchThreads,
    int underWay,
    Cluster cluster,
    Path clusterFolder,
    String topic) {
  /** What requests say of who makes them. */
  public String userAgent(String version) {
    return "Copydesk/" + version + (contact.isEmpty() ? "" : " (+" + contact + ")");
  }
}
