package org.copydesk.article;

/**
 * Where a block stands on its page and what was counted of it: for people, so that it is put into
 * words only where they ask. May be asked from several threads.
 */
public interface Whereabouts {
  /** The path of the block's element, or {@code line 12}. */
  String place();

  /** What was counted of the block; empty where nothing was. */
  String measures();

  /** A place in words already, where nothing was counted. */
  record Named(String place, String measures) implements Whereabouts {}
}
