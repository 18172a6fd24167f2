package org.copydesk.decode;

import org.copydesk.page.RejectedPageException;

/** Bytes that are no text in any charset: a picture, an archive, garbage. */
public final class UndecodablePageException extends RejectedPageException {
  private static final long serialVersionUID = 1L;

  public UndecodablePageException(String detail) {
    super(
        "decode",
        "undecodable",
        detail,
        "Check that the file is a page (text or HTML) and not a picture, a document or an archive with the wrong name.");
  }
}
