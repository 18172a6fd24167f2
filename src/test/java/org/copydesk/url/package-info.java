@NullMarked
package org.copydesk.url;

import org.jspecify.annotations.NullMarked;
