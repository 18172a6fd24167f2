package org.copydesk.poll;

import org.copydesk.fetch.Fetched;
import org.jspecify.annotations.Nullable;

/** Looks over a page before it goes to the desk. Safe across threads. */
@FunctionalInterface
public interface Glance {
  /**
   * What is seen at a glance.
   *
   * @param refusal why it is nothing for the desk, a short stable word such as {@code
   *     challenge-page} or {@code not-an-article}; absent where nothing speaks against it
   * @param detail what was seen, in words; empty where nothing was
   * @param next the absolute address of the page on which the same article goes on; absent where it
   *     ends here
   */
  record Sight(@Nullable String refusal, String detail, @Nullable String next) {
    /** Nothing speaks against it, and it ends here. */
    public static final Sight PLAIN = new Sight(null, "", null);
  }

  /** Looks at a page. */
  Sight at(Fetched page);
}
