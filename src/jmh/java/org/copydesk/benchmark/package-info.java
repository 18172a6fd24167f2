/** Quality and time of extractors, side by side on the same pages; not part of the daemon. */
@NullMarked
package org.copydesk.benchmark;

import org.jspecify.annotations.NullMarked;
