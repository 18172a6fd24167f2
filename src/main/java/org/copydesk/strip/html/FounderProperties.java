package org.copydesk.strip.html;

import java.util.List;
import org.copydesk.strip.field.Blanks;
import org.jspecify.annotations.Nullable;

/**
 * The facts that e-papers made with Founder's publishing system keep in a comment beside the
 * article: {@code <!--enpproperty <founder-date>2025-03-05 07:22:46</founder-date> …-->}, with or
 * without the prefix. They are exact: they come from the newspaper's own database.
 */
final class FounderProperties {
  private final String comment;

  private FounderProperties(String comment) {
    this.comment = comment;
  }

  /** The properties among a page's comments; without any, each value is absent. */
  static FounderProperties of(List<String> comments) {
    return new FounderProperties(String.join("\n", comments));
  }

  /** The value of a property, such as {@code title}; absent where it is not there or empty. */
  @Nullable String value(String name) {
    if (comment.isEmpty()) {
      return null;
    }
    String value = between("<founder-" + name + ">", "</founder-" + name + ">");
    return value == null ? between("<" + name + ">", "</" + name + ">") : value;
  }

  private @Nullable String between(String open, String close) {
    int start = comment.indexOf(open);
    int end = start < 0 ? -1 : comment.indexOf(close, start);
    if (end < 0) {
      return null;
    }
    String value = Blanks.folded(comment.substring(start + open.length(), end));
    return value.isEmpty() ? null : value;
  }
}
