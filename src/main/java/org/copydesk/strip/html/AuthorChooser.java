package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.article.Fields;
import org.copydesk.strip.field.NameReader;
import org.copydesk.strip.field.NameReader.Ground;
import org.copydesk.strip.field.TitleKey;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the authors: from JSON-LD, meta elements, marked elements about the headline, lines that
 * begin with words such as "By". A site's name is no author.
 */
final class AuthorChooser {
  private static final int LONGEST = 140;
  private static final int LINES_ABOVE = 5;

  /** What stands in front of names inside a line of facts. */
  private static final List<String> BY =
      List.of(
          " by ", " By ", " von ", " Von ", " par ", " Par ", " por ", " Por ", " door ", " av ");

  private static final int LINES_BELOW = 14;

  private final NameReader reader = new NameReader();
  private final MetaNames names;

  AuthorChooser(MetaNames names) {
    this.names = names;
  }

  /** Names that the page offers; the better they are, the higher their weight. */
  private record Offer(List<String> names, String text, String origin, double weight) {}

  /** Chooses, and notes what was considered. */
  void choose(
      PageSurvey page,
      @Nullable LinkedArticle main,
      @Nullable String founder,
      Fields stated,
      int headline,
      SiteNames sites,
      Fields.Builder fields) {
    List<Offer> offers = new ArrayList<>();
    if (founder != null) {
      offer(offers, founder, Ground.FIELD, "enpproperty author", 12, sites);
    }
    if (!stated.authors().isEmpty()) {
      String text = stated.byline() == null ? "" : stated.byline();
      offers.add(new Offer(stated.authors(), text, "line, byline", 9));
    }
    linked(main, sites, offers);
    metas(page, sites, offers);
    elements(page, headline, sites, offers);
    lines(page, headline, sites, offers);
    Offer best = null;
    for (Offer offer : offers) {
      if (best == null || offer.weight() > best.weight()) {
        best = offer;
      }
    }
    Offer taken = best == null ? null : fuller(best, offers);
    for (Offer offer : offers) {
      fields.considered("authors", offer.text(), offer.origin(), offer.equals(taken));
    }
    if (taken != null) {
      fields.authors(taken.names());
      fields.byline(taken.text());
    }
  }

  /** The offer that names all whom the best one names, and more. */
  private static Offer fuller(Offer best, List<Offer> offers) {
    Set<String> keys = keys(best);
    for (Offer offer : offers) {
      Set<String> others = keys(offer);
      if (offer.weight() >= 4 && others.size() > keys.size() && others.containsAll(keys)) {
        return offer;
      }
    }
    return best;
  }

  private static Set<String> keys(Offer offer) {
    Set<String> keys = new HashSet<>();
    offer.names().forEach(name -> keys.add(TitleKey.of(name)));
    return keys;
  }

  /** Several elements of one name name several authors. */
  private void metas(PageSurvey page, SiteNames sites, List<Offer> offers) {
    Map<String, List<String>> byName = new LinkedHashMap<>();
    for (MetaTags.Tag tag : page.meta().of(names.of("author"))) {
      if (!tag.value().startsWith("http")) {
        byName.computeIfAbsent(tag.name(), n -> new ArrayList<>()).add(tag.value());
      }
    }
    for (int n = 1; n <= 2; n++) {
      for (MetaTags.Tag label : page.meta().of(List.of("twitter:label" + n))) {
        if (reader.leads(label.value())) {
          byName.put(
              "twitter:data" + n,
              page.meta().of(List.of("twitter:data" + n)).stream()
                  .map(MetaTags.Tag::value)
                  .toList());
        }
      }
    }
    double weight = 8;
    for (Map.Entry<String, List<String>> metas : byName.entrySet()) {
      Set<String> found = new LinkedHashSet<>();
      for (String value : metas.getValue()) {
        boolean inverted = metas.getKey().startsWith("citation") || metas.getKey().startsWith("dc");
        found.addAll(reader.names(inverted ? upright(value) : value, Ground.FIELD));
      }
      found.removeIf(name -> site(name, sites));
      if (!found.isEmpty()) {
        String text = String.join(", ", metas.getValue());
        offers.add(new Offer(List.copyOf(found), text, "meta " + metas.getKey(), weight));
        weight -= 0.01;
      }
    }
  }

  /** "Roe, Jane" in the fields of libraries is Jane Roe. */
  private static String upright(String value) {
    int comma = value.indexOf(',');
    return comma > 0 && comma == value.lastIndexOf(',') && value.indexOf(';') < 0
        ? value.substring(comma + 1).strip() + " " + value.substring(0, comma).strip()
        : value;
  }

  /**
   * Whether a name is the site's and not a person's: a person may have given the site their name,
   * so a name of several words is believed.
   */
  private static boolean site(String name, SiteNames sites) {
    return sites.titled(name) && (name.indexOf(' ') < 0 || !personal(name));
  }

  private static boolean personal(String name) {
    String[] words = name.split(" ", -1);
    for (String word : words) {
      if (!Character.isUpperCase(word.charAt(0)) || word.equals(word.toUpperCase(Locale.ROOT))) {
        return false;
      }
    }
    return words.length <= 4;
  }

  private void linked(@Nullable LinkedArticle main, SiteNames sites, List<Offer> offers) {
    if (main == null) {
      return;
    }
    Map<String, String> found = new LinkedHashMap<>();
    for (LinkedArticle.LinkedName author : main.authors()) {
      if (author.organisation() && sites.named(author.name())) {
        continue;
      }
      for (String name : reader.names(author.name(), Ground.FIELD)) {
        if (!site(name, sites)) {
          found.putIfAbsent(TitleKey.of(name), name);
        }
      }
    }
    if (!found.isEmpty()) {
      List<String> all = List.copyOf(found.values());
      offers.add(new Offer(all, String.join(", ", all), "JSON-LD author", 10));
    }
  }

  private void offer(
      List<Offer> offers, String text, Ground ground, String origin, double weight, SiteNames s) {
    List<String> found =
        reader.names(text, ground).stream().filter(name -> !site(name, s)).toList();
    if (!found.isEmpty()) {
      offers.add(new Offer(found, text, origin, weight));
    }
  }

  private void elements(PageSurvey page, int headline, SiteNames sites, List<Offer> offers) {
    for (MarkedElement marked : page.marked()) {
      boolean foreign = page.foreign(marked);
      if (!Mark.AUTHOR.in(marked.own()) || (foreign && other(marked.own() | marked.around()))) {
        continue;
      }
      boolean near =
          headline >= 0
              && marked.line() >= headline - LINES_ABOVE
              && marked.line() <= headline + LINES_BELOW;
      Element element = marked.element();
      String text = ElementText.parted(element, LONGEST);
      if (text.isEmpty() || text.length() > LONGEST) {
        continue;
      }
      boolean stated =
          element.attr("rel").contains("author") || element.attr("itemprop").contains("author");
      double weight =
          (foreign ? 0.5 : near ? 6 : 2)
              + (stated ? 1 : 0)
              - Math.abs(marked.line() - headline) / 50.0;
      String origin = element.normalName() + "." + element.className();
      offer(offers, text, Ground.MARKED, origin, weight, sites);
    }
  }

  /** Comments, other articles and what is hidden name other authors; a column beside need not. */
  private static boolean other(int marks) {
    return Mark.COMMENT.in(marks) || Mark.RELATED.in(marks) || Mark.HIDDEN.in(marks);
  }

  /** In a line of facts: Posted in Town by Jane Roe on March 5. */
  private void inside(TextLine line, SiteNames sites, List<Offer> offers) {
    boolean facts = Mark.META.in(line.marks()) || Mark.DATE.in(line.marks());
    boolean barred = line.text().indexOf('|') > 0;
    if (!facts && !barred) {
      return;
    }
    String origin = "line " + line.index() + ", inside";
    for (String by : BY) {
      int place = line.text().indexOf(by);
      if (place > 0) {
        offer(offers, line.text().substring(place + 1), Ground.LINE, origin, 4.5, sites);
      }
    }
  }

  private void lines(PageSurvey page, int headline, SiteNames sites, List<Offer> offers) {
    for (TextLine line : page.lines()) {
      if (line.text().length() > LONGEST || page.foreign(line)) {
        continue;
      }
      boolean near =
          headline >= 0
              && line.index() >= headline - LINES_ABOVE
              && line.index() <= headline + LINES_BELOW;
      if (near && reader.leads(line.text()) && line.index() + 1 < page.lines().size()) {
        TextLine next = page.lines().get(line.index() + 1);
        if (next.text().length() < LONGEST) {
          String origin = "line " + next.index() + ", under a label";
          offer(offers, next.text(), Ground.MARKED, origin, 5.5, sites);
        }
      }
      String labelled = near ? SourceLabels.authorInside(line.text()) : "";
      if (!labelled.isEmpty()) {
        offer(offers, labelled, Ground.FIELD, "line " + line.index() + ", labelled", 8.5, sites);
      }
      if (near) {
        inside(line, sites, offers);
      }
      double weight = (near ? 5 : 1) - Math.abs(line.index() - headline) / 50.0;
      offer(offers, line.text(), Ground.LINE, "line " + line.index(), weight, sites);
    }
  }
}
