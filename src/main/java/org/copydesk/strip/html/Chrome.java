package org.copydesk.strip.html;

/**
 * Why an element does not look like a part of the article.
 *
 * @param reason the reason for striking, such as {@code navigation}
 * @param rule what gave it away: the tag, the role or the class word
 * @param certain whether it goes even where it holds much text
 */
record Chrome(String reason, String rule, boolean certain) {}
