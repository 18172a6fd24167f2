package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.article.Fields;
import org.copydesk.strip.field.Blanks;
import org.copydesk.strip.field.TitleKey;
import org.copydesk.strip.field.TitleParts;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the headline among what the page offers: what it shows (headings, lines) and what it
 * tells machines (title, meta elements, JSON-LD), each without the site's name. An offer is weighed
 * by how well the page's words to machines agree with it, and by how it is shown.
 */
final class HeadlineChooser {
  private static final int LONGEST = 400;
  private static final int MOST_HEADINGS = 80;
  private static final int MOST_PARTS = 6;
  private static final int MOST_WITNESSES = 6;

  /** From this many letters on, a heading says more than the name of a section. */
  private static final int TELLING = 16;

  private static final int TELLING_IN_HAN = 8;

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

  /** An offer; the line is that of its heading, -1 without one. */
  private record Offer(
      String text,
      String key,
      String origin,
      double bonus,
      int line,
      @Nullable MarkedElement element) {}

  /** The page's headline; absent where it offers none. */
  @Nullable Headline choose(
      PageSurvey page,
      @Nullable LinkedArticle main,
      @Nullable String founder,
      SiteNames sites,
      String slug,
      Fields.Builder fields) {
    Map<String, Offer> offers = new LinkedHashMap<>();
    List<String> witnesses = machines(page, main, sites, offers);
    boolean headed = headings(page, sites, witnesses, offers);
    parts(page, sites, headed, witnesses.size() < 2, offers);
    mastheads(page, offers);
    if (founder != null) {
      offer(offers, founder, "enpproperty", 3, -1, null, sites);
    }
    Offer best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Offer offer : offers.values()) {
      double score = score(offer, witnesses, slug);
      if (score > bestScore) {
        best = offer;
        bestScore = score;
      }
    }
    for (Offer offer : offers.values()) {
      fields.considered("headline", offer.text(), offer.origin(), offer.equals(best));
    }
    return best == null
        ? null
        : new Headline(best.text(), best.origin(), line(page, best), best.element(), kicker(best));
  }

  private static double score(Offer offer, List<String> witnesses, String slug) {
    double sum = 0;
    for (String witness : witnesses) {
      sum += TitleKey.agreement(offer.key(), witness);
    }
    double agreed = witnesses.isEmpty() ? 0 : sum / witnesses.size();
    double named = slug.isEmpty() ? 0 : 0.15 * TitleKey.agreement(offer.key(), slug);
    return agreed + named + offer.bonus();
  }

  /** What the page tells machines; each is an offer and a witness. */
  private List<String> machines(
      PageSurvey page, @Nullable LinkedArticle main, SiteNames sites, Map<String, Offer> offers) {
    List<String> witnesses = new ArrayList<>();
    if (!page.title().isEmpty()) {
      witness(page.title(), "title", -0.1, sites, witnesses, offers);
    }
    if (main != null && main.headline() != null) {
      witness(main.headline(), "JSON-LD headline", 0.05, sites, witnesses, offers);
    }
    for (MetaTags.Tag tag : page.meta().of(names.of("headline"))) {
      if (witnesses.size() < MOST_WITNESSES) {
        double bonus = tag.name().equals("articletitle") ? 0.3 : 0;
        witness(tag.value(), "meta " + tag.name(), bonus, sites, witnesses, offers);
      }
    }
    return witnesses;
  }

  private static void witness(
      String text,
      String origin,
      double bonus,
      SiteNames sites,
      List<String> witnesses,
      Map<String, Offer> offers) {
    String cut = withoutSite(text.substring(0, Math.min(LONGEST, text.length())), sites);
    String key = TitleKey.of(cut);
    if (!key.isEmpty() && !(sites.named(cut) && !witnesses.isEmpty())) {
      witnesses.add(key);
      offer(offers, cut, origin, bonus, -1, null, sites);
    }
  }

  /** The page's headings; says whether one of the first level tells of an article. */
  private static boolean headings(
      PageSurvey page, SiteNames sites, List<String> witnesses, Map<String, Offer> offers) {
    boolean headed = false;
    int seen = 0;
    for (MarkedElement heading : page.headings()) {
      if (++seen > MOST_HEADINGS) {
        break;
      }
      Element element = heading.element();
      boolean h1 = element.nameIs("h1");
      String full = ElementText.of(element, LONGEST);
      if (full.isEmpty() || full.length() > LONGEST) {
        continue;
      }
      if (!h1 && !vouched(TitleKey.of(full), witnesses)) {
        continue;
      }
      String text = sites.named(full) ? full : withoutSite(full, sites);
      String key = TitleKey.of(text);
      double bonus = bonus(page, heading, element, text, key);
      if (h1) {
        boolean telling = telling(key) && !page.foreign(heading) && !sites.named(text);
        if (telling && !headed) {
          bonus += 0.2;
          headed = true;
        }
        offer(offers, text, "h1", bonus, heading.line(), heading, sites);
        inner(heading, witnesses, bonus, sites, offers);
      } else if (vouched(key, witnesses)) {
        offer(offers, text, element.normalName(), bonus, heading.line(), heading, sites);
      }
    }
    return headed;
  }

  private static double bonus(
      PageSurvey page, MarkedElement heading, Element element, String text, String key) {
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
    Element only = element.childrenSize() == 1 ? element.firstElementChild() : null;
    if (heading.linked() || (only != null && only.nameIs("a"))) {
      bonus -= 0.1;
    }
    return text.endsWith(":") || text.endsWith("：") ? bonus - 0.2 : bonus;
  }

  private static boolean telling(String key) {
    return key.length() >= TELLING
        || (key.length() >= TELLING_IN_HAN && Character.isIdeographic(key.charAt(0)));
  }

  private static boolean vouched(String key, List<String> witnesses) {
    if (key.length() < 4) {
      return false;
    }
    for (String witness : witnesses) {
      if (witness.contains(key) || key.contains(witness)) {
        return true;
      }
    }
    return false;
  }

  /** A heading's parts, where it holds a kicker, a count or a link beside the headline. */
  private static void inner(
      MarkedElement heading,
      List<String> witnesses,
      double bonus,
      SiteNames sites,
      Map<String, Offer> offers) {
    Element element = heading.element();
    while (element.childrenSize() == 1 && element.ownText().isBlank()) {
      Element only = element.firstElementChild();
      if (only == null) {
        return;
      }
      element = only;
    }
    if (element.childrenSize() == 0 || element.childrenSize() > MOST_PARTS) {
      return;
    }
    List<String> segments = segments(element);
    for (String segment : segments) {
      String key = TitleKey.of(segment);
      if (telling(key) && vouched(key, witnesses) && segments.size() > 1) {
        double more = witnesses.contains(key) ? 0.1 : -0.1;
        offer(offers, segment, "h1, a part", bonus + more, heading.line(), heading, sites);
      }
    }
    if (kicked(element, segments)) {
      offer(offers, segments.get(1), "h1, a part", bonus + 0.3, heading.line(), heading, sites);
    }
  }

  /** The texts of a heading's elements and between them, in order; marks alone are left out. */
  private static List<String> segments(Element element) {
    List<String> segments = new ArrayList<>();
    StringBuilder own = new StringBuilder();
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        Blanks.appendFolded(own, text.getWholeText());
      } else if (node instanceof Element child && !child.nameIs("br")) {
        add(segments, own.toString());
        own.setLength(0);
        add(segments, ElementText.of(child, LONGEST));
      }
    }
    add(segments, own.toString());
    return segments;
  }

  private static void add(List<String> segments, String text) {
    if (!TitleKey.of(text).isEmpty()) {
      segments.add(text.strip());
    }
  }

  /** Whether a heading is a kicker, in an element of its own, and a longer headline. */
  private static boolean kicked(Element element, List<String> segments) {
    Element first = element.firstElementChild();
    if (segments.size() != 2
        || first == null
        || !ElementText.of(first, LONGEST).equals(segments.get(0))) {
      return false;
    }
    boolean emphasis =
        switch (first.normalName()) {
          case "em", "i", "b", "strong", "a", "mark", "sup", "sub", "q", "abbr" -> true;
          default -> false;
        };
    return !emphasis && segments.get(0).length() < segments.get(1).length();
  }

  /** What stands in the heading in front of the headline. */
  private static @Nullable String kicker(Offer best) {
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

  /** The title's parts, those first that the page shows as a line. */
  private static void parts(
      PageSurvey page, SiteNames sites, boolean headed, boolean alone, Map<String, Offer> offers) {
    String title = withoutSite(page.title(), sites);
    List<TitleParts.Part> parts = TitleParts.of(title);
    int count = Math.min(parts.size(), MOST_PARTS);
    for (int from = 0; from < count; from++) {
      for (int to = from; to < count; to++) {
        String text = title.substring(parts.get(from).start(), parts.get(to).end());
        String key = TitleKey.of(text);
        if (key.length() < 4) {
          continue;
        }
        int line = headed ? -1 : shown(page, text, key);
        if (line >= 0) {
          boolean heading = page.lines().get(line).heading() > 0;
          offer(offers, text, "title, shown", heading ? 0.75 : 0.4, line, null, sites);
        } else if (count > 1) {
          boolean head = from == 0 && to < count - 1 && telling(key);
          double bonus =
              !head ? -0.1 : alone && to == 0 && barred(title, parts.get(to).end()) ? 0.4 : 0.15;
          offer(offers, text, "title, a part", bonus, -1, null, sites);
        }
      }
    }
  }

  /**
   * A heading that is the end of a title whose other end stands in a heading too is the site's
   * name, as blogs have it in their head.
   */
  private static void mastheads(PageSurvey page, Map<String, Offer> offers) {
    List<TitleParts.Part> parts = TitleParts.of(page.title());
    if (parts.size() < 2) {
      return;
    }
    Offer masthead = offers.get(TitleKey.of(parts.get(parts.size() - 1).text()));
    if (masthead == null || masthead.element() == null || !masthead.origin().equals("h1")) {
      return;
    }
    String key = TitleKey.of(parts.get(0).text());
    int seen = 0;
    for (MarkedElement heading : page.headings()) {
      if (++seen > MOST_HEADINGS) {
        return;
      }
      String text = ElementText.of(heading.element(), LONGEST);
      boolean below = heading.line() > masthead.line() && !heading.element().nameIs("h1");
      if (below && TitleKey.of(text).equals(key)) {
        String origin = heading.element().normalName();
        offers.put(key, new Offer(text, key, origin, 1, heading.line(), heading));
        return;
      }
    }
  }

  /** Whether the separator behind a part is one that headlines do not have. */
  private static boolean barred(String title, int place) {
    int i = place;
    while (i < title.length() && title.charAt(i) == ' ') {
      i++;
    }
    return i < title.length() && "_|｜丨".indexOf(title.charAt(i)) >= 0;
  }

  /** The first line that is this text, -1 where there is none. */
  private static int shown(PageSurvey page, String text, String key) {
    for (TextLine line : page.lines()) {
      int more = line.text().length() - text.length();
      if (more >= -3 && more <= 8 && !page.foreign(line) && TitleKey.of(line.text()).equals(key)) {
        return line.index();
      }
    }
    return -1;
  }

  private static void offer(
      Map<String, Offer> offers,
      String text,
      String origin,
      double bonus,
      int line,
      @Nullable MarkedElement element,
      SiteNames sites) {
    String key = TitleKey.of(text);
    if (key.isEmpty()) {
      return;
    }
    double fair = sites.named(text) ? bonus - 1 : bonus;
    Offer offer = new Offer(text, key, origin, fair, line, element);
    offers.merge(key, offer, (a, b) -> b.bonus() > a.bonus() ? b : a);
  }

  /** Where a headline that was read elsewhere is shown. */
  private static int line(PageSurvey page, Offer best) {
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
    int line = found >= 0 ? found : shown(page, best.text(), best.key());
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

  /** A title without the parts at its ends that name the site. */
  static String withoutSite(String title, SiteNames sites) {
    List<TitleParts.Part> parts = TitleParts.of(title);
    int from = 0;
    int to = parts.size();
    while (to - from > 1 && sites.named(parts.get(to - 1).text())) {
      to--;
    }
    while (to - from > 1 && sites.named(parts.get(from).text())) {
      from++;
    }
    return parts.isEmpty()
        ? title.strip()
        : title.substring(parts.get(from).start(), parts.get(to - 1).end());
  }
}
