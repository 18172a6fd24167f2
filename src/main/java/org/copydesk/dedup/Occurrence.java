package org.copydesk.dedup;

/**
 * One printing of a passage that the page prints more than once: one block, or several where a
 * break parts it.
 *
 * @param first the number of its first passage
 * @param last the number of its last passage, inclusive
 * @param worth how much of the article it holds, in characters
 */
record Occurrence(int first, int last, int worth) {}
