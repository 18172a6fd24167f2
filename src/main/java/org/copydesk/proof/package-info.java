/** Reads the finished copy and warns of what looks damaged. Changes nothing. */
@NullMarked
package org.copydesk.proof;

import org.jspecify.annotations.NullMarked;
