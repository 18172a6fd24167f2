package org.copydesk.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.copydesk.page.DecodedText;

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

  private Utf8() {}

  static boolean hasHighBytes(byte[] bytes) {
    return nextHigh(bytes, 0, bytes.length) < bytes.length;
  }

  /** Where the next byte beyond ASCII stands from a place on; the limit where none does. */
  static int nextHigh(byte[] bytes, int from, int limit) {
    int i = from;
    while (i + Long.BYTES <= limit && ((long) EIGHT.get(bytes, i) & HIGH_BITS) == 0) {
      i += Long.BYTES;
    }
    while (i < limit && bytes[i] >= 0) {
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
   * The text of bytes that are UTF-8 beyond ASCII, but for at most one broken sequence in {@value
   * #GOOD_FOR_ONE_BROKEN} good ones; absent where they are not.
   */
  static Optional<DecodedText> text(byte[] bytes) {
    int good = 0;
    int broken = 0;
    boolean whole = true;
    int i = nextHigh(bytes, 0, bytes.length);
    while (i < bytes.length) {
      int size = length(bytes, i, bytes[i] & 0xFF);
      if (size > 0) {
        good++;
        i += size;
      } else {
        whole = false;
        // A sequence cut by the end of the bytes is no evidence against.
        broken += i + 3 >= bytes.length ? 0 : 1;
        i++;
      }
      if (i < bytes.length && bytes[i] >= 0) {
        i = nextHigh(bytes, i, bytes.length);
      }
    }
    if (good == 0 || broken * GOOD_FOR_ONE_BROKEN > good) {
      return Optional.empty();
    }
    return Optional.of(
        whole ? new Utf8Text(bytes) : DecodedText.of(new String(bytes, StandardCharsets.UTF_8)));
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
