package org.copydesk.article;

import org.jspecify.annotations.Nullable;

/**
 * One block of a page, in the page's order: a paragraph, a heading, a line of a dump.
 *
 * @param place where it stands: the path of its element, or {@code line 12}
 * @param role what it is
 * @param text its text: white space folded, otherwise as the page has it, never blank
 * @param verdict whether it stays, and why
 * @param measures what was counted of it; absent where nothing was
 */
public record Block(
    String place, Role role, String text, Verdict verdict, @Nullable Measures measures) {
  public Block {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a block has text: " + place);
    }
  }

  /** A block of which nothing was counted. */
  public Block(String place, Role role, String text, Verdict verdict) {
    this(place, role, text, verdict, null);
  }

  public boolean kept() {
    return verdict.kept();
  }

  /** The same block under another verdict. */
  public Block judged(Verdict other) {
    return new Block(place, role, text, other, measures);
  }

  /** The same block, struck. */
  public Block struck(String reason, String rule) {
    return judged(Verdict.struck(reason, rule));
  }
}
