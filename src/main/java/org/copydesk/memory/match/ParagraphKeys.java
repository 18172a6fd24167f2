package org.copydesk.memory.match;

import java.util.List;

/**
 * The keys under which one paragraph is remembered.
 *
 * @param paragraph its place in the body, from 0
 * @param sample of its shingles, that near copies of it share some of, and equal ones all; none for
 *     a paragraph too short to be known again by its text
 * @param furniture of its text with figures made equal, where it stands at the head or the tail of
 *     the body; 0 for a paragraph of the middle
 * @param wording its wording; told where {@code furniture} is, else empty
 */
public record ParagraphKeys(int paragraph, List<Long> sample, long furniture, Wording wording) {}
