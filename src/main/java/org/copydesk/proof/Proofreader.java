package org.copydesk.proof;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.copydesk.article.Article;
import org.copydesk.article.Block;
import org.copydesk.article.Role;
import org.copydesk.article.Warning;
import org.copydesk.script.Columns;
import org.copydesk.script.Folding;
import org.copydesk.script.Sentence;

/** Looks for damage in the finished copy. Stateless and safe across threads. */
public final class Proofreader {
  /** What is narrower than this, in columns, may be a heading or a signature. */
  private static final int PARAGRAPH = 40;

  /** What is this wide, in columns, is no heading even without a full stop inside. */
  private static final int LONGEST_HEADING = 80;

  private static final char REPLACEMENT = '\uFFFD';

  private final LostDigits lostDigits = new LostDigits();

  /** The article with what looks damaged noted as its warnings. */
  public Article proofread(Article article) {
    List<Block> body = article.body();
    Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    warnings.addAll(article.warnings());
    String headline = article.fields().headline();
    if (body.stream().anyMatch(block -> block.text().indexOf(REPLACEMENT) >= 0)
        || (headline != null && headline.indexOf(REPLACEMENT) >= 0)) {
      warnings.add(Warning.REPLACEMENT_CHARACTERS);
    }
    if (truncated(body)) {
      warnings.add(Warning.TRUNCATED);
    }
    if (lostDigits.in(prose(body))) {
      warnings.add(Warning.DIGITS_LOST);
    }
    return article.withWarnings(warnings);
  }

  /** The body's prose, folded, a line a block. */
  private static List<String> prose(List<Block> body) {
    return body.stream()
        .filter(b -> b.role() != Role.CODE && b.role() != Role.TABLE)
        .map(b -> Folding.line(b.text()))
        .toList();
  }

  /**
   * Whether the last paragraph stops in mid-sentence while the others do not, so that it is neither
   * verse nor a list. Headings, captions, quotes and what ends with a bracket never do.
   */
  private static boolean truncated(List<Block> body) {
    if (body.isEmpty()) {
      return false;
    }
    Block last = body.get(body.size() - 1);
    String text = last.text();
    boolean paragraph =
        last.role() == Role.PARAGRAPH
            && Columns.reached(PARAGRAPH, text)
            && (Columns.reached(LONGEST_HEADING, text) || Sentence.inside(text));
    return paragraph
        && !Sentence.ends(text)
        && !text.endsWith("”")
        && !text.endsWith("」")
        && !address(text)
        && othersEnd(body.subList(0, body.size() - 1));
  }

  /** A text that ends with an address on the web ends there. */
  private static boolean address(String text) {
    return text.substring(text.lastIndexOf(' ') + 1).matches("(?:https?://|www\\.).*|\\S+@\\S+");
  }

  private static boolean othersEnd(List<Block> others) {
    List<String> paragraphs =
        others.stream()
            .filter(b -> b.role() == Role.PARAGRAPH && Columns.reached(PARAGRAPH, b.text()))
            .map(Block::text)
            .toList();
    long ended = paragraphs.stream().filter(Sentence::ends).count();
    return ended * 5 >= paragraphs.size() * 4L;
  }
}
