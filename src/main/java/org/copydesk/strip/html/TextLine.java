package org.copydesk.strip.html;

/**
 * A line of a page as a reader sees it: the text between two block boundaries.
 *
 * @param index its place among the lines, from 0
 * @param text its text, white space folded, never blank
 * @param marks the marks in effect on it, those of the places around it included
 * @param linked how many of its characters stand in links
 * @param zone the {@link Zones zone} that it stands in
 * @param heading the level of the heading that it stands in, 0 for none
 */
record TextLine(int index, String text, int marks, int linked, int zone, int heading) {
  boolean mostlyLinked() {
    return linked * 2 > text.length();
  }
}
