package org.copydesk.page;

/**
 * A page as it came in: bytes that nobody has read yet.
 *
 * <p>The array is not copied; whoever makes a raw page gives the bytes away.
 *
 * @param kind what the bytes are said to hold
 * @param bytes the bytes, unchanged
 * @param intake how they came in
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, compared never
public record RawPage(MediaKind kind, byte[] bytes, Intake intake) {}
