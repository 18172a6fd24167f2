/**
 * One request at a time, politely: robots, pace, redirects, limits, guarded addresses. The only
 * package that speaks HTTP. Knows nothing of sources, schedules or what a page means.
 */
@NullMarked
package org.copydesk.fetch;

import org.jspecify.annotations.NullMarked;
