/**
 * What a source lists: feeds, sitemaps, section pages and e-papers, each read from its bytes. Knows
 * nothing of how they are fetched, when, or what became of the articles.
 */
@NullMarked
package org.copydesk.poll.listing;

import org.jspecify.annotations.NullMarked;
