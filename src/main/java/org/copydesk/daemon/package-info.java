/**
 * Wires beans, routes and brokers into a running daemon. The one package that starts and stops
 * things.
 */
@NullMarked
package org.copydesk.daemon;

import org.jspecify.annotations.NullMarked;
