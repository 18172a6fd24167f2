@NullMarked
package org.copydesk.poll.listing;

import org.jspecify.annotations.NullMarked;
