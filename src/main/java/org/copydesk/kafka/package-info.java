/** The broker that is embedded, and topics on any broker. */
@NullMarked
package org.copydesk.kafka;

import org.jspecify.annotations.NullMarked;
