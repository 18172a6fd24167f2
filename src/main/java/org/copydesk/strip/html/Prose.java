package org.copydesk.strip.html;

/** How much running text stands where on a page, in Latin characters. */
final class Prose {
  /** A shorter block without a mark of punctuation is a label. */
  private static final int LEAST_UNMARKED = 80;

  private static final int LONGEST_WORD = 100;

  private final int[] sums;

  private Prose(int[] sums) {
    this.sums = sums;
  }

  /** All running text of a page. */
  static Prose of(PageText page) {
    int[] sums = new int[page.blocks().size() + 1];
    for (int i = 0; i < page.blocks().size(); i++) {
      sums[i + 1] = sums[i] + of(page.blocks().get(i));
    }
    return new Prose(sums);
  }

  /** The running text of a page that is not in its chrome. */
  static Prose outside(ChromeMap chrome, PageText page) {
    int[] sums = new int[page.blocks().size() + 1];
    for (int i = 0; i < page.blocks().size(); i++) {
      TextBlock block = page.blocks().get(i);
      sums[i + 1] = sums[i] + (chrome.of(block.region()) == null ? of(block) : 0);
    }
    return new Prose(sums);
  }

  /** How much of a block is running text: not links, and no label. */
  static int of(TextBlock block) {
    double linked = block.linkDensity();
    if (linked > 0.5 || (block.stops() + block.commas() == 0 && block.mass() < LEAST_UNMARKED)) {
      return 0;
    }
    return oneWord(block) ? 0 : (int) (block.mass() * (1 - linked));
  }

  /** Whether a block is one long word of ASCII: data, an address, and no text. */
  private static boolean oneWord(TextBlock block) {
    return block.text().length() > LONGEST_WORD
        && block.text().indexOf(' ') < 0
        && block.text().chars().allMatch(c -> c < 0x80);
  }

  int total() {
    return sums[sums.length - 1];
  }

  int at(int block) {
    return sums[block + 1] - sums[block];
  }

  int in(Region region) {
    return between(region.first(), region.end());
  }

  /** From the block {@code first} to the one before {@code end}. */
  int between(int first, int end) {
    return sums[end] - sums[first];
  }
}
