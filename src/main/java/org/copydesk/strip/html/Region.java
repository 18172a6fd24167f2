package org.copydesk.strip.html;

import org.copydesk.article.Role;
import org.copydesk.strip.html.SiteFamilies.Mark;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block-level element and the run of text blocks inside it. Confined to one page's reading. */
final class Region {
  private final int index;
  private final Element element;
  private final ElementPlace place;
  private final @Nullable Region parent;
  private final int depth;
  private final TagKind kind;
  private final Role role;
  private final @Nullable Chrome chrome;
  private final @Nullable Mark mark;
  private final int words;
  private final Region holder;
  private int first;
  private int end;

  Region(
      int index,
      Element element,
      String id,
      String classes,
      @Nullable Region parent,
      TagKind kind,
      Role role,
      @Nullable Chrome chrome,
      @Nullable Mark mark,
      int words,
      int first) {
    this.index = index;
    this.element = element;
    this.place =
        new ElementPlace(element.normalName(), id, classes, parent == null ? null : parent.place);
    this.holder = kind.holdsPassages() || parent == null ? this : parent.holder;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.kind = kind;
    this.role = role;
    this.chrome = chrome;
    this.mark = mark;
    this.words = words;
    this.first = first;
    this.end = first;
  }

  /** Its place among the page's regions, each before those inside it. */
  int index() {
    return index;
  }

  /** The nearest element around, or this one, that is no part of a passage, list or table. */
  Region holder() {
    return holder;
  }

  Element element() {
    return element;
  }

  String id() {
    return place.id();
  }

  /** Its class attribute. */
  String classes() {
    return place.classes();
  }

  @Nullable Region parent() {
    return parent;
  }

  /** Block-level elements above this one. */
  int depth() {
    return depth;
  }

  TagKind kind() {
    return kind;
  }

  /** The role of text that stands right here. */
  Role role() {
    return role;
  }

  /** Why this very element looks like chrome; absent where it does not. */
  @Nullable Chrome chrome() {
    return chrome;
  }

  /** The sign of a family of sites that this element holds the body; absent where it bears none. */
  @Nullable Mark mark() {
    return mark;
  }

  /** The vocabulary of its class and id, as bits of {@link ClassWords}. */
  int words() {
    return words;
  }

  /** The index of the first block inside. */
  int first() {
    return first;
  }

  /** The index after the last block inside. */
  int end() {
    return end;
  }

  void end(int index) {
    end = index;
  }

  /** Forgets the blocks inside: they have become others, which stand at {@code index} or later. */
  void collapse(int index) {
    first = index;
    end = index;
  }

  boolean holds(Region other) {
    Region walk = other;
    while (walk != null && walk.depth > depth) {
      walk = walk.parent;
    }
    return walk == this;
  }

  /** Where it stands. */
  ElementPlace place() {
    return place;
  }
}
