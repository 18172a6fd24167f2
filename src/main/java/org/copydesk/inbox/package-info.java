/**
 * The drop folder: which files are for the desk and settled, their names and sources, the samples,
 * and where a file goes at its end. Knows no Camel; the route calls it step by step.
 */
@NullMarked
package org.copydesk.inbox;

import org.jspecify.annotations.NullMarked;
