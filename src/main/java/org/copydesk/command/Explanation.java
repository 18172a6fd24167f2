package org.copydesk.command;

import org.copydesk.article.Article;
import org.copydesk.article.Block;
import org.copydesk.article.Candidate;

/** A page, told block by block: kept or struck, why, and where each field was read. */
final class Explanation {
  private static final int START_CODE_POINTS = 60;

  private Explanation() {}

  /** The explanation of one page, to be read by people. */
  static String of(String name, Article article) {
    StringBuilder told = new StringBuilder("# ").append(name).append('\n');
    told.append("charset ").append(article.page().charset().used());
    told.append(", by ").append(article.page().charset().by()).append('\n');
    for (Candidate candidate : article.fields().candidates()) {
      told.append(candidate.taken() ? "  = " : "  x ").append(candidate.field()).append(": ");
      told.append(start(candidate.value())).append("  [").append(candidate.origin()).append("]\n");
    }
    for (Block block : article.blocks()) {
      told.append(block.kept() ? "+ " : "- ").append(block.verdict().reason());
      told.append(" (").append(block.verdict().rule()).append(") ").append(block.place());
      told.append(": ").append(start(block.text())).append('\n');
    }
    article.warnings().stream()
        .sorted()
        .forEach(w -> told.append("! ").append(w.id()).append('\n'));
    return told.toString();
  }

  private static String start(String text) {
    String line = text.replace('\n', ' ');
    int count = Math.min(START_CODE_POINTS, line.codePointCount(0, line.length()));
    int end = line.offsetByCodePoints(0, count);
    return end < line.length() ? line.substring(0, end) + "…" : line;
  }
}
