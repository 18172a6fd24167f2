package org.copydesk.strip.html;

import java.util.Set;
import java.util.StringJoiner;
import org.copydesk.article.Article;
import org.copydesk.article.Fields;
import org.copydesk.article.Role;
import org.copydesk.page.Page;
import org.copydesk.strip.field.TitleKey;
import org.copydesk.strip.text.TextStripper;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A text dump in HTML's clothes: paragraphs or line breaks, and no element that says what it is
 * for. It is read as the dump that it is.
 */
final class PlainCopy {
  private static final int LEAST_BLOCKS = 3;

  /** A page with a larger share of its text in links has a menu of its own. */
  private static final double MOST_LINKED = 0.1;

  /** The block-level elements of a dump. */
  private static final Set<String> PLAIN = Set.of("body", "div", "p", "center", "pre", "h1");

  private PlainCopy() {}

  /** Whether a page is a dump. */
  static boolean is(PageText text) {
    if (text.blocks().size() < LEAST_BLOCKS) {
      return false;
    }
    for (Region region : text.regions()) {
      Element element = region.element();
      if (!PLAIN.contains(element.normalName())
          || !element.id().isEmpty()
          || !element.className().isEmpty()) {
        return false;
      }
    }
    int visible = 0;
    int linked = 0;
    int headings = 0;
    for (TextBlock block : text.blocks()) {
      visible += block.visible();
      linked += block.linked();
      headings += block.region().role() == Role.HEADING ? 1 : 0;
    }
    return headings <= 1 && linked <= MOST_LINKED * visible;
  }

  /**
   * The article of a dump.
   *
   * @param read what was read from the page's head and marks, for what the lines do not state
   */
  static Article strip(PageText text, Page page, TextStripper stripper, Fields.Builder read) {
    StringJoiner lines = new StringJoiner("\n");
    text.blocks().forEach(block -> lines.add(block.text()));
    Page dump =
        new Page(page.kind(), lines.toString(), page.charset(), page.sha256(), page.intake());
    Article article = stripper.strip(dump);
    return new Article(page, merged(article.fields(), read), article.blocks(), article.warnings());
  }

  /** Whether a line is a headline that was read already, a kicker or a section beside it. */
  private static boolean partOf(@Nullable String headline, String line) {
    return headline != null && TitleKey.of(line).contains(TitleKey.of(headline));
  }

  private static Fields merged(Fields stated, Fields.Builder read) {
    if (stated.canonicalUrl() != null) {
      read.canonicalUrl(stated.canonicalUrl());
    }
    if (stated.language() != null) {
      read.language(stated.language());
    }
    if (stated.headline() != null && !partOf(read.headline(), stated.headline())) {
      read.headline(stated.headline());
    }
    if (stated.subheadline() != null) {
      read.subheadline(stated.subheadline());
    }
    if (stated.kicker() != null) {
      read.kicker(stated.kicker());
    }
    if (stated.byline() != null) {
      read.byline(stated.byline());
    }
    if (stated.source() != null) {
      read.source(stated.source());
    }
    String language = stated.language();
    boolean chinese = language != null && language.startsWith("zh");
    if (stated.published() != null && (chinese || read.published() == null)) {
      read.published(stated.published());
    }
    if (stated.modified() != null && (chinese || read.modified() == null)) {
      read.modified(stated.modified());
    }
    if (stated.print() != null) {
      read.print(stated.print());
    }
    if (!stated.section().isEmpty()) {
      read.section(stated.section());
    }
    if (!stated.keywords().isEmpty()) {
      read.keywords(stated.keywords());
    }
    stated.candidates().forEach(c -> read.considered(c.field(), c.value(), c.origin(), c.taken()));
    return read.authors(stated.authors()).editors(stated.editors()).build();
  }
}
