package org.copydesk.strip.html;

/**
 * Whom the end of a Japanese text names in brackets, as its papers sign their reports:
 * ……話し合う方針だ。(小野寺彩), ……【三浦圭吾、森下健太】.
 */
final class SignedEnd {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 6;

  /** What other notes at an end have: 続く, 共同通信, 敬称略, 写真部, 9月13日付, 取材班. */
  private static final String NO_NAMES = "社局版報欄続終完略談年月日同号面班誌紙会市県区町員者長課署係等材影真供典用載訳注照";

  private SignedEnd() {}

  /** The names, parted as they are written; empty where the end names nobody. */
  static String of(String text) {
    int end = text.length() - 1;
    if (end < 1 || ")）】".indexOf(text.charAt(end)) < 0) {
      return "";
    }
    char opening = text.charAt(end) == ')' ? '(' : text.charAt(end) == '）' ? '（' : '【';
    int open = text.lastIndexOf(opening);
    if (open < 1 || "。」 　".indexOf(text.charAt(open - 1)) < 0 || !kana(text)) {
      return "";
    }
    String names = text.substring(open + 1, end);
    for (String name : names.split("[、・,，]", -1)) {
      if (!name(name)) {
        return "";
      }
    }
    return names;
  }

  private static boolean name(String name) {
    int han = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      han += c >= '\u4E00' && c <= '\u9FFF' ? 1 : 0;
      boolean letter = (c >= '\u3041' && c <= '\u309F') || c == '々' || c == '\u30F6' || han(c);
      if (!letter || NO_NAMES.indexOf(c) >= 0) {
        return false;
      }
    }
    return han >= 2 && name.length() >= SHORTEST && name.length() <= LONGEST;
  }

  private static boolean han(char c) {
    return (c >= '\u4E00' && c <= '\u9FFF') || (c >= '\u3400' && c <= '\u4DBF');
  }

  /** Whether a text is Japanese: it has hiragana. */
  private static boolean kana(String text) {
    return text.chars().anyMatch(c -> c >= '\u3041' && c <= '\u309F');
  }
}
