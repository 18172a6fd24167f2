package org.copydesk.daemon;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.event.ArticleEvent;
import org.copydesk.page.Sha256;
import org.copydesk.poll.Reading;
import org.jspecify.annotations.Nullable;

/** Tells polling how an article read. Stateless and safe across threads. */
public final class Readings {
  /** The reading of an article that is acknowledged. */
  public Reading of(ArticleEvent event) {
    String headline = event.headline() == null ? "" : event.headline();
    return Reading.cleaned(
        Sha256.id(headline + "\n" + event.text()),
        event.text().length(),
        fields(event),
        event.canonicalUrl());
  }

  private static Set<String> fields(ArticleEvent event) {
    Map<String, @Nullable Object> fields = new HashMap<>();
    fields.put("headline", event.headline());
    fields.put("datePublished", event.datePublished());
    fields.put("source", event.source());
    fields.put("byline", event.byline());
    fields.put("authors", event.authors().isEmpty() ? null : event.authors());
    fields.put("section", event.section().isEmpty() ? null : event.section());
    fields.put("images", event.images().isEmpty() ? null : event.images());
    fields.put("description", event.description());
    return fields.entrySet().stream()
        .filter(field -> field.getValue() != null)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
