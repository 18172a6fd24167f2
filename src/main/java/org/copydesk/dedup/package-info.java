/** Repeats inside one page: copies of paragraphs struck, order kept, text never rewritten. */
@NullMarked
package org.copydesk.dedup;

import org.jspecify.annotations.NullMarked;
