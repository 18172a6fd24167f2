package org.copydesk.page;

/**
 * Where the text of a page comes from.
 *
 * @param charset how it was decoded
 * @param sha256 the digest of the original bytes, 64 lower-case hexadecimal digits
 * @param intake how it came in
 */
public record Provenance(CharsetReading charset, String sha256, Intake intake) {}
