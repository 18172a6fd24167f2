/**
 * Addresses of the web: one spelling for each, whose they are, and what a page may say of its own.
 * Knows nothing of pages, sources or events.
 */
@NullMarked
package org.copydesk.url;

import org.jspecify.annotations.NullMarked;
