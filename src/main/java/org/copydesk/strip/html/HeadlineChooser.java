package org.copydesk.strip.html;

import org.copydesk.article.Fields;
import org.copydesk.strip.field.LeadingDash;
import org.copydesk.strip.field.SiteNames;
import org.copydesk.strip.field.TitleKey;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the headline among what the page offers: what it shows (headings, lines) and what it
 * tells machines (title, meta elements, JSON-LD), each without the site's name. An offer is weighed
 * by how well the page's words to machines agree with it, and by how it is shown.
 */
final class HeadlineChooser {
  private static final int LONGEST = 400;
  private static final int MOST_HEADINGS = 80;
  private static final int MOST_WITNESSES = 6;
  private static final int LONGEST_REST = 60;

  private final MetaNames names;

  HeadlineChooser(MetaNames names) {
    this.names = names;
  }

  /** A headline and the line of the page that it stands in, -1 where it stands in none. */
  record Headline(
      String text,
      String origin,
      int line,
      @Nullable MarkedElement element,
      @Nullable String kicker) {
    /** The zone that it stands in, 0 where it stands in none. */
    int zone(PageSurvey page) {
      return element != null ? element.zone() : line < 0 ? 0 : page.lines().get(line).zone();
    }
  }

  /**
   * A headline that is told without a doubt, and where.
   *
   * @param line the line that it stands in, -1 where that is to be found
   */
  record Told(String text, String origin, int line) {}

  /** The page's headline; absent where it offers none. */
  @Nullable Headline choose(
      PageSurvey page,
      @Nullable LinkedArticle main,
      @Nullable Told told,
      SiteNames sites,
      String slug,
      Fields.Builder fields) {
    HeadlineOffers offers = new HeadlineOffers(sites);
    machines(page, main, offers);
    HeadingHeadlines headings = new HeadingHeadlines(page, sites, slug, offers);
    boolean headed = headings.add();
    TitleHeadlines.add(page, sites, headed, offers);
    headings.mastheads();
    if (told != null) {
      offers.add(told.text(), told.origin(), 3, told.line(), null);
    }
    HeadlineOffers.Offer best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (HeadlineOffers.Offer offer : offers.all()) {
      double score = offer.score(offers.witnesses(), slug);
      if (score > bestScore) {
        best = offer;
        bestScore = score;
      }
    }
    TextLine telling = headed || told != null ? null : telling(page, sites, offers, best);
    for (HeadlineOffers.Offer offer : offers.all()) {
      boolean chosen = telling == null && offer.equals(best);
      fields.considered("headline", offer.text(), offer.origin(), chosen);
    }
    if (telling != null) {
      String origin = "line " + telling.index() + ", told by the text";
      String said = LeadingDash.without(telling.text());
      fields.considered("headline", said, origin, true);
      return new Headline(said, origin, telling.index(), null, null);
    }
    return best == null
        ? null
        : new Headline(best.text(), best.origin(), line(page, best), best.element(), kicker(best));
  }

  /** The line that the text tells of, where what the page tells machines is the site's name. */
  private static @Nullable TextLine telling(
      PageSurvey page,
      SiteNames sites,
      HeadlineOffers offers,
      HeadlineOffers.@Nullable Offer best) {
    boolean shown = best != null && line(page, best) >= 0;
    return shown && offers.witnesses().size() > 1
        ? null
        : ToldHeadline.of(page, sites, best == null ? "" : best.text(), shown);
  }

  /** What the page tells machines; each is an offer and a witness. */
  private void machines(PageSurvey page, @Nullable LinkedArticle main, HeadlineOffers offers) {
    if (!page.title().isEmpty()) {
      witness(page.title(), "title", -0.1, offers);
    }
    if (main != null && main.headline() != null) {
      witness(main.headline(), "JSON-LD headline", 0.05, offers);
    }
    for (MetaTags.Tag tag : page.meta().of(names.of("headline"))) {
      if (offers.witnesses().size() < MOST_WITNESSES) {
        double bonus = tag.name().equals("articletitle") ? 0.3 : 0;
        witness(tag.value(), "meta " + tag.name(), bonus, offers);
      }
    }
  }

  private static void witness(String text, String origin, double bonus, HeadlineOffers offers) {
    offers.witness(text.substring(0, Math.min(LONGEST, text.length())), origin, bonus);
  }

  /** What stands in the heading in front of the headline. */
  private static @Nullable String kicker(HeadlineOffers.Offer best) {
    if (best.element() == null || !best.origin().equals("h1, a part")) {
      return null;
    }
    String full = ElementText.of(best.element().element(), LONGEST);
    int place = full.indexOf(best.text());
    String before = place <= 0 ? "" : full.substring(0, place).strip();
    if (before.endsWith(":") || before.endsWith("|")) {
      before = before.substring(0, before.length() - 1).strip();
    }
    return before.isEmpty() ? null : before;
  }

  /** Where a headline that was read elsewhere is shown. */
  private static int line(PageSurvey page, HeadlineOffers.Offer best) {
    if (best.line() >= 0) {
      return best.line();
    }
    int found = -1;
    double agreement = 0.6;
    int seen = 0;
    for (MarkedElement heading : page.headings()) {
      if (++seen > MOST_HEADINGS) {
        break;
      }
      String key = TitleKey.of(ElementText.of(heading.element(), LONGEST));
      double a = TitleKey.agreement(best.key(), key);
      if (a > agreement) {
        agreement = a;
        found = heading.line();
      }
    }
    int line = found >= 0 ? found : TitleHeadlines.shown(page, best.text(), best.key());
    return line >= 0 ? line : begun(page, best.text());
  }

  /** The first line that begins with the headline and goes on with little more: a date, a name. */
  private static int begun(PageSurvey page, String headline) {
    for (TextLine line : page.lines()) {
      if (line.text().length() <= headline.length() + LONGEST_REST
          && line.text().startsWith(headline)
          && !page.foreign(line)) {
        return line.index();
      }
    }
    return -1;
  }
}
