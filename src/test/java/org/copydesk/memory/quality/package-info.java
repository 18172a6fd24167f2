/** A newsroom's output with a known answer, and how well the memory finds it. */
@NullMarked
package org.copydesk.memory.quality;

import org.jspecify.annotations.NullMarked;
