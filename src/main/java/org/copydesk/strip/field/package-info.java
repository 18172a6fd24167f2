/** Values inside words: dates, names, sources, languages. Knows no page, only strings. */
@NullMarked
package org.copydesk.strip.field;

import org.jspecify.annotations.NullMarked;
