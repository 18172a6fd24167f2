@NullMarked
package org.copydesk.strip.links;

import org.jspecify.annotations.NullMarked;
