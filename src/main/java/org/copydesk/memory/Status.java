package org.copydesk.memory;

import java.util.Map;

/**
 * What one part of the memory has decided and remembers.
 *
 * @param time the time of the latest article, ISO 8601 in UTC
 * @param entries how many entries its stores have, about, by the store
 * @param counts how often it decided what, since its state began
 */
public record Status(String time, Map<String, Long> entries, Map<String, Long> counts) {}
