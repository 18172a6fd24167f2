package org.copydesk.command;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.article.Article;
import org.copydesk.article.Block;
import org.copydesk.article.Candidate;
import org.copydesk.page.CharsetReading;

/**
 * A page, told to a person: where each field was read, and block by block what was kept or struck,
 * and why.
 */
final class Explanation {
  private static final int START_CODE_POINTS = 60;
  private static final String GREEN = "\u001b[32m";
  private static final String RED = "\u001b[31m";
  private static final String YELLOW = "\u001b[33m";
  private static final String PLAIN = "\u001b[0m";

  private final StringBuilder told = new StringBuilder();
  private final boolean colourful;

  private Explanation(boolean colourful) {
    this.colourful = colourful;
  }

  /** The explanation of one page. */
  static String of(String name, Article article, boolean colourful) {
    Explanation explanation = new Explanation(colourful);
    explanation.page(name, article);
    once(article.fields().candidates()).forEach(explanation::candidate);
    article.blocks().forEach(explanation::block);
    article.warnings().stream()
        .sorted()
        .forEach(warning -> explanation.line(YELLOW, "! warning", warning.id()));
    return explanation.told.toString();
  }

  /** A value that was read twice in one place, such as a meta element under two names, once. */
  private static Collection<Candidate> once(List<Candidate> candidates) {
    Map<Candidate, Candidate> once = new LinkedHashMap<>();
    for (Candidate c : candidates) {
      Candidate read = new Candidate(c.field(), c.value(), c.origin(), false);
      once.merge(read, c, (first, again) -> first.taken() ? first : again);
    }
    return once.values();
  }

  private void page(String name, Article article) {
    CharsetReading charset = article.provenance().charset();
    long kept = article.blocks().stream().filter(Block::kept).count();
    told.append("# ").append(name).append('\n');
    told.append("# charset ").append(charset.used()).append(" (").append(charset.by());
    told.append(
        charset.declared() == null ? ", none declared" : ", declared " + charset.declared());
    told.append("); ")
        .append(article.blocks().size())
        .append(" blocks, ")
        .append(kept)
        .append(" kept\n");
  }

  private void candidate(Candidate candidate) {
    line(
        candidate.taken() ? GREEN : RED,
        (candidate.taken() ? "= " : "x ") + candidate.field(),
        "[" + candidate.origin() + "] " + start(candidate.value()));
  }

  private void block(Block block) {
    line(
        block.kept() ? GREEN : RED,
        (block.kept() ? "+ " : "- ") + block.verdict().reason(),
        "("
            + block.verdict().rule()
            + ") "
            + block.place()
            + (block.measures() == null ? "" : " [" + block.measures() + "]")
            + ": "
            + start(block.text()));
  }

  private void line(String colour, String head, String rest) {
    told.append(colourful ? colour : "").append(head).append(colourful ? PLAIN : "");
    told.append(' ').append(rest).append('\n');
  }

  private static String start(String text) {
    String line = text.replace('\n', ' ');
    int end =
        line.offsetByCodePoints(
            0, Math.min(START_CODE_POINTS, line.codePointCount(0, line.length())));
    return end < line.length() ? line.substring(0, end) + "…" : line;
  }
}
