package org.copydesk.strip.html;

import org.copydesk.strip.html.ClassWords.Meaning;
import org.copydesk.strip.html.ElementNames.Signs;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What an element's tag and its attributes say, read once for all who read the element. It tells of
 * one element after the other; for one page, one thread.
 */
final class StartTag {
  private final ElementNames.OfPage names;
  private Element element;
  private TagTraits traits;

  /** Whether the attributes have been read; hardly anyone asks for those of scripts. */
  private boolean read;

  private String id = "";
  private String classes = "";
  private String style = "";
  private String role = "";
  private String itemprop = "";
  private String href = "";
  private boolean hidden;
  private int marks;
  private @Nullable Signs ofClasses;
  private @Nullable Signs ofId;

  /**
   * @param names reads the names of the page
   * @param first the element that it tells of first
   */
  StartTag(ElementNames.OfPage names, Element first) {
    this.names = names;
    element = first;
    traits = TagTraits.of(first.normalName());
  }

  /** Tells of another element from here on. */
  void moveTo(Element next) {
    element = next;
    traits = TagTraits.of(next.normalName());
    read = next.attributesSize() == 0;
    id = "";
    classes = "";
    style = "";
    role = "";
    itemprop = "";
    href = "";
    hidden = false;
    marks = 0;
    ofClasses = null;
    ofId = null;
  }

  private void read() {
    read = true;
    for (Attribute attribute : element.attributes()) {
      String value = attribute.getValue();
      switch (attribute.getKey()) {
        case "class" -> {
          classes = value.trim();
          ofClasses = names.signs(value);
          marks |= ofClasses.marks();
        }
        case "id" -> {
          id = value;
          ofId = names.signsOnce(value);
          marks |= ofId.marks();
        }
        case "role" -> {
          role = value;
          mark(value);
        }
        case "itemprop" -> {
          itemprop = value;
          mark(value);
        }
        case "style" -> {
          style = value;
          marks |= MarkWords.hides(value) ? Mark.HIDDEN.bit() : 0;
        }
        case "hidden" -> {
          hidden = true;
          marks |= Mark.HIDDEN.bit();
        }
        case "href" -> href = value;
        case "property", "rel", "data-testid" -> mark(value);
        default -> {}
      }
    }
  }

  private void mark(String value) {
    marks |= names.signs(value).marks();
  }

  Element element() {
    return element;
  }

  TagTraits traits() {
    return traits;
  }

  /** The id; empty where there is none, as with the other attributes. */
  String id() {
    if (!read) {
      read();
    }
    return id;
  }

  /** The class attribute, without the white space around it. */
  String classes() {
    if (!read) {
      read();
    }
    return classes;
  }

  String style() {
    if (!read) {
      read();
    }
    return style;
  }

  /** The WAI-ARIA role. */
  String role() {
    if (!read) {
      read();
    }
    return role;
  }

  String itemprop() {
    if (!read) {
      read();
    }
    return itemprop;
  }

  String href() {
    if (!read) {
      read();
    }
    return href;
  }

  /** Whether it has the attribute of that name. */
  boolean hidden() {
    if (!read) {
      read();
    }
    return hidden;
  }

  /** The bits of {@link Mark} that its names and its style have. */
  int marks() {
    if (!read) {
      read();
    }
    return marks;
  }

  /** The family of sites that its class tells; absent where it tells none. */
  SiteFamilies.@Nullable Mark family() {
    if (!read) {
      read();
    }
    return ofClasses == null ? null : ofClasses.family();
  }

  /** What the vocabulary of classes says of its class. */
  Meaning ofClass() {
    if (!read) {
      read();
    }
    return ofClasses == null ? Meaning.NONE : ofClasses.meaning();
  }

  /** What the vocabulary of classes and ids says of both. */
  Meaning meaning() {
    Meaning meaning = ofClass();
    return ofId == null ? meaning : meaning.and(ofId.meaning());
  }
}
