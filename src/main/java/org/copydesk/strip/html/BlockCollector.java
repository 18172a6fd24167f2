package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.article.Role;
import org.copydesk.strip.html.ClassWords.Meaning;
import org.copydesk.strip.html.SiteFamilies.Mark;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a tree into blocks of text. For one page; not safe across threads. */
final class BlockCollector implements TreeReader {
  /** A longer line is left as it is rather than joined with the next. */
  private static final int LONGEST_JOINED = 4000;

  /** A shorter line does not run on into the next. */
  private static final int SHORTEST_RUN_ON = 30;

  private final SiteFamilies families;
  private final Selection selection;
  private final List<TextBlock> blocks = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private final TextGatherer line = new TextGatherer();
  private @Nullable Region region;
  private int linkDepth;
  private int strongDepth;
  private int breaks;

  BlockCollector(SiteFamilies families, Selection selection) {
    this.families = families;
    this.selection = selection;
  }

  /** The text of what was read. */
  PageText text() {
    return new PageText(blocks, regions);
  }

  @Override
  public void text(String text) {
    line.add(text, linkDepth > 0, strongDepth > 0);
  }

  @Override
  public void blank(boolean lineEnd) {
    line.addBlank(lineEnd);
  }

  @Override
  public boolean open(StartTag tag) {
    TagKind kind = tag.traits().kind();
    if (kind.withinLines() && (selection.strikes(tag.element()) || ElementRole.unseen(tag))) {
      return false;
    }
    switch (kind) {
      case SKIPPED -> {
        return false;
      }
      case BREAK -> lineBreak();
      case LINK -> {
        linkDepth++;
        line.link();
      }
      case STRONG -> strongDepth++;
      case INLINE -> {
        if (tag.ofClass().apart()) {
          begin(tag, TagKind.PART);
        }
      }
      default -> begin(tag, kind);
    }
    return true;
  }

  @Override
  public void close(Element element, TagTraits traits) {
    switch (traits.kind()) {
      case LINK -> linkDepth--;
      case STRONG -> strongDepth--;
      case INLINE -> {
        if (region != null && region.element().equals(element)) {
          end();
        }
      }
      case SKIPPED, BREAK -> {}
      default -> end();
    }
  }

  private void lineBreak() {
    flush();
    breaks++;
  }

  private void begin(StartTag tag, TagKind kind) {
    flush();
    breaks = 0;
    Meaning meaning = tag.meaning();
    Mark mark = families.of(tag);
    Region opened =
        new Region(
            regions.size(),
            tag.element(),
            tag.id(),
            tag.classes(),
            region,
            kind,
            meaning.caption() ? Role.CAPTION : role(kind, region),
            selection.chrome(tag.element(), ElementRole.chrome(tag, meaning)),
            mark == null ? tag.family() : mark,
            meaning.article() || tag.element().nameIs("article") ? 1 : 0,
            blocks.size());
    regions.add(opened);
    region = opened;
  }

  private void end() {
    flush();
    breaks = 0;
    Region closed = region;
    if (closed != null) {
      if (closed.kind() == TagKind.TABLE) {
        DataTable.mergeRows(closed, regions, blocks);
      }
      closed.end(blocks.size());
      region = closed.parent();
    }
  }

  private static Role role(TagKind kind, @Nullable Region parent) {
    Role outer = parent == null ? Role.PARAGRAPH : parent.role();
    if (outer == Role.CAPTION || outer == Role.CODE) {
      return outer;
    }
    return switch (kind) {
      case HEADING -> Role.HEADING;
      case ITEM -> Role.LIST;
      case QUOTE -> Role.QUOTE;
      case CAPTION -> Role.CAPTION;
      case PREFORMATTED -> Role.CODE;
      case ROW -> Role.TABLE;
      case TABLE, CELL -> Role.PARAGRAPH;
      default -> outer;
    };
  }

  private void flush() {
    Region here = region;
    if (line.isEmpty() || here == null) {
      line.clear();
      return;
    }
    TextBlock block = line.take(here, breaks == 1);
    breaks = 0;
    int last = blocks.size() - 1;
    if (block.afterBreak() && last >= 0 && runsOn(blocks.get(last), block)) {
      blocks.set(last, blocks.get(last).with(block, " "));
    } else {
      blocks.add(block);
    }
  }

  /**
   * Whether a line goes on in the next: it is long, ends without a mark, and the next is lower
   * case.
   */
  private static boolean runsOn(TextBlock one, TextBlock next) {
    if (one.region() != next.region()
        || one.text().length() > LONGEST_JOINED
        || one.text().length() < SHORTEST_RUN_ON) {
      return false;
    }
    char end = one.text().charAt(one.text().length() - 1);
    return (Character.isLetterOrDigit(end) || end == ',')
        && Character.isLowerCase(next.text().charAt(0));
  }
}
