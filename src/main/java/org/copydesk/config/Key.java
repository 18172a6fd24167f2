package org.copydesk.config;

import java.util.function.Function;

/**
 * A key of the configuration: the one place of its default and its bounds.
 *
 * @param name the key as written, such as {@code copydesk.inbox}
 * @param preset the default, as it would be written
 * @param valid the valid values in words
 * @param reader reads a written value; throws an {@link IllegalArgumentException} or a {@link
 *     java.time.DateTimeException} for any other
 */
record Key<T>(String name, String preset, String valid, Function<String, T> reader) {
  /** The environment variable that sets the key: {@code COPYDESK_INBOX}. */
  String variable() {
    return Environment.variable(name);
  }
}
