package org.copydesk.poll;

import java.util.concurrent.CompletionStage;
import org.copydesk.page.RawPage;

/** Takes pages over from polling: to be cleaned and published. Safe across threads. */
@FunctionalInterface
public interface Copytaker {
  /**
   * Takes a page over.
   *
   * @return completes when its event is acknowledged, or when it is rejected for good; fails while
   *     that cannot be known, and then the page is fetched again later
   */
  CompletionStage<Reading> take(RawPage page);
}
