package org.copydesk.article;

/** Where a block stands. Put in words when somebody asks, as hardly anyone does. */
@FunctionalInterface
public interface Place {
  /** The path of its element, or {@code line 12}. */
  String words();
}
