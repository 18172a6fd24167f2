package org.copydesk.strip.text;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.article.Article;
import org.copydesk.article.Block;
import org.copydesk.article.Fields;
import org.copydesk.article.Role;
import org.copydesk.article.Verdict;
import org.copydesk.page.Page;
import org.copydesk.script.Columns;
import org.copydesk.script.Sentence;
import org.copydesk.strip.field.LanguageReader;
import org.copydesk.strip.line.LineEditor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article of a text dump: what a browser saves as text, or an old archive exports.
 * Stateless and safe across threads.
 */
public final class TextStripper {
  /** So many lines above the body may be the article's own: headline, byline, date. */
  private static final int ABOVE = 24;

  /** And so many below it. */
  private static final int BELOW = 16;

  /** A body's paragraph is at least this wide, in columns. */
  private static final int PARAGRAPH = 60;

  /** So many lines below a paragraph a short sentence may still be the article's. */
  private static final int NEAR = 4;

  private final LineEditor editor;
  private final LanguageReader languages;

  /**
   * @param zone the zone of dates that state none
   */
  public TextStripper(ZoneId zone) {
    this(new LineEditor(zone), new LanguageReader());
  }

  private TextStripper(LineEditor editor, LanguageReader languages) {
    this.editor = editor;
    this.languages = languages;
  }

  /** The same where dates that state no zone are of this one. */
  public TextStripper in(ZoneId zone) {
    return new TextStripper(editor.in(zone), languages);
  }

  /** The article of a page, its body possibly empty. */
  public Article strip(Page page) {
    return strip(page, "");
  }

  /**
   * The article of a page whose headline's line is known.
   *
   * @param headline the place of the headline's block; empty where none is known
   */
  public Article strip(Page page, String headline) {
    List<DumpLines.Paragraph> lines = DumpLines.of(page.text());
    if (lines.isEmpty()) {
      return new Article(page, Fields.builder().build(), List.of(), Set.of());
    }
    Fields.Builder fields = Fields.builder();
    List<Block> edited = editor.edit(blocks(lines), fields);
    edited = new DumpFurniture(edited, editor.words()).struck(first(edited), last(edited));
    edited = new DumpTail(edited, first(edited)).struck();
    int first = first(edited);
    int last = last(edited);
    List<Block> titled = new Headlines(edited, fields, first, last).taken(headline);
    List<Block> blocks = tail(titled, last);
    fields.language(language(blocks));
    return new Article(page, fields.build(), blocks, Set.of());
  }

  /** By the script where that tells, else by the words. */
  private @Nullable String language(List<Block> blocks) {
    String byScript = ScriptOf.text(blocks);
    String text =
        blocks.stream().filter(Block::kept).map(Block::text).collect(Collectors.joining("\n"));
    return byScript != null ? byScript : languages.language(text, "");
  }

  /** The lines as blocks; those far from the body are struck at once. */
  private List<Block> blocks(List<DumpLines.Paragraph> lines) {
    BodyStretch stretch = BodyStretch.of(lines, editor::landmark);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      DumpLines.Paragraph line = lines.get(i);
      boolean near = i >= stretch.first() - ABOVE && i <= stretch.last() + BELOW;
      Verdict verdict =
          near ? Verdict.kept("body-stretch") : Verdict.struck("navigation", "far-from-the-body");
      blocks.add(new Block("line " + line.number(), Role.PARAGRAPH, line.text(), verdict));
    }
    return blocks;
  }

  private static boolean paragraph(Block block) {
    String text = block.text();
    boolean asks = "?？!！".indexOf(text.charAt(text.length() - 1)) >= 0;
    return block.kept()
        && Columns.of(text) >= PARAGRAPH
        && Sentence.punctuated(text)
        && !(asks && Columns.of(text) < 2 * PARAGRAPH && !Sentence.inside(text));
  }

  private static int first(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (paragraph(blocks.get(i)) && Sentence.ends(blocks.get(i).text())) {
        return i;
      }
    }
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).kept() && Sentence.stops(blocks.get(i).text())) {
        return i;
      }
    }
    return blocks.size();
  }

  /** The last paragraph, or a short sentence near below it; one that only asks is a headline. */
  private static int last(List<Block> blocks) {
    int last = -1;
    int sentence = -1;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean stops = block.kept() && Sentence.stops(block.text());
      sentence = stops ? i : sentence;
      if (paragraph(block) || (stops && !asks(block.text()) && last >= 0 && i - last <= NEAR)) {
        last = i;
      }
    }
    return last >= 0 ? last : sentence >= 0 ? sentence : blocks.size() - 1;
  }

  /** Whether a line is nothing but a question or an exclamation. */
  private static boolean asks(String text) {
    return "?？!！".indexOf(text.charAt(text.length() - 1)) >= 0 && !Sentence.inside(text);
  }

  /** Lines without a sentence below the body are a page's furniture. */
  private static List<Block> tail(List<Block> blocks, int last) {
    List<Block> cut = new ArrayList<>(blocks);
    for (int i = last + 1; i < cut.size(); i++) {
      Block block = cut.get(i);
      if (block.kept()) {
        cut.set(i, block.struck("navigation", "below-the-body"));
      }
    }
    return cut;
  }
}
