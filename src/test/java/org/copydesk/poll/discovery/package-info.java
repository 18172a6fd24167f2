@NullMarked
package org.copydesk.poll.discovery;

import org.jspecify.annotations.NullMarked;
