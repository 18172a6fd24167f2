package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.strip.field.SiteNames;
import org.copydesk.strip.field.TitleKey;
import org.copydesk.strip.field.TitleParts;
import org.jsoup.nodes.Element;

/** The headings that a page shows, as headlines. */
final class HeadingHeadlines {
  private static final int LONGEST = 400;
  private static final int MOST = 80;

  /** How well the one heading of the first level is known to be the headline. */
  private static final double SOLE = 0.95;

  /** A heading with more letters is a paragraph set large. */
  private static final int LONGEST_HEADLINE = 200;

  /** What follows the headline in its heading, such as a count, is hardly longer. */
  private static final int LONGEST_TAIL = 24;

  private final PageSurvey page;
  private final SiteNames sites;
  private final String slug;
  private final HeadlineOffers offers;

  /**
   * @param slug the key of the words that the page's address has; empty where it has none
   */
  HeadingHeadlines(PageSurvey page, SiteNames sites, String slug, HeadlineOffers offers) {
    this.page = page;
    this.sites = sites;
    this.slug = slug;
    this.offers = offers;
  }

  /** Adds the headings; says whether one of the first level tells of an article. */
  boolean add() {
    boolean headed = false;
    int seen = 0;
    List<MarkedElement> first = new ArrayList<>(1);
    String titled = TitleHeadlines.beforeBar(page.title());
    for (MarkedElement heading : page.headings()) {
      if (++seen > MOST) {
        break;
      }
      Element element = heading.element();
      boolean h1 = element.nameIs("h1");
      String full = ElementText.of(element, LONGEST);
      if (full.isEmpty() || full.length() > LONGEST) {
        continue;
      }
      if (!h1 && !offers.vouched(TitleKey.of(full))) {
        continue;
      }
      String text = sites.named(full) ? full : sites.cutFrom(full);
      String key = TitleKey.of(text);
      double bonus = bonus(heading, element, text, key);
      if (h1) {
        first.add(heading);
        boolean telling = telling(key) && !page.foreign(heading) && !sites.named(text);
        if (telling && !headed && !home(element)) {
          bonus += 0.2;
          headed = true;
        }
        offers.add(text, "h1", bonus, heading.line(), heading);
        inner(heading, full, bonus);
      } else if (offers.vouched(key)) {
        boolean only = !headed && element.normalName().length() == 2 && key.equals(titled);
        double fair = only && TitleKey.telling(key) ? bonus + 0.5 : bonus;
        offers.add(text, element.normalName(), fair, heading.line(), heading);
        kicked(heading, full, bonus);
        tailed(heading, full, bonus);
      }
    }
    return headed || (first.size() == 1 && sole(first.get(0)));
  }

  /**
   * The one heading of the first level is the article's, whatever its place is called; says whether
   * it is. What the page tells machines has to have none of its words behind or before a section.
   */
  private boolean sole(MarkedElement heading) {
    String text = sites.cutFrom(ElementText.of(heading.element(), LONGEST));
    String key = TitleKey.of(text);
    if (!telling(key)
        || sites.named(text)
        || home(heading.element())
        || offers.witnesses().stream().anyMatch(w -> !w.equals(key) && key.contains(w))) {
      return false;
    }
    offers.settle(text, "h1", SOLE, heading.line(), heading);
    return true;
  }

  /** Whether a heading says more than the name of a section; a short one may be the address. */
  private boolean telling(String key) {
    return TitleKey.telling(key) || (!key.isEmpty() && key.equals(slug));
  }

  private double bonus(MarkedElement heading, Element element, String text, String key) {
    double bonus =
        switch (element.normalName()) {
          case "h1" -> telling(key) ? 0.75 : 0.4;
          case "h2" -> 0.2;
          case "h3", "h4" -> 0.15;
          default -> 0.1;
        };
    if (page.foreign(heading)) {
      bonus -= 0.3;
    }
    Element only = Kickers.only(element);
    if (home(element)) {
      bonus -= 0.6;
    } else if (heading.linked() || (only != null && only.nameIs("a"))) {
      bonus -= 0.1;
    }
    if (text.endsWith(":") || text.endsWith("：")) {
      bonus -= 0.5;
    }
    return key.length() > LONGEST_HEADLINE ? bonus - 0.5 : bonus;
  }

  /** Whether a heading leads to the site's first page, as mastheads do. */
  private static boolean home(Element heading) {
    Element link = heading;
    for (int i = 0; i < 3 && !link.nameIs("a"); i++) {
      Element only = Kickers.only(link);
      if (only == null) {
        break;
      }
      link = only;
    }
    Element parent = heading.parent();
    if (!link.nameIs("a") && parent != null && parent.nameIs("a")) {
      link = parent;
    }
    if (!link.nameIs("a")) {
      return false;
    }
    String href = link.attr("href").strip();
    int scheme = href.indexOf("//");
    int path = scheme < 0 ? 0 : href.indexOf('/', scheme + 2);
    return path < 0 ? scheme >= 0 : href.substring(path).equals("/");
  }

  /** A heading's parts, where it holds a kicker, a count or a link beside the headline. */
  private void inner(MarkedElement heading, String full, double bonus) {
    kicked(heading, full, bonus);
    tailed(heading, full, bonus);
    Kickers.Parted parted = Kickers.part(heading.element());
    if (parted == null) {
      return;
    }
    for (String segment : parted.segments()) {
      String key = TitleKey.of(segment);
      if (TitleKey.telling(key) && offers.vouched(key) && parted.segments().size() > 1) {
        double more = offers.witnesses().contains(key) ? 0.1 : -0.1;
        offers.add(segment, "h1, a part", bonus + more, heading.line(), heading);
      }
    }
    if (parted.kicked()) {
      offers.add(parted.segments().get(1), "h1, a part", bonus + 0.3, heading.line(), heading);
    }
  }

  private void kicked(MarkedElement heading, String full, double bonus) {
    String headline = Kickers.behindMarked(page, heading, full);
    if (!headline.isEmpty()) {
      offers.add(headline, "h1, a part", bonus + 0.6, heading.line(), heading);
    }
  }

  /** The channel reopens (ellery.example) 87: what machines are told, and a little more. */
  private void tailed(MarkedElement heading, String full, double bonus) {
    for (HeadlineOffers.Offer told : List.copyOf(offers.all())) {
      int more = full.length() - told.text().length();
      if (told.line() < 0
          && more > 1
          && more <= LONGEST_TAIL
          && TitleKey.telling(told.key())
          && full.startsWith(told.text())
          && " (/|[".indexOf(full.charAt(told.text().length())) >= 0
          && "(/|[".indexOf(full.substring(told.text().length()).strip().charAt(0)) >= 0) {
        offers.settle(told.text(), told.origin(), bonus + 0.15, heading.line(), heading);
      }
    }
  }

  /**
   * A heading that is the end of a title whose other end stands in a heading too is the site's
   * name, as blogs have it in their head; so is one at the beginning that leads home.
   */
  void mastheads() {
    List<TitleParts.Part> parts = TitleParts.of(page.title());
    if (parts.size() < 2) {
      unparted();
      return;
    }
    String first = parts.get(0).text();
    String last = parts.get(parts.size() - 1).text();
    HeadlineOffers.Offer masthead = offers.of(last);
    boolean ending = masthead != null && masthead.element() != null;
    HeadlineOffers.Offer opening = offers.of(first);
    if (ending && masthead != null && masthead.origin().equals("h1")) {
      below(masthead, TitleKey.of(first));
    } else if (opening != null
        && opening.element() != null
        && opening.origin().equals("h1")
        && home(opening.element().element())) {
      below(opening, TitleKey.of(last));
    }
  }

  /** "Site A headline", where the site's name is a masthead and the rest a heading. */
  private void unparted() {
    for (HeadlineOffers.Offer offer : List.copyOf(offers.all())) {
      String name = offer.text() + " ";
      if (offer.origin().equals("h1")
          && sites.named(offer.text())
          && page.title().startsWith(name)) {
        below(offer, TitleKey.of(page.title().substring(name.length())));
      }
    }
  }

  /** Settles on the heading below a masthead that has the title's other end. */
  private void below(HeadlineOffers.Offer masthead, String key) {
    int seen = 0;
    for (MarkedElement heading : page.headings()) {
      if (++seen > MOST) {
        return;
      }
      String text = ElementText.of(heading.element(), LONGEST);
      if (heading.line() > masthead.line() && TitleKey.of(text).equals(key)) {
        offers.settle(text, heading.element().normalName(), 1, heading.line(), heading);
        return;
      }
    }
  }
}
