package org.copydesk.article;

/**
 * What was counted of a block while it was read.
 *
 * @param length its characters without white space, a wide one counted three times
 * @param linked the share of them that stand inside links, in per cent, 0 to 100
 * @param stops ends of sentences
 * @param commas marks inside sentences
 */
public record Measures(int length, int linked, int stops, int commas) {
  /** For people: {@code 412 long, 0% linked, 3 stops, 5 commas}. */
  @Override
  public String toString() {
    return length + " long, " + linked + "% linked, " + stops + " stops, " + commas + " commas";
  }
}
