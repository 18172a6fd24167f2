package org.copydesk.strip.html;

import org.copydesk.script.Folding;

/** Strikes the headline where a body repeats it above its text. */
final class HeadlineAgain {
  private static final int LONGEST_HEADLINE = 900;

  /** What stands in front of the headline is hardly longer. */
  private static final int LONGEST_KICKER = 40;

  private HeadlineAgain() {}

  /**
   * Strikes it among the blocks kept.
   *
   * @param headline the page's headline
   */
  static void strike(JudgedBlocks page, String headline) {
    String key = Folding.key(headline);
    for (int i = page.next(-1); i >= 0 && !key.isEmpty(); i = page.next(i)) {
      TextBlock block = page.block(i);
      if (block.mass() <= LONGEST_HEADLINE && again(block, key)) {
        page.strike(i, "headline", "headline again");
      } else if (page.text(i)) {
        return;
      }
    }
  }

  /** Whether a block is the headline, or that of the page with its kicker in front of it. */
  private static boolean again(TextBlock block, String headline) {
    String key = Folding.key(block.text());
    return key.equals(headline)
        || (block.region().element().nameIs("h1")
            && key.endsWith(headline)
            && key.length() - headline.length() <= LONGEST_KICKER);
  }
}
