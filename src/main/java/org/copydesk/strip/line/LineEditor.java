package org.copydesk.strip.line;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.copydesk.article.Block;
import org.copydesk.article.Fields;
import org.copydesk.article.Role;
import org.copydesk.article.Verdict;
import org.copydesk.page.UsualZone;
import org.copydesk.strip.field.DateCustoms;

/**
 * Strikes the furniture that its words give away, notes what it states, and joins paragraphs that a
 * column break parted. For pages of any kind; the rules are the data files of this package.
 * Stateless and safe across threads.
 */
public final class LineEditor {
  /** A byline is no wider than this, in columns. */
  static final int LONGEST_BYLINE = 120;

  private static final Furniture WORDS = Furniture.load();

  private final Metadata metadata;

  /**
   * @param zone the zone of dates that state none
   */
  public LineEditor(UsualZone zone) {
    this(new Metadata(DateCustoms.of(zone).in("zh")));
  }

  private LineEditor(Metadata metadata) {
    this.metadata = metadata;
  }

  /** The same editor where dates that state no zone are of this one. */
  public LineEditor in(ZoneId zone) {
    return new LineEditor(metadata.in(zone));
  }

  /** The words by which it knows furniture. */
  public Furniture words() {
    return WORDS;
  }

  /**
   * The blocks of a page with the furniture among the kept ones struck and parted paragraphs
   * joined. Blocks that are struck already stay so; the order stays. A byline or a page mark at the
   * end of a paragraph becomes a block of its own behind it.
   *
   * @param blocks the page's blocks, in order
   * @param fields where what the furniture states is noted; a single value that is known already is
   *     not replaced
   */
  public List<Block> edit(List<Block> blocks, Fields.Builder fields) {
    return ParagraphJoiner.joined(edited(blocks, fields));
  }

  /** Notes what the kept blocks of a page state, and leaves them as they are. */
  public void note(List<Block> blocks, Fields.Builder fields) {
    edited(blocks, fields);
  }

  private List<Block> edited(List<Block> blocks, Fields.Builder fields) {
    return new PageLines(blocks, metadata, fields).edited();
  }

  /** What a line of a page tells of where it stands. */
  public Landmark landmark(String text) {
    Line line = Line.of(new Block("line", Role.PARAGRAPH, text, Verdict.kept("landmark")));
    if (line.prose() && line.columns() > LONGEST_BYLINE * 2) {
      return Landmark.NONE;
    }
    Optional<List<Metadata.Entry>> stated =
        metadata.labelled(line, true).or(() -> metadata.dated(line));
    if (stated.isPresent()) {
      return landmark(stated.get());
    }
    if (line.columns() <= LONGEST_BYLINE && Byline.of(text, false).isPresent()) {
      return Landmark.OPENING;
    }
    return LineRules.below(line) || leavesTheArticle(text) ? Landmark.CLOSING : Landmark.NONE;
  }

  private boolean leavesTheArticle(String text) {
    Furniture.Line line = WORDS.line(text);
    Furniture.Said said = WORDS.said(line);
    return (WORDS.headsRelated(line) && line.severalWords())
        || WORDS.headsComments(line)
        || said.prompts()
        || said.terms();
  }

  private static Landmark landmark(List<Metadata.Entry> entries) {
    boolean dated =
        entries.stream()
            .anyMatch(
                e ->
                    e.kind() == Label.Kind.PUBLISHED
                        && (entries.size() > 1
                            || e.stamp().filter(s -> s.time() != null).isPresent()));
    boolean said =
        entries.stream()
            .anyMatch(e -> e.kind() == Label.Kind.SOURCE || e.kind() == Label.Kind.AUTHOR);
    if (dated || said) {
      return Landmark.OPENING;
    }
    boolean editor = entries.stream().anyMatch(e -> e.kind() == Label.Kind.EDITOR);
    return editor ? Landmark.CLOSING : Landmark.NONE;
  }
}
