package org.copydesk.strip;

import org.copydesk.article.Fields;
import org.copydesk.article.Stamp;
import org.copydesk.page.Offered;

/** Fills what a page does not state with what the listing that named it says. */
final class OfferedFields {
  private OfferedFields() {}

  /** The fields, completed. */
  static Fields completed(Fields fields, Offered offered) {
    if (offered.equals(Offered.NOTHING)) {
      return fields;
    }
    Fields.Builder all = fields.toBuilder();
    String origin = offered.origin();
    if (offered.headline() != null) {
      boolean taken = fields.headline() == null;
      all.considered("headline", offered.headline(), origin, taken);
      all.headline(taken ? offered.headline() : fields.headline());
    }
    if (!offered.authors().isEmpty()) {
      boolean taken = fields.authors().isEmpty();
      all.considered("authors", String.join(", ", offered.authors()), origin, taken);
      all.authors(taken ? offered.authors() : fields.authors());
    }
    if (offered.published() != null) {
      boolean taken = fields.published() == null;
      all.considered("datePublished", offered.published().toString(), origin, taken);
      all.published(taken ? Stamp.of(offered.published()) : fields.published());
    }
    if (offered.modified() != null) {
      boolean taken = fields.modified() == null;
      all.considered("dateModified", offered.modified().toString(), origin, taken);
      all.modified(taken ? Stamp.of(offered.modified()) : fields.modified());
    }
    if (offered.description() != null) {
      boolean taken = fields.description() == null;
      all.considered("description", offered.description(), origin, taken);
      all.description(taken ? offered.description() : fields.description());
    }
    return all.build();
  }
}
