package org.copydesk.memory;

import org.copydesk.event.ArticleEvent;

/**
 * A cleaned article that reached its home.
 *
 * @param event the article as it was cleaned
 * @param content the digest of what a reader sees of it ({@link Content#digest})
 * @param time when it was cleaned, in milliseconds of the epoch
 * @param hops how often it was handed on, because it is an article that is known under another id
 */
record Arrival(ArticleEvent event, String content, long time, int hops) {
  static Arrival of(ArticleEvent event, long time) {
    return new Arrival(event, Content.digest(event), time, 0);
  }

  Arrival handedOn() {
    return new Arrival(event, content, time, hops + 1);
  }
}
