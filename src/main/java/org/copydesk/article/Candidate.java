package org.copydesk.article;

/**
 * A value that a page offers for a field.
 *
 * @param field the event's name of the field, such as {@code headline}
 * @param value the value, as text
 * @param origin where it was read: {@code h1}, {@code meta og:title}, {@code line 5} …
 * @param taken whether it became the field's value
 */
public record Candidate(String field, String value, String origin, boolean taken) {}
