package org.copydesk.strip.line;

import java.util.List;
import org.copydesk.article.Fields;
import org.copydesk.article.Print;
import org.copydesk.article.Stamp;
import org.copydesk.script.Folding;
import org.jspecify.annotations.Nullable;

/** Notes what lines state in the article's fields; what is known already stays. */
final class FieldNotes {
  private final Fields.Builder fields;

  /** A source that a byline names only; a labelled one is surer. */
  private @Nullable String fromByline;

  FieldNotes(Fields.Builder fields) {
    this.fields = fields;
  }

  void section(List<String> path, String origin) {
    boolean taken = !path.isEmpty() && fields.section().isEmpty();
    if (taken) {
      fields.section(path);
    }
    if (!path.isEmpty()) {
      fields.considered("section", String.join(" > ", path), origin, taken);
    }
  }

  void byline(Byline byline, String text, String origin) {
    authors(byline.authors(), text, origin);
    String source = byline.source();
    if (source != null) {
      boolean taken = fields.source() == null;
      if (taken) {
        fields.source(source);
        fromByline = source;
      }
      fields.considered("source", source, origin, taken);
    }
  }

  void authors(List<String> names, String text, String origin) {
    if (fields.byline() == null) {
      fields.byline(text);
    }
    List<String> fresh =
        names.stream()
            .filter(name -> fields.authors().stream().noneMatch(known -> same(known, name)))
            .toList();
    fields.authors(fresh).considered("authors", String.join(", ", names), origin, true);
  }

  private static boolean same(String a, String b) {
    return Folding.key(a).equals(Folding.key(b));
  }

  void editors(List<String> names, String origin) {
    fields.editors(names).considered("editors", String.join(", ", names), origin, true);
  }

  void source(String source, String origin) {
    boolean taken = fields.source() == null || fields.source().equals(fromByline);
    if (taken) {
      fields.source(source);
      fromByline = null;
    }
    fields.considered("source", source, origin, taken);
  }

  void published(Stamp stamp, String origin) {
    Stamp known = fields.published();
    boolean closer = known != null && known.time() == null && known.day().equals(stamp.day());
    boolean taken = known == null || closer;
    if (taken) {
      fields.published(stamp);
    }
    fields.considered("datePublished", stamp.iso(), origin, taken);
  }

  void modified(Stamp stamp, String origin) {
    boolean taken = fields.modified() == null;
    if (taken) {
      fields.modified(stamp);
    }
    fields.considered("dateModified", stamp.iso(), origin, taken);
  }

  void canonicalUrl(String url, String origin) {
    boolean taken = fields.canonicalUrl() == null;
    if (taken) {
      fields.canonicalUrl(url);
    }
    fields.considered("canonicalUrl", url, origin, taken);
  }

  void entries(List<Metadata.Entry> entries, String line, String origin, boolean outside) {
    for (Metadata.Entry entry : entries) {
      switch (entry.kind()) {
        case AUTHOR -> authors(entry.names(), line, origin);
        case EDITOR -> editors(entry.names(), origin);
        case SOURCE -> {
          if (outside) {
            source(entry.value(), origin);
          }
        }
        case PUBLISHED -> {
          if (outside) {
            entry.stamp().ifPresent(stamp -> published(stamp, origin));
          }
        }
        case MODIFIED -> entry.stamp().ifPresent(stamp -> modified(stamp, origin));
        case SECTION -> section(List.of(entry.value()), origin);
        case KEYWORDS -> {
          if (fields.keywords().isEmpty()) {
            fields.keywords(List.of(entry.value().split("[\\s,，、;；|]+", -1)));
          }
        }
        case PAGE -> {
          if (fields.print() == null) {
            fields.print(new Print(entry.value(), null));
          }
        }
        case CONTROL -> {
          // A counter states nothing of the article.
        }
      }
    }
  }
}
