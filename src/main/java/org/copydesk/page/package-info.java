/** What came in: bytes with their intake, then decoded text. Knows nothing of what a page means. */
@NullMarked
package org.copydesk.page;

import org.jspecify.annotations.NullMarked;
