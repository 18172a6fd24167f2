package org.copydesk.article;

import org.jspecify.annotations.Nullable;

/**
 * One block of a page, in the page's order: a paragraph, a heading, a line of a dump.
 *
 * @param where where it stands
 * @param role what it is
 * @param text its text: white space folded, otherwise as the page has it, never blank
 * @param verdict whether it stays, and why
 * @param measures what was counted of it; absent where nothing was
 */
public record Block(
    Place where, Role role, String text, Verdict verdict, @Nullable Measures measures) {
  public Block {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a block has text: " + where.words());
    }
  }

  /** A block of which nothing was counted, at a place in words. */
  public Block(String place, Role role, String text, Verdict verdict) {
    this(() -> place, role, text, verdict, null);
  }

  /** Where it stands: the path of its element, or {@code line 12}. */
  public String place() {
    return where.words();
  }

  public boolean kept() {
    return verdict.kept();
  }

  /** The same block under another verdict. */
  public Block judged(Verdict other) {
    return new Block(where, role, text, other, measures);
  }

  /** The same block, struck. */
  public Block struck(String reason, String rule) {
    return judged(Verdict.struck(reason, rule));
  }
}
