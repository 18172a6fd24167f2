package org.copydesk.decode;

import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.copydesk.page.DecodedText;

/**
 * Text in well-formed UTF-8 (RFC 3629). It is read as it is asked for, what is ASCII in whole runs,
 * where Java's own decoder goes byte by byte.
 */
final class Utf8Text implements DecodedText {
  /** A shorter run of ASCII is copied byte by byte. */
  private static final int RUN = 24;

  private final byte[] bytes;

  /**
   * @param bytes well-formed throughout; not changed from here on
   */
  Utf8Text(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public String string() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public Reader reader() {
    return new Utf8Reader();
  }

  private final class Utf8Reader extends Reader {
    private int at;

    /** The second half of a character beyond the Basic Multilingual Plane for which no room was. */
    private char low;

    @Override
    public int read(char[] to, int offset, int length) {
      Objects.checkFromIndexSize(offset, length, to.length);
      if (length > 0 && at == bytes.length && low == 0) {
        return -1;
      }
      int next = offset;
      int end = offset + length;
      if (low != 0 && next < end) {
        to[next++] = low;
        low = 0;
      }
      while (next < end && at < bytes.length) {
        next = ascii(to, next, end);
        while (next < end && at < bytes.length && bytes[at] < 0) {
          next = beyond(to, next, end);
        }
      }
      return next - offset;
    }

    /** Reads ASCII up to the next other character, and tells where the text goes on. */
    private int ascii(char[] to, int from, int end) {
      int limit = Math.min(bytes.length, at + end - from);
      int high = Utf8.nextHigh(bytes, at, limit);
      int run = high - at;
      if (run < RUN) {
        for (int i = 0; i < run; i++) {
          to[from + i] = (char) bytes[at + i];
        }
      } else {
        new String(bytes, at, run, StandardCharsets.ISO_8859_1).getChars(0, run, to, from);
      }
      at = high;
      return from + run;
    }

    /** Reads a character beyond ASCII, and tells where the text goes on. */
    private int beyond(char[] to, int from, int end) {
      int lead = bytes[at++] & 0xFF;
      if (lead < 0xE0) {
        to[from] = (char) ((lead & 0x1F) << 6 | rest());
        return from + 1;
      }
      if (lead < 0xF0) {
        to[from] = (char) ((lead & 0xF) << 12 | rest() << 6 | rest());
        return from + 1;
      }
      int point = (lead & 7) << 18 | rest() << 12 | rest() << 6 | rest();
      to[from] = Character.highSurrogate(point);
      if (from + 1 == end) {
        low = Character.lowSurrogate(point);
        return end;
      }
      to[from + 1] = Character.lowSurrogate(point);
      return from + 2;
    }

    /** The bits of a character that the next byte holds. */
    private int rest() {
      return bytes[at++] & 0x3F;
    }

    @Override
    public void close() {}
  }
}
