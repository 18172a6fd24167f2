/**
 * The edge to Kafka: the broker that is embedded, the topics on any broker, the clients' settings,
 * and what of an event Kafka would not take. Knows no Camel and no page.
 */
@NullMarked
package org.copydesk.kafka;

import org.jspecify.annotations.NullMarked;
