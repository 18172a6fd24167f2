package org.copydesk.memory.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What some newsrooms publish, in order, with a known answer: originals, and their reprints with
 * edits, cuts, new leads and in the other script; developments of one wire story, background that a
 * topic's articles share, forms filled in again and again, quotations that unrelated articles
 * share; and each source's furniture, on all of its pages or on few. The same seed makes the same
 * corpus.
 */
final class Corpus {
  private static final double[] RATES = {1, 0.6, 0.3, 0.15};
  private static final int BASES_OF_A_SOURCE = 40;
  private static final int SERIES = 8;

  private final Random chance;
  private final Revision revision;
  private final List<Timed> items = new ArrayList<>();
  private final List<Outlet> outlets = new ArrayList<>();

  private record Timed(double time, Item item) {}

  /** A source: its furniture, each line with the share of pages that carry it. */
  private record Outlet(String host, Language language, String name, List<Line> lines) {}

  private record Line(String text, double rate, boolean head, boolean numbered) {}

  private Corpus(Random chance) {
    this.chance = chance;
    this.revision = new Revision(chance);
  }

  /** The corpus of these originals, in the order of publication. */
  static List<Item> of(List<Text> originals, long seed) {
    Corpus corpus = new Corpus(new Random(seed));
    int sources = Math.max(4, originals.size() / BASES_OF_A_SOURCE);
    List<Language> languages = List.of(Language.han(), Language.latin(), Language.arabic());
    for (int i = 0; i < sources; i++) {
      corpus.outlets.add(corpus.outlet(i, languages.get(i % languages.size())));
    }
    for (int i = 0; i < originals.size(); i++) {
      corpus.original(originals.get(i), corpus.outlets.get(i % sources));
    }
    corpus.outlets.forEach(corpus::series);
    corpus.quotations(originals.size() / 20);
    return corpus.items.stream()
        .sorted(Comparator.comparingDouble(Timed::time))
        .map(Timed::item)
        .toList();
  }

  private Outlet outlet(int number, Language language) {
    String name = language.name(chance);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String text = language.paragraph(chance, List.of(name), 1 + chance.nextInt(2));
      double rate = RATES[chance.nextInt(RATES.length)];
      lines.add(new Line(text, rate, i == 2, chance.nextInt(3) == 0));
    }
    return new Outlet("s" + number + ".example", language, name, lines);
  }

  private void original(Text text, Outlet outlet) {
    double time = chance.nextDouble();
    Item item = item("original", outlet, text.headline(), text.body(), null, 0);
    add(time, outlet, item);
    if (chance.nextDouble() < 0.5) {
      Outlet other = outlets.get(chance.nextInt(outlets.size()));
      if (!other.equals(outlet)) {
        add(time + (1 - time) * chance.nextDouble(), other, copy(item, other));
      }
    }
  }

  private Item item(
      String kind,
      Outlet outlet,
      String headline,
      List<String> body,
      @Nullable String original,
      double shared) {
    String id = "a" + items.size();
    return new Item(id, outlet.host(), kind, headline, body, original, shared, Set.of());
  }

  private Item copy(Item original, Outlet outlet) {
    List<String> body = original.body();
    int what = chance.nextInt(8);
    double share = (1 + chance.nextInt(8)) * 0.05;
    return switch (what) {
      case 0 -> copy("equal", outlet, original, body, 1);
      case 1, 2 -> copy("edited", outlet, original, revision.edited(body, share), 1 - 0.8 * share);
      case 3 -> copy("cut", outlet, original, Revision.cut(body, 1 - share), 1);
      case 4 -> copy("merged", outlet, original, Revision.merged(body), 1);
      case 5 -> copy("traditional", outlet, original, Revision.traditional(body), 1);
      case 6 -> copy("misread", outlet, original, revision.misread(body, 40), 0.97);
      default -> newLead(original, outlet, share);
    };
  }

  private Item copy(String kind, Outlet outlet, Item original, List<String> body, double shared) {
    return item(kind, outlet, original.headline(), body, original.id(), shared);
  }

  private Item newLead(Item original, Outlet outlet, double share) {
    int length = original.body().stream().mapToInt(String::length).sum();
    List<String> body = new ArrayList<>();
    int added = 0;
    while (added < share * length) {
      String paragraph = outlet.language().paragraph(chance, List.of(), 1);
      body.add(paragraph);
      added += paragraph.length();
    }
    body.addAll(original.body());
    return copy("new lead", outlet, original, body, (double) length / (length + added));
  }

  /** What a source publishes in rows: wire developments, a topic's articles, forms. */
  private void series(Outlet outlet) {
    Language language = outlet.language();
    developments(outlet, language);
    topic(outlet, language);
    for (int form = 0; form < 2; form++) {
      form(outlet, language, form == 0);
    }
  }

  private void developments(Outlet outlet, Language language) {
    List<String> names = List.of(language.name(chance), language.name(chance));
    Text wire = Text.invented(language, chance, names);
    for (int i = 0; i < SERIES; i++) {
      List<String> body = new ArrayList<>(wire.body());
      body.add(1, language.paragraph(chance, names, 2));
      String headline = language.sentence(chance, names);
      add(chance.nextDouble(), outlet, item("development", outlet, headline, body, null, 0));
    }
  }

  private void topic(Outlet outlet, Language language) {
    List<String> names = List.of(language.name(chance), language.name(chance));
    String background =
        language.joined(
            List.of(
                names.get(0), language.sentence(chance, names), language.sentence(chance, names)));
    for (int i = 0; i < SERIES; i++) {
      Text text = Text.invented(language, chance, names);
      List<String> body = new ArrayList<>(text.body());
      body.add(background);
      add(chance.nextDouble(), outlet, item("topic", outlet, text.headline(), body, null, 0));
    }
  }

  /** Weather, lottery and share prices differ in figures, notices and obituaries in names too. */
  private void form(Outlet outlet, Language language, boolean named) {
    List<String> frame = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      frame.add(language.sentence(chance, List.of()).replaceAll("\\d+", ""));
    }
    String title = language.sentence(chance, List.of());
    for (int i = 0; i < SERIES; i++) {
      String who = language.name(chance);
      List<String> body = new ArrayList<>();
      for (int j = 0; j < frame.size(); j += 2) {
        String slot = named && j == 0 ? who : Integer.toString(10 + chance.nextInt(9000));
        body.add(
            language.joined(
                List.of(
                    slot,
                    frame.get(j),
                    Integer.toString(10 + chance.nextInt(900)),
                    frame.get(j + 1))));
      }
      String headline = language.joined(List.of(title, named ? who : Integer.toString(i)));
      add(chance.nextDouble(), outlet, item("form", outlet, headline, body, null, 0));
    }
  }

  private void quotations(int count) {
    for (int i = 0; i < count; i++) {
      Outlet first = outlets.get(chance.nextInt(outlets.size()));
      String quote = first.language().paragraph(chance, List.of(), 3);
      for (Outlet outlet : List.of(first, outlets.get(chance.nextInt(outlets.size())))) {
        Text text = Text.invented(first.language(), chance, List.of());
        while (text.length() < 2 * quote.length()) {
          text = Text.invented(first.language(), chance, List.of());
        }
        List<String> body = new ArrayList<>(text.body());
        body.add(body.size() / 2, quote);
        String headline = text.headline();
        add(chance.nextDouble(), outlet, item("quotation", outlet, headline, body, null, 0));
      }
    }
  }

  private void add(double time, Outlet outlet, Item item) {
    List<String> body = new ArrayList<>(item.body());
    Set<Integer> furniture = new HashSet<>();
    if (chance.nextInt(3) == 0) { // newspapers speak of themselves in articles too
      body.set(0, outlet.language().joined(List.of(outlet.name(), body.get(0))));
    }
    for (Line line : outlet.lines()) {
      if (chance.nextDouble() < line.rate()) {
        String text = line.text();
        if (line.numbered()) {
          text = outlet.language().joined(List.of(text, Integer.toString(chance.nextInt(2000))));
        }
        if (line.head()) {
          body.add(0, text);
          furniture = shifted(furniture);
          furniture.add(0);
        } else {
          furniture.add(body.size());
          body.add(text);
        }
      }
    }
    items.add(new Timed(time, item.with(item.headline(), body, Set.copyOf(furniture))));
  }

  private static Set<Integer> shifted(Set<Integer> places) {
    Set<Integer> shifted = new HashSet<>();
    places.forEach(place -> shifted.add(place + 1));
    return shifted;
  }
}
