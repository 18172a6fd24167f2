package org.copydesk.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells UTF-8 by its form (RFC 3629): hardly any text in another charset has it by chance. */
final class Utf8 {
  /**
   * A page cut or pasted together by a careless system has a broken character here and there; so
   * many good ones make up for it.
   */
  private static final int GOOD_FOR_ONE_BROKEN = 50;

  private static final int ESCAPE = 0x1B;

  /** Pages are ASCII for the most part: eight bytes are looked at in one. */
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final long HIGH_BITS = 0x8080808080808080L;

  private static final long ONES = 0x0101010101010101L;

  private static final long SPACES = ' ' * ONES;

  /** The first control character behind those that are white space, a tab to a line's end. */
  private static final int SHIFT_OUT = 0x0E;

  private Utf8() {}

  static boolean hasHighBytes(byte[] bytes) {
    return nextHigh(bytes, 0) < bytes.length;
  }

  /** Where the next byte beyond ASCII stands from a place on; the bytes' length where none does. */
  private static int nextHigh(byte[] bytes, int from) {
    int i = from;
    while (i + Long.BYTES <= bytes.length && ((long) EIGHT.get(bytes, i) & HIGH_BITS) == 0) {
      i += Long.BYTES;
    }
    while (i < bytes.length && bytes[i] >= 0) {
      i++;
    }
    return i;
  }

  /** Whether there are escapes, with which ISO-2022-JP and its kin say everything in seven bits. */
  static boolean hasEscapes(byte[] bytes) {
    for (byte b : bytes) {
      if (b == ESCAPE) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether there are control characters, white space aside. A text that is read from bytes without
   * any has none.
   */
  static boolean hasControls(byte[] bytes) {
    int i = 0;
    for (; i + Long.BYTES <= bytes.length; i += Long.BYTES) {
      if (controls((long) EIGHT.get(bytes, i)) != 0) {
        return true;
      }
    }
    for (; i < bytes.length; i++) {
      if (controls(SPACES ^ ' ' ^ (bytes[i] & 0xFFL)) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The high bits of those of eight bytes that are control characters and no white space. */
  private static long controls(long eight) {
    // the sums of seven bits do not reach the next byte; a high bit is set from a character on
    long low = eight & ~HIGH_BITS;
    long fromTab = low + (0x80 - '\t') * ONES;
    long fromShiftOut = low + (0x80 - SHIFT_OUT) * ONES;
    long fromSpace = low + (0x80 - ' ') * ONES;
    return ~(eight | fromSpace | (fromTab & ~fromShiftOut)) & HIGH_BITS;
  }

  /**
   * The text of bytes that are UTF-8 beyond ASCII, but for at most one broken sequence in {@value
   * #GOOD_FOR_ONE_BROKEN} good ones; absent where they are not.
   *
   * <p>It is read while it is looked at, which Java's own decoder does byte by byte: what is ASCII
   * is copied in whole runs.
   */
  static Optional<String> text(byte[] bytes) {
    String ascii = new String(bytes, StandardCharsets.ISO_8859_1);
    char[] text = new char[bytes.length];
    int length = 0;
    int good = 0;
    int broken = 0;
    boolean whole = true;
    int i = 0;
    while (i < bytes.length) {
      int next = nextHigh(bytes, i);
      if (whole) {
        ascii.getChars(i, next, text, length);
        length += next - i;
      }
      i = next;
      while (i < bytes.length && bytes[i] < 0) {
        int size = length(bytes, i, bytes[i] & 0xFF);
        if (size > 0) {
          good++;
          length = whole ? put(text, length, bytes, i, size) : length;
          i += size;
        } else {
          whole = false;
          // A sequence cut by the end of the bytes is no evidence against.
          broken += i + 3 >= bytes.length ? 0 : 1;
          i++;
        }
      }
    }
    if (good == 0 || broken * GOOD_FOR_ONE_BROKEN > good) {
      return Optional.empty();
    }
    return Optional.of(
        whole ? new String(text, 0, length) : new String(bytes, StandardCharsets.UTF_8));
  }

  /** Puts what a well-formed sequence says, and tells where the text goes on. */
  private static int put(char[] text, int to, byte[] bytes, int i, int size) {
    int lead = bytes[i];
    if (size == 2) {
      text[to] = (char) ((lead & 0x1F) << 6 | rest(bytes, i + 1));
      return to + 1;
    }
    if (size == 3) {
      text[to] = (char) ((lead & 0xF) << 12 | rest(bytes, i + 1) << 6 | rest(bytes, i + 2));
      return to + 1;
    }
    int point =
        (lead & 7) << 18 | rest(bytes, i + 1) << 12 | rest(bytes, i + 2) << 6 | rest(bytes, i + 3);
    text[to] = Character.highSurrogate(point);
    text[to + 1] = Character.lowSurrogate(point);
    return to + 2;
  }

  /** The bits of a code point that a byte behind the first one holds. */
  private static int rest(byte[] bytes, int i) {
    return bytes[i] & 0x3F;
  }

  /** The length of the well-formed sequence at {@code i}, or 0. */
  private static int length(byte[] bytes, int i, int lead) {
    int length =
        lead >= 0xC2 && lead < 0xE0
            ? 2
            : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
    if (length == 0 || i + length > bytes.length) {
      return 0;
    }
    for (int k = 1; k < length; k++) {
      if ((bytes[i + k] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int second = bytes[i + 1] & 0xFF;
    boolean overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    boolean surrogate = lead == 0xED && second > 0x9F;
    boolean beyond = lead == 0xF4 && second > 0x8F;
    return overlong || surrogate || beyond ? 0 : length;
  }
}
