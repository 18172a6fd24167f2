package org.copydesk.article;

import org.jspecify.annotations.Nullable;

/**
 * Where an article stood in print.
 *
 * @param page the page as the e-paper names it, such as {@code A03}; absent where it states none
 * @param edition the name of the page or edition; absent where it states none
 */
public record Print(@Nullable String page, @Nullable String edition) {}
