/** Bytes to text: the charset ladder. Knows no HTML beyond the label in a page's head. */
@NullMarked
package org.copydesk.decode;

import org.jspecify.annotations.NullMarked;
