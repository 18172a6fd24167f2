/** The way of one page from bytes to event, stage by stage. Knows neither Camel nor Kafka. */
@NullMarked
package org.copydesk.desk;

import org.jspecify.annotations.NullMarked;
