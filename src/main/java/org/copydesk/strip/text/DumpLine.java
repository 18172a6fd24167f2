package org.copydesk.strip.text;

import org.copydesk.article.Role;

/**
 * A paragraph of a dump, or another line of it that stands for itself.
 *
 * @param number the number of its first line, from 1
 * @param text its text, white space folded, never blank
 * @param role what it is, where the dump marks it; else a paragraph
 * @param level the level of a heading, from 1 to 6; 0 where it is none
 * @param link whether it is only a link, or tells where one leads
 */
record DumpLine(int number, String text, Role role, int level, boolean link) {
  /** A line that is no heading. */
  DumpLine(int number, String text, Role role, boolean link) {
    this(number, text, role, 0, link);
  }
}
