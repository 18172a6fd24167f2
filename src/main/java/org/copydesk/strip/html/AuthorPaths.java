package org.copydesk.strip.html;

import org.copydesk.script.WordTree;
import org.copydesk.strip.field.WordFile;
import org.jspecify.annotations.Nullable;

/** Tells the addresses of persons' pages, such as /authors/jane-roe. Data: author-paths.txt. */
final class AuthorPaths {
  /** What stands behind so many characters is not looked at. */
  private static final int LONGEST_ADDRESS = 400;

  private static final WordTree<Boolean> FOLDERS = folders();

  private AuthorPaths() {}

  private static WordTree<Boolean> folders() {
    WordTree<Boolean> folders = new WordTree<>();
    WordFile.read("author-paths.txt")
        .words("path")
        .forEach(folder -> folders.add(folder, true, (a, b) -> a));
    return folders;
  }

  /** Whether an address has a folder of persons' pages, and something in it. */
  static boolean lead(String address) {
    int host = address.indexOf("//");
    int slash = address.indexOf('/', host < 0 ? 0 : host + 2);
    while (slash >= 0 && slash < LONGEST_ADDRESS) {
      int next = address.indexOf('/', slash + 1);
      if (next >= 0 && next + 1 < address.length() && persons(address, slash + 1, next)) {
        return true;
      }
      slash = next;
    }
    return false;
  }

  private static boolean persons(String address, int from, int to) {
    @Nullable WordTree<Boolean> folder = FOLDERS;
    for (int i = from; i < to && folder != null; i++) {
      folder = folder.after(Character.toLowerCase(address.charAt(i)));
    }
    return folder != null && folder.meaning() != null;
  }
}
