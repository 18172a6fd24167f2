package org.copydesk.config;

/**
 * A value as somebody wrote it.
 *
 * @param key the key as written
 * @param value the value, without spaces around it
 * @param place where it stands: a file with its line, an environment variable, an option
 */
record Written(String key, String value, String place) {}
