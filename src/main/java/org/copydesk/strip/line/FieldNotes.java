package org.copydesk.strip.line;

import java.util.List;
import org.copydesk.article.Fields;
import org.copydesk.article.Print;
import org.copydesk.article.Stamp;

/** Notes what lines state in the article's fields; what is known already stays. */
final class FieldNotes {
  private final Fields.Builder fields;

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
      source(source, origin);
    }
  }

  void authors(List<String> names, String text, String origin) {
    if (fields.byline() == null) {
      fields.byline(text);
    }
    fields.authors(names).considered("authors", String.join(", ", names), origin, true);
  }

  void editors(List<String> names, String origin) {
    fields.editors(names).considered("editors", String.join(", ", names), origin, true);
  }

  void source(String source, String origin) {
    boolean taken = fields.source() == null;
    if (taken) {
      fields.source(source);
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
