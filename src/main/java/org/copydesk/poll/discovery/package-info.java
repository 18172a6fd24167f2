/**
 * What of a site may be polled: its feeds, news sitemaps, lists and e-papers, as proposals for the
 * file of sources. Knows nothing of how a page is fetched.
 */
@NullMarked
package org.copydesk.poll.discovery;

import org.jspecify.annotations.NullMarked;
