package org.copydesk.decode;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The charset that a page declares of itself: the XML declaration or a {@code meta} element in its
 * head.
 */
final class DeclaredCharset {
  /** The standard asks for 1,024 bytes (HTML, 4.2.5.4); old templates have long comments first. */
  private static final int HEAD_BYTES = 8192;

  private static final Pattern DECLARATION =
      Pattern.compile(
          "<(?:\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']?([\\w.:-]{2,40})"
              + "|meta[^>]{0,400}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40}))",
          Pattern.CASE_INSENSITIVE);

  private DeclaredCharset() {}

  /** The first declaration, as written; null where there is none. */
  static @Nullable String in(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
    Matcher found = DECLARATION.matcher(withoutComments(head));
    if (!found.find()) {
      return null;
    }
    return found.group(1) != null ? found.group(1) : found.group(2);
  }

  /** A comment without an end is none. */
  private static String withoutComments(String head) {
    int open = head.indexOf("<!--");
    if (open < 0) {
      return head;
    }
    StringBuilder rest = new StringBuilder(head.length());
    int from = 0;
    while (open >= 0) {
      int close = head.indexOf("-->", open + "<!--".length());
      if (close < 0) {
        break;
      }
      rest.append(head, from, open);
      from = close + "-->".length();
      open = head.indexOf("<!--", from);
    }
    return rest.append(head, from, head.length()).toString();
  }
}
