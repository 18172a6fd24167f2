package org.copydesk.fetch;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a {@code Content-Type} as servers write it, not only as RFC 9110, section 8.3, has it. */
final class ContentType {
  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:+-]+)");
  private static final Pattern MEDIA = Pattern.compile("[\\w.+!#$&^-]+/[\\w.+!#$&^-]+");

  private ContentType() {}

  /** The media type in lower case; null where there is none. */
  static @Nullable String media(@Nullable String header) {
    if (header == null) {
      return null;
    }
    String media = header.replaceFirst("[;,].*", "").strip().toLowerCase(Locale.ROOT);
    return MEDIA.matcher(media).matches() ? media : null;
  }

  /** The charset as written; null where there is none. */
  static @Nullable String charset(@Nullable String header) {
    if (header == null) {
      return null;
    }
    var charset = CHARSET.matcher(header);
    return charset.find() ? charset.group(1) : null;
  }
}
