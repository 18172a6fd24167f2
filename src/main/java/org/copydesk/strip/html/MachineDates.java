package org.copydesk.strip.html;

import java.util.List;
import org.copydesk.strip.field.DateCustoms;
import org.copydesk.strip.field.DateReader;
import org.jspecify.annotations.Nullable;

/** The dates that a page tells machines: JSON-LD, meta elements, the comment of Founder's pages. */
final class MachineDates {
  private static final List<String> PUBLISHED_NAMES = List.of("publish", "issued", "pubdate");
  private static final List<String> DATE_NAMES = List.of("date", "time", "issued");
  private static final int LONGEST = 160;

  private final DateReader reader;
  private final MetaNames names;

  MachineDates(DateReader reader, MetaNames names) {
    this.reader = reader;
    this.names = names;
  }

  void read(
      PageSurvey page,
      StructuredData data,
      @Nullable LinkedArticle main,
      @Nullable String founder,
      DateCustoms customs,
      List<DateOffer> published,
      List<DateOffer> modified) {
    if (founder != null) {
      String day = founder.replace(" 00:00:00.0", "").replace(" 00:00:00", "");
      offer(published, day, "enpproperty date", 12, customs);
    }
    if (main != null) {
      offer(published, main.published(), "JSON-LD datePublished", 10, customs);
      offer(modified, main.modified(), "JSON-LD dateModified", 10, customs);
    }
    double weight = 9;
    for (MetaTags.Tag tag : page.meta().of(names.of("published"))) {
      offer(published, tag.value(), "meta " + tag.name(), weight, customs);
      weight -= 0.01;
    }
    for (MetaTags.Tag tag : page.meta().of(names.of("modified"))) {
      offer(modified, tag.value(), "meta " + tag.name(), 9, customs);
    }
    for (MetaTags.Tag tag : page.meta().naming(PUBLISHED_NAMES, DATE_NAMES)) {
      offer(published, tag.value(), "meta " + tag.name(), 8.5, customs);
    }
    for (LinkedArticle other : data.pages()) {
      offer(published, other.published(), "JSON-LD " + other.type() + " datePublished", 8, customs);
      offer(modified, other.modified(), "JSON-LD " + other.type() + " dateModified", 8, customs);
    }
  }

  private void offer(
      List<DateOffer> offers, @Nullable String text, String origin, double weight, DateCustoms c) {
    if (text != null && !text.isBlank() && text.length() <= LONGEST) {
      reader
          .value(text, c)
          .map(c::midnight)
          .ifPresent(s -> offers.add(new DateOffer(s, text, origin, weight, false)));
    }
  }
}
