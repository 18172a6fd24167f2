/**
 * What a page says: an article as fields and blocks, each block kept or struck with its reason.
 * Values only.
 */
@NullMarked
package org.copydesk.article;

import org.jspecify.annotations.NullMarked;
