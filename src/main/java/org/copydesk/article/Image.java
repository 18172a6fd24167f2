package org.copydesk.article;

import org.jspecify.annotations.Nullable;

/**
 * A picture that belongs to the article.
 *
 * @param url its absolute URL
 * @param caption its caption as the page has it; absent where there is none
 */
public record Image(String url, @Nullable String caption) {}
