/** The article of a text dump: what a browser's save-as-text or an old export gives. */
@NullMarked
package org.copydesk.strip.text;

import org.jspecify.annotations.NullMarked;
