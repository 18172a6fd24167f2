/**
 * What the links of a page lead to: articles, the pages of an issue, the rest of an article, feeds;
 * and what a page is that holds no article.
 */
@NullMarked
package org.copydesk.strip.links;

import org.jspecify.annotations.NullMarked;
