package org.copydesk.strip.html;

import org.copydesk.article.Print;
import org.jspecify.annotations.Nullable;

/** Where an article stood in print, as e-papers name their pages: 第A03版：要闻, 03版 要闻. */
final class PrintPlace {
  private static final int LONGEST = 30;
  private static final int LONGEST_PAGE = 4;

  private PrintPlace() {}

  /** The page and the edition that a short text names; absent where it names none. */
  static @Nullable Print of(String text) {
    int sign = text.indexOf('版');
    if (sign < 1 || text.length() > LONGEST) {
      return null;
    }
    int end = sign;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int start = end;
    while (start > 0 && pageMark(text.charAt(start - 1))) {
      start--;
    }
    if (start == end || end - start > LONGEST_PAGE || !Character.isDigit(text.charAt(end - 1))) {
      return null;
    }
    if (start > 0 && text.charAt(start - 1) != '第' && text.charAt(start - 1) != ' ') {
      return null;
    }
    String edition = text.substring(sign + 1);
    int from = 0;
    while (from < edition.length() && ":： -—".indexOf(edition.charAt(from)) >= 0) {
      from++;
    }
    edition = edition.substring(from).strip();
    return new Print(text.substring(start, end), edition.isEmpty() ? null : edition);
  }

  private static boolean pageMark(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
  }
}
