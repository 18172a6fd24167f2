/**
 * Chrome off, article out. The door to both page kinds; the kinds themselves are in the
 * sub-packages.
 */
@NullMarked
package org.copydesk.strip;

import org.jspecify.annotations.NullMarked;
