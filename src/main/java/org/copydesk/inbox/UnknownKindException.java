package org.copydesk.inbox;

import org.copydesk.page.RejectedPageException;

/** A file whose name ends like no kind of page. */
public final class UnknownKindException extends RejectedPageException {
  private static final long serialVersionUID = 1L;

  public UnknownKindException(String name) {
    super(
        "inbox",
        "unknown-kind",
        "the name " + name + " ends like no kind of page",
        "Name pages .html, .htm or .xhtml, text .txt, and Markdown .md, and drop them again.");
  }
}
