package org.copydesk.strip.html;

import java.util.List;
import org.copydesk.article.Role;
import org.copydesk.article.Verdict;
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
  static void strike(PageText page, String headline, List<Verdict> verdicts) {
    String key = Folding.key(headline);
    for (int i = 0; i < verdicts.size() && !key.isEmpty(); i++) {
      if (!verdicts.get(i).kept()) {
        continue;
      }
      TextBlock block = page.blocks().get(i);
      if (block.mass() <= LONGEST_HEADLINE && again(block, key)) {
        verdicts.set(i, Verdict.struck("headline", "headline again"));
      } else if (Prose.of(block) > 0 && block.region().role() != Role.HEADING) {
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
