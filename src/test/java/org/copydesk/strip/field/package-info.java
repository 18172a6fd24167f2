@NullMarked
package org.copydesk.strip.field;

import org.jspecify.annotations.NullMarked;
