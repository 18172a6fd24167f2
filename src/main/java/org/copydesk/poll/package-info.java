/**
 * When a source is asked, what it lists, what of that is new, and what became of it. Knows sources,
 * listings and the fetcher; knows neither routes nor Kafka.
 */
@NullMarked
package org.copydesk.poll;

import org.jspecify.annotations.NullMarked;
