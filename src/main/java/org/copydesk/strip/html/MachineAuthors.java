package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.copydesk.strip.field.NameReader;
import org.copydesk.strip.field.NameReader.Ground;
import org.copydesk.strip.field.TitleKey;
import org.copydesk.strip.line.ChineseByline;
import org.jspecify.annotations.Nullable;

/** The authors that a page tells machines: JSON-LD and meta elements. */
final class MachineAuthors {
  /** The weight of what is stated to be an organisation. */
  private static final double ORGANISATION = 0.4;

  /** The fields of libraries name authors only, one each. */
  private static final double LIBRARY = 8.5;

  /** How somebody signs in whose own script is another. */
  private static final Pattern LOGIN = Pattern.compile("[a-z0-9_]{2,16}");

  /** The meta elements that label a value, in order, and those that hold it. */
  private static final Map<String, String> CARDS =
      new TreeMap<>(Map.of("twitter:label1", "twitter:data1", "twitter:label2", "twitter:data2"));

  private final NameReader reader;
  private final MetaNames names;

  MachineAuthors(NameReader reader, MetaNames names) {
    this.reader = reader;
    this.names = names;
  }

  void read(
      PageSurvey page,
      StructuredData data,
      @Nullable LinkedArticle main,
      PersonNames persons,
      List<AuthorOffer> offers) {
    if (main != null) {
      linked(main, "JSON-LD author", 10, persons, offers);
    }
    metas(page, persons, offers);
    for (LinkedArticle other : data.pages()) {
      linked(other, "JSON-LD " + other.type() + " author", 4.5, persons, offers);
    }
  }

  private void linked(
      LinkedArticle article,
      String origin,
      double weight,
      PersonNames persons,
      List<AuthorOffer> offers) {
    Map<String, String> people = new LinkedHashMap<>();
    Map<String, String> organisations = new LinkedHashMap<>();
    for (LinkedArticle.LinkedName author : article.authors()) {
      for (String name : names(author.name())) {
        if (author.organisation()
            ? !persons.publishes(name)
            : persons.believed(name, author.person())) {
          (author.organisation() ? organisations : people).putIfAbsent(TitleKey.of(name), name);
        }
      }
    }
    List<String> all = new ArrayList<>(people.values());
    all.addAll(organisations.values());
    if (!all.isEmpty()) {
      double fair = people.isEmpty() ? ORGANISATION : weight;
      offers.add(new AuthorOffer(all, String.join(", ", all), origin, fair, false));
    }
  }

  /** Several elements of one name name several authors. */
  private void metas(PageSurvey page, PersonNames persons, List<AuthorOffer> offers) {
    Map<String, List<String>> byName = new LinkedHashMap<>();
    for (MetaTags.Tag tag : page.meta().of(names.of("author"))) {
      if (!tag.value().startsWith("http")) {
        byName.computeIfAbsent(tag.name(), n -> new ArrayList<>()).add(tag.value());
      }
    }
    CARDS.forEach(
        (label, data) -> {
          if (page.meta().values(List.of(label)).stream().anyMatch(reader::leads)) {
            byName.put(data, page.meta().values(List.of(data)));
          }
        });
    boolean dense = page.title().codePoints().anyMatch(Character::isIdeographic);
    double weight = 8;
    for (Map.Entry<String, List<String>> metas : byName.entrySet()) {
      Set<String> found = new LinkedHashSet<>();
      for (String value : metas.getValue()) {
        boolean inverted = metas.getKey().startsWith("citation") || metas.getKey().startsWith("dc");
        found.addAll(names(inverted ? upright(value) : value));
      }
      boolean signed = metas.getValue().stream().anyMatch(MachineAuthors::withAccount);
      found.removeIf(name -> !persons.believed(name, signed) || ChineseByline.outlet(name));
      if (dense) {
        found.removeIf(name -> LOGIN.matcher(name).matches());
      }
      if (!found.isEmpty()) {
        String text = String.join(", ", metas.getValue());
        boolean library = metas.getKey().startsWith("citation");
        offers.add(
            new AuthorOffer(
                List.copyOf(found),
                text,
                "meta " + metas.getKey(),
                library ? LIBRARY : weight,
                false));
        weight -= 0.01;
      }
    }
  }

  /** The names in a value, several Chinese ones and those behind posts told apart. */
  private List<String> names(String value) {
    List<String> chinese = ChineseByline.people(value);
    return chinese.isEmpty() ? reader.names(value, Ground.FIELD) : chinese;
  }

  /** Whether a name is that of who signs in as the word in brackets: Harbour Notes (jroe77). */
  private static boolean withAccount(String value) {
    int open = value.lastIndexOf('(');
    return open > 1
        && value.endsWith(")")
        && value.charAt(open - 1) == ' '
        && value
            .substring(open + 1, value.length() - 1)
            .chars()
            .allMatch(c -> c == '_' || (c < 128 && Character.isLetterOrDigit(c)));
  }

  /** "Roe, Jane" in the fields of libraries is Jane Roe. */
  private static String upright(String value) {
    int comma = value.indexOf(',');
    return comma > 0 && comma == value.lastIndexOf(',') && value.indexOf(';') < 0
        ? value.substring(comma + 1).strip() + " " + value.substring(0, comma).strip()
        : value;
  }
}
