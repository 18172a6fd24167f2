package org.copydesk.memory.match;

/**
 * Where a body's head and tail are: the first two blocks of eight or more, the last four; of a
 * shorter body at most a quarter and a half. What is between is the middle, and never empty.
 *
 * @param blocks how many blocks the body has
 */
record Place(int blocks) {
  private static final int HEAD = 2;
  private static final int TAIL = 4;

  /** Whether the block stands in the head or in the tail. */
  boolean outer(int block) {
    return block < Math.min(HEAD, blocks / 4) || block >= blocks - Math.min(TAIL, blocks / 2);
  }
}
