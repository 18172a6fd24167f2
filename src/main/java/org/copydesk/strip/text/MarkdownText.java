package org.copydesk.strip.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.copydesk.script.Spacing;

/** The text of a block in Markdown, without its marks. For one block. */
final class MarkdownText extends AbstractVisitor {
  /** A line is a link where this share of its letters and digits is in links. */
  private static final double LINK_SHARE = 0.8;

  /** A link or a picture whose address has blanks, and so is none for CommonMark. */
  private static final Pattern LOOSE_LINK =
      Pattern.compile(
          "(!?)\\[([^\\[\\]]*)\\]\\([^()]{0,2000}(?:\\([^()]{0,200}\\)[^()]{0,2000})?\\)");

  /** Strong text beside Chinese punctuation, which CommonMark does not take for such. */
  private static final Pattern LOOSE_STRONG =
      Pattern.compile("\\*\\*(?=[\\p{L}\\p{N}\\p{Ps}\\p{Pi}])([^*]{1,2000})(?<=\\S)\\*\\*");

  /** What is left of an icon. */
  private static final Pattern ICON =
      Pattern.compile("(?<![^\\s])_{2,4}(?![^\\s])|^_{2}(?=\\p{L})");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]+");

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int links;
  private boolean broken;

  /**
   * A line of the block.
   *
   * @param link whether it is nothing but links
   */
  record Line(String text, boolean link) {}

  private MarkdownText() {}

  /** The lines of a block: one, but where it breaks a line. */
  static List<Line> of(Node block) {
    MarkdownText text = new MarkdownText();
    text.visitChildren(block);
    text.end();
    return text.lines;
  }

  @Override
  public void visit(Text node) {
    add(node.getLiteral());
  }

  @Override
  public void visit(Code code) {
    add(code.getLiteral());
  }

  @Override
  public void visit(Link link) {
    int step = link.getDestination().equals(PandocMarks.SPAN) ? 0 : 1;
    links += step;
    visitChildren(link);
    links -= step;
  }

  /** What stands for a picture is no text of the page. */
  @Override
  public void visit(Image image) {}

  @Override
  public void visit(SoftLineBreak node) {
    broken = true;
  }

  @Override
  public void visit(HardLineBreak node) {
    end();
  }

  @Override
  public void visit(HtmlInline html) {
    if (html.getLiteral().regionMatches(true, 0, "<br", 0, 3)) {
      end();
    }
  }

  private void add(String piece) {
    if (broken) {
      text.append(Spacing.between(text.substring(Math.max(0, text.length() - 2)), piece));
      broken = false;
    }
    text.append(piece);
    linked += links > 0 ? said(piece) : 0;
  }

  private void end() {
    String line = text.toString();
    if (line.contains("](")) {
      line = withoutLooseLinks(line);
    }
    if (line.contains("**")) {
      line = LOOSE_STRONG.matcher(line).replaceAll("$1");
    }
    if (line.contains("__")) {
      line = ICON.matcher(line).replaceAll("");
    }
    line = BLANKS.matcher(line).replaceAll(" ").strip();
    if (!line.isEmpty()) {
      lines.add(new Line(line, linked > 0 && linked >= LINK_SHARE * said(line)));
    }
    text.setLength(0);
    linked = 0;
    broken = false;
  }

  private String withoutLooseLinks(String line) {
    Matcher link = LOOSE_LINK.matcher(line);
    StringBuilder rest = new StringBuilder();
    while (link.find()) {
      boolean picture = !link.group(1).isEmpty();
      linked += picture ? 0 : said(link.group(2));
      link.appendReplacement(rest, picture ? "" : Matcher.quoteReplacement(link.group(2)));
    }
    return link.appendTail(rest).toString();
  }

  /** How many letters and digits a text has. */
  private static int said(String text) {
    return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
  }
}
