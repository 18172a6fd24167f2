/**
 * The sites that are polled, as an editor writes them down. Knows what a source is and whether it
 * is written rightly; knows nothing of fetching.
 */
@NullMarked
package org.copydesk.source;

import org.jspecify.annotations.NullMarked;
