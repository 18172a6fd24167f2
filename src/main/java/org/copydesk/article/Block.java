package org.copydesk.article;

/**
 * One block of a page, in the page's order: a paragraph, a heading, a line of a dump.
 *
 * @param whereabouts where it stands, and what was counted of it
 * @param role what it is
 * @param text its text: white space folded, otherwise as the page has it, never blank
 * @param verdict whether it stays, and why
 */
public record Block(Whereabouts whereabouts, Role role, String text, Verdict verdict) {
  public Block {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a block has text: " + whereabouts.place());
    }
  }

  /**
   * A block of which nothing was counted.
   *
   * @param place the path of its element, or {@code line 12}
   */
  public Block(String place, Role role, String text, Verdict verdict) {
    this(new Whereabouts.Named(place, ""), role, text, verdict);
  }

  /** Where it stands. */
  public String place() {
    return whereabouts.place();
  }

  /** What was counted of it; empty where nothing was. */
  public String measures() {
    return whereabouts.measures();
  }

  public boolean kept() {
    return verdict.kept();
  }

  /** The same block under another verdict. */
  public Block judged(Verdict other) {
    return new Block(whereabouts, role, text, other);
  }

  /** The same block, struck. */
  public Block struck(String reason, String rule) {
    return judged(Verdict.struck(reason, rule));
  }
}
