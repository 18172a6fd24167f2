package org.copydesk.strip.line;

import java.util.List;

/** The people that a Chinese byline names, behind their posts: 本报记者 张三 实习生 李四. */
public final class ChineseByline {
  private ChineseByline() {}

  /** The names, in order; empty where the text is no byline with posts. */
  public static List<String> authors(String text) {
    return Byline.of(text, false).map(Byline::authors).orElse(List.of());
  }
}
