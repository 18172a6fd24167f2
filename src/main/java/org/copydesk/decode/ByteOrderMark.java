package org.copydesk.decode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The byte order marks of Unicode (The Unicode Standard, 23.8). */
record ByteOrderMark(List<Byte> mark, Charset charset) {
  /** UTF-32LE stands before UTF-16LE, whose mark it begins with. */
  private static final List<ByteOrderMark> ALL =
      List.of(
          new ByteOrderMark(bytes(0xEF, 0xBB, 0xBF), StandardCharsets.UTF_8),
          new ByteOrderMark(bytes(0xFF, 0xFE, 0, 0), Charset.forName("UTF-32LE")),
          new ByteOrderMark(bytes(0, 0, 0xFE, 0xFF), Charset.forName("UTF-32BE")),
          new ByteOrderMark(bytes(0xFF, 0xFE), StandardCharsets.UTF_16LE),
          new ByteOrderMark(bytes(0xFE, 0xFF), StandardCharsets.UTF_16BE),
          new ByteOrderMark(bytes(0x84, 0x31, 0x95, 0x33), Charset.forName("GB18030")));

  /** The mark that the bytes begin with. */
  static Optional<ByteOrderMark> of(byte[] bytes) {
    return ALL.stream().filter(m -> m.begins(bytes)).findFirst();
  }

  /** The text behind the mark. */
  String decode(byte[] bytes) {
    return new String(bytes, mark.size(), bytes.length - mark.size(), charset);
  }

  private boolean begins(byte[] bytes) {
    if (bytes.length < mark.size()) {
      return false;
    }
    for (int i = 0; i < mark.size(); i++) {
      if (bytes[i] != mark.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static List<Byte> bytes(Integer... values) {
    return List.of(values).stream().map(Integer::byteValue).toList();
  }
}
