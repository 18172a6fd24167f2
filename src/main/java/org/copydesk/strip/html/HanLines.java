package org.copydesk.strip.html;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.article.Block;
import org.copydesk.article.Fields;
import org.copydesk.article.Role;
import org.copydesk.article.Verdict;
import org.copydesk.page.UsualZone;
import org.copydesk.strip.line.LineEditor;

/**
 * What the lines of a Chinese page state about its article, read by the rules that hold for text
 * dumps too: 来源:, 作者:, (记者 …), 责任编辑:, 首页 > 新闻.
 */
final class HanLines {
  private static final int LINES_ABOVE = 8;
  private static final int LINES_BELOW = 90;
  private static final int LONGEST = 400;

  private final LineEditor editor;

  /**
   * @param zone the zone of dates that state none
   */
  HanLines(UsualZone zone) {
    this(new LineEditor(zone));
  }

  private HanLines(LineEditor editor) {
    this.editor = editor;
  }

  /** The same where dates that state no zone are of this one. */
  HanLines in(ZoneId zone) {
    return new HanLines(editor.in(zone));
  }

  /** The fields that the lines around a headline state. */
  Fields read(PageSurvey page, int headline) {
    List<Block> blocks = new ArrayList<>();
    Captions captions = Captions.of(page);
    int from = Math.max(0, headline - LINES_ABOVE);
    int to = Math.min(page.lines().size(), headline + LINES_BELOW);
    for (TextLine line : page.lines().subList(from, Math.max(from, to))) {
      boolean crumbs = line.index() < headline && line.text().indexOf('>') > 0;
      if (crumbs || (!page.foreign(line) && !line.mostlyLinked() && line.index() != headline)) {
        String text =
            line.text().length() > LONGEST ? line.text().substring(0, LONGEST) : line.text();
        Role role = captions.has(text) ? Role.CAPTION : Role.PARAGRAPH;
        blocks.add(new Block("line " + line.index(), role, text, Verdict.kept("line")));
      }
    }
    Fields.Builder fields = Fields.builder();
    editor.note(blocks, fields);
    return fields.build();
  }
}
