package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copydesk.article.Fields;
import org.copydesk.strip.field.DateCustoms;
import org.copydesk.strip.field.DateReader;
import org.copydesk.strip.field.NameReader;
import org.copydesk.strip.field.NameReader.Ground;
import org.copydesk.strip.field.SiteNames;
import org.copydesk.strip.field.TitleKey;
import org.copydesk.strip.line.ChineseByline;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the authors: from JSON-LD, meta elements, marked elements about the headline, lines that
 * begin with words such as "By", scripts as the last resort. A site's name is no author.
 */
final class AuthorChooser {
  /** What weighs less is a last resort. */
  private static final double LAST_RESORT = 0.6;

  /** What weighs this much stands beside the headline or is told machines. */
  private static final double STATED = 4;

  /** The weight of accounts and organisations, where they are told as authors. */
  private static final double LESSER = 3.9;

  /** What stands two lines apart, each with its post, differs by no more in weight. */
  private static final double ADJACENT = 0.05;

  /** More names in elements of their own are a list of the newsroom. */
  private static final int MOST_BESIDE = 4;

  /** What the page tells machines weighs no more. */
  private static final double MACHINES = 10;

  private final NameReader reader = new NameReader();
  private final MachineAuthors machines;
  private final ShownAuthors shown;
  private final ScriptAuthors scripts = new ScriptAuthors(reader);

  AuthorChooser(MetaNames names) {
    machines = new MachineAuthors(reader, names);
    shown = new ShownAuthors(reader, new DateReader());
  }

  /** Chooses, and notes what was considered. */
  void choose(
      PageSurvey page,
      StructuredData data,
      @Nullable LinkedArticle main,
      @Nullable String founder,
      Fields stated,
      int headline,
      SiteNames sites,
      DateCustoms customs,
      Fields.Builder fields) {
    PersonNames persons = new PersonNames(sites, data, reader);
    List<AuthorOffer> offers = new ArrayList<>();
    if (founder != null) {
      List<String> posts = ChineseByline.authors(founder);
      List<String> found = posts.isEmpty() ? reader.names(founder, Ground.FIELD) : posts;
      if (!found.isEmpty()) {
        offers.add(new AuthorOffer(found, founder, "enpproperty author", 12, false));
      }
    }
    if (!stated.authors().isEmpty()) {
      String text = stated.byline() == null ? "" : stated.byline();
      offers.add(new AuthorOffer(stated.authors(), text, "line, byline", 9, false));
    }
    machines.read(page, data, main, persons, offers);
    shown.read(page, headline, customs, persons, offers);
    if (offers.stream().noneMatch(o -> o.weight() > LAST_RESORT)) {
      scripts.read(page.programs(), persons, offers);
    }
    new BareBylines(page, headline, reader, persons).read(offers);
    offers.replaceAll(offer -> weighed(offer, persons));
    AuthorOffer best = null;
    for (AuthorOffer offer : offers) {
      if (best == null || offer.weight() > best.weight()) {
        best = offer;
      }
    }
    AuthorOffer taken =
        best == null ? null : whole(beside(fuller(rival(best, offers), offers), offers), offers);
    boolean noted = false;
    for (AuthorOffer offer : offers) {
      boolean same = taken != null && !noted && offer.origin().equals(taken.origin());
      fields.considered("authors", offer.text(), offer.origin(), same);
      noted |= same;
    }
    if (taken != null) {
      fields.authors(taken.names());
      fields.byline(taken.text());
    }
  }

  /** A person's name goes before that of an account or an organisation. */
  private AuthorOffer weighed(AuthorOffer offer, PersonNames persons) {
    if (offer.names().stream().allMatch(reader::desk)) {
      return offer.with(offer.names(), Math.min(LAST_RESORT, offer.weight()));
    }
    boolean lesser =
        offer.names().stream()
            .allMatch(name -> PersonNames.account(name) || persons.organisation(name));
    return lesser ? offer.with(offer.names(), Math.min(LESSER, offer.weight())) : offer;
  }

  /**
   * The byline beside the headline, where the page tells machines of other people: a publishing
   * system names who put the article in.
   */
  private static AuthorOffer rival(AuthorOffer best, List<AuthorOffer> offers) {
    if (best.shown() || best.weight() > MACHINES || best.weight() < STATED) {
      return best;
    }
    Set<String> keys = best.keys();
    AuthorOffer rival = null;
    for (AuthorOffer offer : offers) {
      boolean byline =
          offer.shown()
              && offer.weight() > LAST_RESORT
              && offer.names().stream().allMatch(PersonNames::personal);
      String text = TitleKey.of(offer.text());
      if (byline && keys.stream().anyMatch(text::contains)) {
        return best;
      }
      rival = rival == null && byline ? offer : rival;
    }
    return rival == null ? best : rival;
  }

  /** The offer that names all whom the best one names, and more. */
  private static AuthorOffer fuller(AuthorOffer best, List<AuthorOffer> offers) {
    Set<String> keys = best.keys();
    for (AuthorOffer offer : offers) {
      Set<String> others = offer.keys();
      if (offer.weight() >= STATED
          && others.size() > keys.size()
          && keys.stream().allMatch(key -> others.stream().anyMatch(o -> o.endsWith(key)))) {
        return offer;
      }
    }
    return best;
  }

  /** The names in elements of the same name beside one another, each of which has one author. */
  private static AuthorOffer beside(AuthorOffer best, List<AuthorOffer> offers) {
    Set<String> names = new LinkedHashSet<>(best.names());
    for (AuthorOffer offer : offers) {
      boolean sibling =
          offer.origin().equals(best.origin())
              && !offer.origin().endsWith(".")
              && Math.abs(best.weight() - offer.weight()) <= ADJACENT
              && offer.names().size() == 1
              && PersonNames.personal(offer.names().get(0));
      if (sibling && best.names().size() == 1 && PersonNames.personal(best.names().get(0))) {
        names.addAll(offer.names());
      }
    }
    return names.size() == best.names().size() || names.size() > MOST_BESIDE
        ? best
        : best.with(List.copyOf(names), best.weight());
  }

  /** The offer with full names for lone ones: Jane where another offer names Jane Roe. */
  private AuthorOffer whole(AuthorOffer best, List<AuthorOffer> offers) {
    Set<String> names = new LinkedHashSet<>();
    for (String name : best.names()) {
      names.add(name.indexOf(' ') < 0 ? whole(name, offers) : name);
    }
    return best.with(List.copyOf(names), best.weight());
  }

  private String whole(String name, List<AuthorOffer> offers) {
    for (AuthorOffer offer : offers) {
      for (String other : offer.names()) {
        if (spells(name, other)) {
          return other;
        }
        String low = other.toLowerCase(Locale.ROOT);
        String part = name.toLowerCase(Locale.ROOT);
        if (PersonNames.personal(other)
            && (low.startsWith(part + " ") || low.endsWith(" " + part))
            && reader.onlyNames(other)) {
          return other;
        }
      }
    }
    return name;
  }

  /** Whether an account is spelled with the words of a person's name: jane.roe for Jane Q. Roe. */
  private static boolean spells(String account, String name) {
    String[] parts = account.toLowerCase(Locale.ROOT).split("[._]", -1);
    List<String> words = List.of(name.toLowerCase(Locale.ROOT).split(" ", -1));
    return parts.length > 1 && PersonNames.personal(name) && words.containsAll(List.of(parts));
  }
}
