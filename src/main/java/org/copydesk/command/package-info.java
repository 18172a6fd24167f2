/** The command line. */
@NullMarked
package org.copydesk.command;

import org.jspecify.annotations.NullMarked;
