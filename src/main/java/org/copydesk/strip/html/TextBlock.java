package org.copydesk.strip.html;

import org.copydesk.article.Measures;
import org.copydesk.article.Role;

/**
 * A run of text between two ends of line, and what was counted while it was read.
 *
 * @param region the block-level element that it stands in
 * @param text the text, white space folded, never blank
 * @param visible its characters without white space
 * @param wide those of them that fill a square: Han, kana, hangul
 * @param linked those that stand inside links
 * @param strong those that stand inside bold text
 * @param links how many links it has
 * @param stops ends of sentences, in any script
 * @param commas marks inside sentences, in any script
 * @param afterBreak whether a single line break, and nothing else, parts it from the block before
 */
record TextBlock(
    Region region,
    String text,
    int visible,
    int wide,
    int linked,
    int strong,
    int links,
    int stops,
    int commas,
    boolean afterBreak) {

  /** How much it says, in Latin characters: a wide one says about as much as three. */
  int mass() {
    return visible + 2 * wide;
  }

  double linkDensity() {
    return visible == 0 ? 0 : (double) linked / visible;
  }

  /** What stands in front of its links, as far as they end it. */
  String beforeLinks() {
    int end = 0;
    for (int left = visible - linked; end < text.length() && left > 0; end++) {
      left -= text.charAt(end) == ' ' ? 0 : 1;
    }
    return text.substring(0, end);
  }

  /** Whether a body goes on with it below a list: text beside the list's heading, or a table. */
  boolean goesOnBeside(TextBlock heading) {
    return region.role() == Role.TABLE
        || (region.kind() == TagKind.PARAGRAPH
            && linkDensity() < 0.2
            && stops > 1
            && region.parent() == heading.region().parent());
  }

  /** What was counted, for people. */
  Measures measures() {
    return new Measures(mass(), (int) Math.round(100 * linkDensity()), stops, commas);
  }

  /** This block and the next as one, in this one's place. */
  TextBlock with(TextBlock next, String separator) {
    return new TextBlock(
        region,
        text + separator + next.text,
        visible + next.visible,
        wide + next.wide,
        linked + next.linked,
        strong + next.strong,
        links + next.links,
        stops + next.stops,
        commas + next.commas,
        afterBreak);
  }

  /** The same block, standing in another element. */
  TextBlock in(Region other) {
    return new TextBlock(
        other, text, visible, wide, linked, strong, links, stops, commas, afterBreak);
  }
}
