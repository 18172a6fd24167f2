package org.copydesk.page;

import org.jspecify.annotations.Nullable;

/**
 * Which charset a page was read in, and why.
 *
 * @param used the IANA name of the charset used
 * @param declared what the page or its transport declared, as written; absent where nothing was
 *     declared
 * @param by the rung of the ladder that decided: {@code bom}, {@code declared}, {@code utf-8},
 *     {@code detected} or {@code default}
 */
public record CharsetReading(String used, @Nullable String declared, String by) {}
