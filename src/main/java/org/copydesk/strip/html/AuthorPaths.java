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
    int end = Math.min(address.length(), LONGEST_ADDRESS);
    @Nullable WordTree<Boolean> folder = null;
    for (int i = slash; i >= 0 && i + 1 < address.length(); i++) {
      char c = address.charAt(i);
      if (c != '/') {
        folder = folder == null ? null : folder.after(Character.toLowerCase(c));
      } else if (folder != null && folder.meaning() != null) {
        return true;
      } else if (i >= end) {
        return false;
      } else {
        folder = FOLDERS;
      }
    }
    return false;
  }
}
