package org.copydesk.strip.field;

import org.copydesk.article.Stamp;

/**
 * A date in a text.
 *
 * @param stamp what it states
 * @param start where it begins in the text, a time in front of it included
 * @param end where it ends, exclusive, a time behind it included
 * @param relative whether it is told against the moment of fetching
 */
public record StatedDate(Stamp stamp, int start, int end, boolean relative) {}
