package org.copydesk.decode;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Kinds of files that are often dropped under a page's name, told by their first bytes (PRONOM
 * signatures).
 */
final class FileSignature {
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("%PDF-", "a PDF document"),
          Map.entry("PK\u0003\u0004", "a ZIP archive or an office document"),
          Map.entry("PK\u0005\u0006", "an empty ZIP archive"),
          Map.entry("\u00D0\u00CF\u0011\u00E0", "an old office document"),
          Map.entry("\u00FF\u00D8\u00FF", "a JPEG picture"),
          Map.entry("\u0089PNG", "a PNG picture"),
          Map.entry("GIF8", "a GIF picture"),
          Map.entry("RIFF", "a media file"),
          Map.entry("\u001F\u008B", "gzip data"),
          Map.entry("Rar!", "a RAR archive"),
          Map.entry("7z\u00BC\u00AF", "a 7z archive"),
          Map.entry("\u007FELF", "a program"));

  private FileSignature() {}

  /** The kind of file that the bytes begin like, in words. */
  static Optional<String> of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> kind : KINDS.entrySet()) {
      if (head.startsWith(kind.getKey())) {
        return Optional.of(kind.getValue());
      }
    }
    return Optional.empty();
  }
}
