package org.copydesk.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.page.Page;
import org.copydesk.page.Provenance;

/**
 * An article and the whole page that it was found on, block by block.
 *
 * @param provenance of the page that it was read from; its text is in the blocks
 * @param fields what the page states about it
 * @param blocks every block of the page in order, kept or struck
 * @param warnings what looks damaged
 */
public record Article(
    Provenance provenance, Fields fields, List<Block> blocks, Set<Warning> warnings) {
  public Article {
    blocks = List.copyOf(blocks);
    warnings = Set.copyOf(warnings);
  }

  /** The article of a page, whose text is in the blocks. */
  public Article(Page page, Fields fields, List<Block> blocks, Set<Warning> warnings) {
    this(page.provenance(), fields, blocks, warnings);
  }

  /** The blocks that are the article, in order. */
  public List<Block> body() {
    List<Block> body = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      if (block.kept()) {
        body.add(block);
      }
    }
    return body;
  }

  /** The body as text, a line a block. */
  public String text() {
    return body().stream().map(Block::text).collect(Collectors.joining("\n"));
  }

  /** The same article with other blocks. */
  public Article withBlocks(List<Block> others) {
    return new Article(provenance, fields, others, warnings);
  }

  /** The same article with other fields. */
  public Article withFields(Fields others) {
    return new Article(provenance, others, blocks, warnings);
  }

  /** The same article with these warnings. */
  public Article withWarnings(Set<Warning> others) {
    return new Article(provenance, fields, blocks, others);
  }
}
