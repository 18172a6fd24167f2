package org.copydesk.decode;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.BitSet;
import org.copydesk.page.DecodedText;

/**
 * How damaged a decoded text looks. Text read in the wrong charset has characters that no writer
 * uses: replacement characters, controls, private use, rare ideographs, accented letters and signs
 * in a row.
 */
final class TextDamage {
  /** Enough of a page to judge by, in characters. */
  private static final int LOOKED_AT = 200_000;

  /** Enough to tell what is no text at all: it has controls all over. */
  private static final int HEAD = 8192;

  /** The controls that are white space, as bits. */
  private static final int WHITE = 1 << '\t' | 1 << '\n' | 1 << 0x0B | 1 << '\f' | 1 << '\r';

  /**
   * So many accented Latin letters or signs in a row are no word of any language; "Ã©Ã " and "ÖÐ¹ú"
   * are.
   */
  private static final int SOUP = 4;

  /**
   * The ideographs in daily use: level 1 of GB 2312 (3,755) and of Big5 (5,401), which are those
   * ordered by use in the standards themselves, and level 1 of JIS X 0208 (2,965). Real text is
   * made of them to more than nine tenths.
   */
  private static final BitSet COMMON = common();

  private TextDamage() {}

  /** The damaged share of the characters beyond ASCII, 0 to 1. */
  static double of(String text) {
    int beyond = 0;
    int damaged = 0;
    int row = 0;
    for (int i = 0; i < Math.min(text.length(), LOOKED_AT); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        row = 0;
        continue;
      }
      beyond++;
      if (isBroken(c) || isRareIdeograph(c)) {
        damaged++;
        row = 0;
      } else if (c < 0x250 && c != 0xA0 && c != 0xAB && c != 0xBB) {
        row++;
        damaged += row == SOUP ? SOUP : row > SOUP ? 1 : 0;
      } else {
        row = 0;
      }
    }
    return beyond == 0 ? 0 : (double) damaged / beyond;
  }

  /**
   * The share of control characters among the first {@value #HEAD}, 0 to 1, white space and escapes
   * aside.
   */
  static double controls(DecodedText text) {
    char[] head = new char[HEAD];
    int looked = head(text, head);
    int controls = 0;
    for (int i = 0; i < looked; i++) {
      char c = head[i];
      if (c < ' ' && (1 << c & WHITE) == 0) {
        controls++;
      }
    }
    return (double) controls / Math.max(1, looked);
  }

  private static int head(DecodedText text, char[] head) {
    int length = 0;
    try (Reader reader = text.reader()) {
      int read = reader.read(head, 0, head.length);
      while (read > 0) {
        length += read;
        read = reader.read(head, length, head.length - length);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return length;
  }

  private static boolean isBroken(char c) {
    return c == 0xFFFD
        || (c >= 0x80 && c < 0xA0)
        || (c >= 0xE000 && c < 0xF900)
        || (!Character.isSurrogate(c) && Character.getType(c) == Character.UNASSIGNED);
  }

  private static boolean isRareIdeograph(char c) {
    return Character.isIdeographic(c) && !COMMON.get(c);
  }

  private static BitSet common() {
    BitSet common = new BitSet(0x10000);
    add(common, "GB2312", 0xB0, 0xD7, 0xA1, 0xFE);
    add(common, "Big5", 0xA4, 0xC6, 0x40, 0xFE);
    add(common, "EUC-JP", 0xB0, 0xCF, 0xA1, 0xFE);
    return common;
  }

  private static void add(
      BitSet common, String charset, int leads, int lastLead, int trails, int lastTrail) {
    Charset standard = Charset.forName(charset);
    for (int lead = leads; lead <= lastLead; lead++) {
      for (int trail = trails; trail <= lastTrail; trail++) {
        String decoded = new String(new byte[] {(byte) lead, (byte) trail}, standard);
        if (decoded.length() == 1 && Character.isIdeographic(decoded.charAt(0))) {
          common.set(decoded.charAt(0));
        }
      }
    }
  }
}
