/** The drop folder: names, sources, samples and where a file goes at its end. */
@NullMarked
package org.copydesk.inbox;

import org.jspecify.annotations.NullMarked;
