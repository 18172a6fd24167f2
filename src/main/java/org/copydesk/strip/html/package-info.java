/** The article of an HTML page. The only place, beside its siblings in strip, that knows jsoup. */
@NullMarked
package org.copydesk.strip.html;

import org.jspecify.annotations.NullMarked;
