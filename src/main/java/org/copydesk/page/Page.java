package org.copydesk.page;

/**
 * A page as text.
 *
 * @param kind what the text holds
 * @param text the decoded text, without a byte order mark
 * @param charset how it was decoded
 * @param sha256 the digest of the original bytes, 64 lower-case hexadecimal digits
 * @param intake how it came in
 */
public record Page(
    MediaKind kind, String text, CharsetReading charset, String sha256, Intake intake) {}
