package org.copydesk.inbox;

import java.util.List;
import java.util.Locale;

/** Names that a writer gives to what is not for the desk: files half-written, hidden or locks. */
final class UnfinishedNames {
  /** Of copying by hand and by tools: curl and our own advice, WinSCP, Chrome; then locks. */
  private static final List<String> ENDINGS =
      List.of(".part", ".filepart", ".crdownload", ".lock", ".camellock");

  private UnfinishedNames() {}

  /** Whether a file or folder of this name is left alone. */
  static boolean contain(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.startsWith(".")
        || name.startsWith("~$") // the locks of Microsoft Office
        || ENDINGS.stream().anyMatch(name::endsWith);
  }
}
