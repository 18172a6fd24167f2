/**
 * Furniture that is recognised by its words alone, whatever the page kind: rules are data, applied
 * here by {@link org.copydesk.strip.line.LineEditor}.
 */
@NullMarked
package org.copydesk.strip.line;

import org.jspecify.annotations.NullMarked;
