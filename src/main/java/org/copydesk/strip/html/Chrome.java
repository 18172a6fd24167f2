package org.copydesk.strip.html;

/**
 * Why an element does not look like a part of the article.
 *
 * @param reason the reason for striking, such as {@code navigation}
 * @param rule what gave it away: the tag, the role or the class word
 * @param doubt how much of its text may be the article's after all, 0 to 1
 */
record Chrome(String reason, String rule, double doubt) {
  Chrome {
    if (doubt < 0 || doubt > 1) {
      throw new IllegalArgumentException("a doubt is 0 to 1: " + rule);
    }
  }
}
