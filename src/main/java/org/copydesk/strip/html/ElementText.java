package org.copydesk.strip.html;

import org.copydesk.strip.field.FoldedText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The text of a small element: white space folded, a blank at each block's edge, bounded. A parted
 * text has a bar at each block's edge and a blank at every other element's.
 */
final class ElementText implements NodeFilter {
  /** A small element has no more nodes than this; of larger ones the head is read. */
  private static final int MOST_NODES = 1_000;

  private final FoldedText text = new FoldedText(64);
  private final int most;
  private final boolean parted;
  private int visited;

  private ElementText(int most, boolean parted) {
    this.most = most;
    this.parted = parted;
  }

  /** The text of an element; where it is longer than this, its head and a little more. */
  static String of(Element element, int most) {
    return gathered(element, new ElementText(most, false));
  }

  /** The same, with a bar where blocks meet and a blank where other elements do. */
  static String parted(Element element, int most) {
    String text = gathered(element, new ElementText(most, true));
    return text.endsWith("|") ? text.substring(0, text.length() - 1).strip() : text;
  }

  private static String gathered(Element element, ElementText gatherer) {
    NodeTraversor.filter(gatherer, element);
    return gatherer.text.toString();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (text.length() > most || ++visited > MOST_NODES) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode words) {
      text.add(words.getWholeText());
    } else if (node instanceof Element element) {
      if (TagTraits.of(element.normalName()).silent()) {
        return FilterResult.SKIP_ENTIRELY;
      }
      edge(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      edge(element);
    }
    return FilterResult.CONTINUE;
  }

  private void edge(Element element) {
    boolean block = element.isBlock() || element.nameIs("br");
    if (block && parted) {
      text.addBar();
    } else if (block || parted) {
      text.addBlank();
    }
  }
}
