package org.copydesk.fetch;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that is fetched, over as many hops as it takes. It is worked on by one thread at a
 * time.
 */
abstract class Errand {
  /** The redirects that are followed; the next one is too many (RFC 9309 asks for as many). */
  private static final int MOST_REDIRECTS = 5;

  private final List<WebUrl> trail = new ArrayList<>();
  private final int priority;
  private final long number;

  /**
   * @param start where it begins
   * @param priority among those that wait for a host the lower goes first
   * @param number among those of one priority the lower goes first
   */
  Errand(WebUrl start, int priority, long number) {
    trail.add(start);
    this.priority = priority;
    this.number = number;
  }

  final int priority() {
    return priority;
  }

  final long number() {
    return number;
  }

  final WebUrl start() {
    return trail.get(0);
  }

  /** Where it is now. */
  final WebUrl at() {
    return trail.get(trail.size() - 1);
  }

  /**
   * Goes on to where a redirect leads.
   *
   * @throws FetchException when it must not
   */
  final void moveOn(WebUrl next) {
    if (trail.contains(next)) {
      throw new RedirectLoopException(start() + " is redirected in a circle, by " + next);
    }
    if (trail.size() > MOST_REDIRECTS) {
      throw new TooManyRedirectsException(
          start() + " is redirected more than " + MOST_REDIRECTS + " times");
    }
    admit(next);
    trail.add(next);
  }

  /**
   * Checks where a redirect leads.
   *
   * @throws FetchException when the errand must not go there
   */
  abstract void admit(WebUrl next);

  /** Whether what it brings needs room: pages come by the hundred. */
  abstract boolean isPage();

  /** The request to make now. */
  abstract Hop hop();

  /** Ends it. */
  abstract void fail(Throwable failure);
}
