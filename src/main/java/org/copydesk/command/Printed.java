package org.copydesk.command;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What is printed of one input, kept until its turn. In pieces that never grow: one array of the
 * length of a huge page would need as much memory again, in one place.
 */
final class Printed extends OutputStream {
  private static final int PIECE = 64 * 1024;

  private final List<byte[]> full = new ArrayList<>();
  private byte[] last = new byte[PIECE];
  private int length;

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) {
    for (int done = 0; done < count; ) {
      if (length == last.length) {
        full.add(last);
        last = new byte[PIECE];
        length = 0;
      }
      int some = Math.min(count - done, last.length - length);
      System.arraycopy(bytes, from + done, last, length, some);
      length += some;
      done += some;
    }
  }

  /**
   * Writes it all to a stream.
   *
   * @throws IOException when the stream takes no more
   */
  void writeTo(OutputStream out) throws IOException {
    for (byte[] piece : full) {
      out.write(piece);
    }
    out.write(last, 0, length);
  }
}
