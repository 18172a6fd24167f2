package org.copydesk.strip.html;

import java.util.Arrays;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Goes over a page's tree once for two readers, of which each may leave out what the other reads.
 * Without recursion, however deep the tree. For one page, one thread.
 */
final class TreeWalk {
  private static final int OUTER = 1;
  private static final int INNER = 2;

  private final StartTag tag;
  private final TreeReader outer;
  private final Element top;
  private final TreeReader inner;

  /** The elements that are open, from the root down; beside them what is remembered of each. */
  private Element[] open = new Element[64];

  private TagTraits[] traits = new TagTraits[64];

  /** Which of an element's children comes next. */
  private int[] next = new int[64];

  /** Who reads the element. */
  private int[] readers = new int[64];

  private int depth;

  private TreeWalk(StartTag tag, TreeReader outer, Element top, TreeReader inner) {
    this.tag = tag;
    this.outer = outer;
    this.top = top;
    this.inner = inner;
  }

  /**
   * Goes over an element and all inside for one reader.
   *
   * @param names reads the names of the page
   */
  static void over(ElementNames.OfPage names, Element root, TreeReader reader) {
    new TreeWalk(new StartTag(names, root), reader, root, reader).walk(root, INNER);
  }

  /**
   * Goes over an element and all inside.
   *
   * @param names reads the names of the page
   * @param outer reads all
   * @param top the element inside that the other reader begins with
   * @param inner reads that
   */
  static void over(
      ElementNames.OfPage names, Element root, TreeReader outer, Element top, TreeReader inner) {
    new TreeWalk(new StartTag(names, root), outer, top, inner).walk(root, OUTER);
  }

  private void walk(Element root, int first) {
    enter(root, first);
    while (depth > 0) {
      int here = depth - 1;
      Element element = open[here];
      if (next[here] == element.childNodeSize()) {
        leave(here);
        continue;
      }
      Node child = element.childNode(next[here]++);
      if (child instanceof Element inside) {
        enter(inside, readers[here]);
      } else if (child instanceof TextNode text) {
        read(text.getWholeText(), readers[here]);
      } else if (child instanceof Comment comment) {
        note(comment.getData(), readers[here]);
      }
    }
  }

  private void enter(Element element, int around) {
    int asked = element.equals(top) ? around | INNER : around;
    tag.moveTo(element);
    int reading = 0;
    if ((asked & OUTER) != 0 && outer.open(tag)) {
      reading |= OUTER;
    }
    if ((asked & INNER) != 0 && inner.open(tag)) {
      reading |= INNER;
    }
    if (reading != 0) {
      if (depth == open.length) {
        grow();
      }
      open[depth] = element;
      traits[depth] = tag.traits();
      next[depth] = 0;
      readers[depth++] = reading;
    }
  }

  private void grow() {
    open = Arrays.copyOf(open, 2 * depth);
    traits = Arrays.copyOf(traits, 2 * depth);
    next = Arrays.copyOf(next, 2 * depth);
    readers = Arrays.copyOf(readers, 2 * depth);
  }

  private void read(String text, int reading) {
    int blanks = 0;
    boolean lineEnd = false;
    while (blanks < text.length() && text.charAt(blanks) <= ' ') {
      lineEnd |= text.charAt(blanks++) == '\n';
    }
    if (blanks == text.length()) { // two of three, between elements
      if (blanks > 0) {
        blank(lineEnd, reading);
      }
      return;
    }
    if ((reading & OUTER) != 0) {
      outer.text(text);
    }
    if ((reading & INNER) != 0) {
      inner.text(text);
    }
  }

  private void blank(boolean lineEnd, int reading) {
    if ((reading & OUTER) != 0) {
      outer.blank(lineEnd);
    }
    if ((reading & INNER) != 0) {
      inner.blank(lineEnd);
    }
  }

  private void note(String comment, int reading) {
    if ((reading & OUTER) != 0) {
      outer.comment(comment);
    }
    if ((reading & INNER) != 0) {
      inner.comment(comment);
    }
  }

  private void leave(int here) {
    if ((readers[here] & OUTER) != 0) {
      outer.close(open[here], traits[here]);
    }
    if ((readers[here] & INNER) != 0) {
      inner.close(open[here], traits[here]);
    }
    depth = here;
  }
}
