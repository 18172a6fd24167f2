package org.copydesk.config;

/**
 * The settings of the memory. What they mean is told in {@code config/application.properties}.
 *
 * @param name the memory's name: the group that daemons share it in, and what its topics start with
 * @param threads how many threads of this daemon work on it
 * @param standby how many daemons keep a copy of each part of the state
 * @param cacheMegabytes how much of the state is kept in memory, outside the Java heap
 * @param days how long an article is remembered after it was last seen
 * @param recurringArticles so many stories of a source make a paragraph of theirs furniture
 * @param dropRepeats whether a paragraph first seen elsewhere is struck instead of marked
 * @param dropReprints whether a reprint is kept back instead of marked
 */
public record MemorySettings(
    String name,
    int threads,
    int standby,
    int cacheMegabytes,
    int days,
    int recurringArticles,
    boolean dropRepeats,
    boolean dropReprints) {
  /** The topic of what articles ask the index. */
  public String questions() {
    return name + ".questions";
  }

  /** The topic of what is sent to articles' homes. */
  public String letters() {
    return name + ".letters";
  }

  /** The compacted topic of why articles were published or not. */
  public String decisions() {
    return name + ".decisions";
  }

  /** The compacted topic of how much was decided and is remembered. */
  public String status() {
    return name + ".status";
  }
}
