package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.article.Role;
import org.copydesk.article.Verdict;

/** The blocks of a page while they are judged. For one page. */
final class JudgedBlocks {
  private final PageText page;
  private final List<Verdict> verdicts;

  JudgedBlocks(PageText page, List<Verdict> verdicts) {
    this.page = page;
    this.verdicts = new ArrayList<>(verdicts);
  }

  int size() {
    return page.blocks().size();
  }

  TextBlock block(int i) {
    return page.blocks().get(i);
  }

  /** How many block-level elements there are around the blocks. */
  int regions() {
    return page.regions().size();
  }

  boolean kept(int i) {
    return verdicts.get(i).kept();
  }

  Verdict verdict(int i) {
    return verdicts.get(i);
  }

  /** The index of the next block that is kept, -1 before the first; -1 where none is. */
  int next(int i) {
    for (int j = i + 1; j < size(); j++) {
      if (kept(j)) {
        return j;
      }
    }
    return -1;
  }

  /** Strikes a block unless it was struck before. */
  void strike(int i, String reason, String rule) {
    if (kept(i)) {
      verdicts.set(i, Verdict.struck(reason, rule));
    }
  }

  /** The indexes of the kept blocks that are running text. */
  List<Integer> texts() {
    List<Integer> texts = new ArrayList<>();
    for (int i = next(-1); i >= 0; i = next(i)) {
      if (text(i)) {
        texts.add(i);
      }
    }
    return texts;
  }

  /** Whether a block is running text, and no heading. */
  boolean text(int i) {
    return Prose.of(block(i)) > 0 && block(i).region().role() != Role.HEADING;
  }
}
