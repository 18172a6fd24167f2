/**
 * What articles have in common: the keys under which a paragraph is remembered, and how much of one
 * article stands in another. Rules over texts alone; this package knows no Kafka.
 */
@NullMarked
package org.copydesk.memory.match;

import org.jspecify.annotations.NullMarked;
