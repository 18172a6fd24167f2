package org.copydesk.memory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.copydesk.memory.match.House;
import org.copydesk.memory.match.Story;
import org.copydesk.memory.match.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Postings as bytes: there are some fifty for an article, and they are most of the state. A byte
 * with the version of the form comes first, then the entries; an article's id is sixteen bytes, a
 * time in milliseconds eight, and always an entry's first two parts.
 */
final class PostingCodec {
  private static final int VERSION = 1;
  private static final int ID_BYTES = 16;
  private static final HexFormat HEX = HexFormat.of();

  private PostingCodec() {}

  /** An article that had a body, and whose it is. */
  record Claim(String article, long time, SourceKey source) {}

  /** An article that carried a block at its head or tail. */
  record Telling(Story story, long time) {}

  /** The latest time of the entries of a kind, in milliseconds of the epoch; 0 without entries. */
  static long latest(byte kind, byte[] bytes) {
    return switch (kind) {
      case Postings.BODY -> claims(bytes).stream().mapToLong(Claim::time).max().orElse(0);
      case Postings.PASSAGE ->
          holders(bytes).stream().mapToLong(Letter.Holder::time).max().orElse(0);
      case Postings.FURNITURE -> tellings(bytes).stream().mapToLong(Telling::time).max().orElse(0);
      default -> ByteBuffer.wrap(bytes, 1, Long.BYTES).getLong();
    };
  }

  static List<Claim> claims(byte @Nullable [] bytes) {
    return read(
        bytes,
        (article, time, in) ->
            new Claim(article, time, new SourceKey(text(in), text(in), in.readUTF())));
  }

  static byte[] ofClaims(List<Claim> claims) {
    return write(
        claims,
        (claim, out) -> {
          writeHead(claim.article(), claim.time(), out);
          writeText(claim.source().host(), out);
          writeText(claim.source().name(), out);
          out.writeUTF(claim.source().intake());
        });
  }

  static List<Letter.Holder> holders(byte @Nullable [] bytes) {
    return read(bytes, (article, time, in) -> new Letter.Holder(article, time));
  }

  static byte[] ofHolders(List<Letter.Holder> holders) {
    return write(holders, (holder, out) -> writeHead(holder.article(), holder.time(), out));
  }

  static List<Telling> tellings(byte @Nullable [] bytes) {
    return read(
        bytes,
        (article, time, in) -> {
          float kinship = in.readFloat();
          int values = in.readUnsignedByte();
          List<Long> sketch = new ArrayList<>(values);
          for (int i = 0; i < values; i++) {
            sketch.add(in.readLong());
          }
          return new Telling(new Story(article, sketch, kinship), time);
        });
  }

  static byte[] ofTellings(List<Telling> tellings) {
    return write(
        tellings,
        (telling, out) -> {
          Story story = telling.story();
          writeHead(story.article(), telling.time(), out);
          out.writeFloat((float) story.kinship());
          out.writeByte(story.sketch().size());
          for (long value : story.sketch()) {
            out.writeLong(value);
          }
        });
  }

  /** How a source writes, and when that was noted. */
  record Dwelling(long time, House house) {}

  static @Nullable Dwelling dwelling(byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    requireVersion(in.get());
    long time = in.getLong();
    List<Wording> articles = new ArrayList<>();
    while (in.hasRemaining()) {
      int[] runs = new int[in.getShort()];
      for (int i = 0; i < runs.length; i++) {
        runs[i] = in.getInt();
      }
      articles.add(Wording.of(runs));
    }
    return new Dwelling(time, new House(articles));
  }

  static byte[] ofDwelling(Dwelling dwelling) {
    List<int[]> articles = dwelling.house().articles().stream().map(Wording::runs).toList();
    int length =
        articles.stream().mapToInt(runs -> Short.BYTES + runs.length * Integer.BYTES).sum();
    ByteBuffer out = ByteBuffer.allocate(1 + Long.BYTES + length);
    out.put((byte) VERSION).putLong(dwelling.time());
    for (int[] runs : articles) {
      out.putShort((short) runs.length);
      for (int run : runs) {
        out.putInt(run);
      }
    }
    return out.array();
  }

  /** A wording as text, for a letter. */
  static String text(Wording wording) {
    ByteBuffer bytes = ByteBuffer.allocate(wording.runs().length * Integer.BYTES);
    for (int run : wording.runs()) {
      bytes.putInt(run);
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /** The wording of a letter. */
  static Wording wording(String text) {
    IntBuffer runs = ByteBuffer.wrap(Base64.getDecoder().decode(text)).asIntBuffer();
    int[] all = new int[runs.remaining()];
    runs.get(all);
    return Wording.of(all);
  }

  private static void requireVersion(int version) {
    if (version != VERSION) {
      throw new IllegalStateException("a posting of form " + version + ", not " + VERSION);
    }
  }

  private interface Reader<T> {
    T read(String article, long time, DataInputStream in) throws IOException;
  }

  private interface Writer<T> {
    void write(T entry, DataOutputStream out) throws IOException;
  }

  private static <T> List<T> read(byte @Nullable [] bytes, Reader<T> reader) {
    if (bytes == null) {
      return List.of();
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      requireVersion(in.readUnsignedByte());
      List<T> entries = new ArrayList<>();
      while (in.available() > 0) {
        entries.add(reader.read(HEX.formatHex(in.readNBytes(ID_BYTES)), in.readLong(), in));
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> byte[] write(List<T> entries, Writer<T> writer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      for (T entry : entries) {
        writer.write(entry, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void writeHead(String article, long time, DataOutputStream out)
      throws IOException {
    out.write(HEX.parseHex(article));
    out.writeLong(time);
  }

  private static @Nullable String text(DataInputStream in) throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }

  private static void writeText(@Nullable String text, DataOutputStream out) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      out.writeUTF(text);
    }
  }
}
