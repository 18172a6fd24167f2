package org.copydesk.strip.html;

/** What an element's names say it holds. Data: {@code marks.txt} in the field package. */
enum Mark {
  AUTHOR(1 << 0),
  DATE(1 << 1),
  MODIFIED(1 << 2),
  SOURCE(1 << 3),
  META(1 << 4),
  TITLE(1 << 5),
  SUBTITLE(1 << 6),
  KICKER(1 << 7),
  COMMENT(1 << 8),
  RELATED(1 << 9),
  CHROME(1 << 10),
  HIDDEN(1 << 11),
  ASIDE(1 << 12),
  BIO(1 << 13),
  CRUMB(1 << 14),
  SECTION(1 << 15);

  private final int bit;

  Mark(int bit) {
    this.bit = bit;
  }

  int bit() {
    return bit;
  }

  boolean in(int marks) {
    return (marks & bit) != 0;
  }
}
