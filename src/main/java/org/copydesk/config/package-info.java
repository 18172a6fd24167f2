/**
 * The settings: which keys there are, where their values stand, what they may be. Knows neither
 * Camel nor Kafka, so that every command can read them at once.
 */
@NullMarked
package org.copydesk.config;

import org.jspecify.annotations.NullMarked;
