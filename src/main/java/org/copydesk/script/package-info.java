/**
 * What holds for characters of any script, whoever wrote them: width, sentence ends, spaces between
 * words, the folding under which two writings of the same text compare equal, and words that are
 * looked up letter by letter. Knows only strings.
 */
@NullMarked
package org.copydesk.script;

import org.jspecify.annotations.NullMarked;
