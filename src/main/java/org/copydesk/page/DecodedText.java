package org.copydesk.page;

import java.io.Reader;
import java.io.StringReader;

/**
 * A text in a known charset, which is read when it is asked for: a page of which a tree is made is
 * never needed as one string. Immutable and safe across threads.
 */
public interface DecodedText {
  /** The text from its beginning, for one thread. It throws nothing and need not be closed. */
  Reader reader();

  /** The whole text. */
  String string();

  /** A text that is a string already. */
  static DecodedText of(String text) {
    return new DecodedText() {
      @Override
      public Reader reader() {
        return new StringReader(text);
      }

      @Override
      public String string() {
        return text;
      }
    };
  }
}
