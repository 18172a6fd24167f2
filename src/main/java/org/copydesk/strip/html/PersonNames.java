package org.copydesk.strip.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.copydesk.strip.field.NameReader;
import org.copydesk.strip.field.SiteNames;
import org.copydesk.strip.field.TitleKey;

/** Tells a person's name from the site's and from the names of accounts. */
final class PersonNames {
  private static final int MOST_WORDS = 4;

  /** Shorter words in capitals are agencies' and outlets'. */
  private static final int SHORTEST_SURNAME = 4;

  /** As long as "von", "della" and the like. */
  private static final int LONGEST_BETWEEN = 5;

  /** As long as "Mac", "Van" and the like. */
  private static final int LONGEST_PREFIX = 3;

  private static final int LONGEST_CASELESS = 14;

  private final SiteNames sites;
  private final NameReader reader;
  private final Set<String> organisations = new HashSet<>();

  /**
   * @param sites what the page's site is called
   * @param data what the page states of organisations
   * @param reader knows the words of organisations' names
   */
  PersonNames(SiteNames sites, StructuredData data, NameReader reader) {
    this.sites = sites;
    this.reader = reader;
    data.organisations().forEach(name -> organisations.add(TitleKey.of(name)));
  }

  /**
   * Whether a name is taken for that of an author: the site's own is not, unless it has the shape
   * of a person's or the page states that it is one and no organisation.
   *
   * @param person whether the page states that it is a person's
   */
  boolean believed(String name, boolean person) {
    return !site(name) || (person && !organisations.contains(TitleKey.of(name)));
  }

  /**
   * Whether a name is the site's and not a person's: a person may have given the site their name,
   * so a name of several words is believed.
   */
  boolean site(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return sites.titled(name) && (name.indexOf(' ') < 0 || capitals(last) || !personal(name));
  }

  /** Whether an organisation's name is the site's, or hardly more. */
  boolean publishes(String organisation) {
    return sites.named(organisation);
  }

  /** Whether a name is that of an organisation, as the page states it, or the site's. */
  boolean organisation(String name) {
    return organisations.contains(TitleKey.of(name)) || site(name) || reader.organisation(name);
  }

  /**
   * Two to four words, each with a capital and not all of it in capitals; short ones between them,
   * such as "van", need none.
   */
  static boolean personal(String name) {
    String[] words = name.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      boolean between = i > 0 && i < words.length - 1 && word.length() <= LONGEST_BETWEEN;
      if (word.isEmpty()
          || (!between && !Character.isUpperCase(word.charAt(0)))
          || (capitals(word) && !surname(words, i))
          || glued(word)) {
        return false;
      }
    }
    return words.length >= 2 && words.length <= MOST_WORDS;
  }

  private static boolean capitals(String word) {
    return word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** Whether a word in capitals is the surname of Zeynep KAYA or Jean DUPONT. */
  private static boolean surname(String[] words, int i) {
    return i > 0
        && i == words.length - 1
        && words[i].length() >= SHORTEST_SURNAME
        && !capitals(words[0])
        && words[i].chars().allMatch(Character::isLetter);
  }

  /**
   * Two or three words of letters alone, in scripts without capitals that part their words: Hebrew,
   * Arabic and those of India. Many other lines look so.
   */
  static boolean caseless(String name) {
    String[] words = name.split(" ", -1);
    for (String word : words) {
      if (word.length() < 2 || word.length() > LONGEST_CASELESS) {
        return false;
      }
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        boolean letter = c >= '\u0590' && c < '\u0E00' && !Character.isDigit(c) && c != '،';
        if (!letter && "'׳’-".indexOf(c) < 0) {
          return false;
        }
      }
    }
    return words.length >= 2 && words.length <= MOST_WORDS - 1;
  }

  /** Whether a word is two that lost their blank: ChecklistsJust, but not McDonald. */
  private static boolean glued(String word) {
    for (int i = LONGEST_PREFIX + 1; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name is how somebody signs in: jane.roe, jane_roe77. */
  static boolean account(String name) {
    if (name.indexOf(' ') >= 0) {
      return false;
    }
    for (int i = 1; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean point = c == '.' && i + 1 < name.length();
      if (point || c == '_' || c == '@' || (c >= '0' && c <= '9')) {
        return true;
      }
    }
    return false;
  }

  /** A name without the site's name behind it: Jane Roe The Gazette. */
  String withoutSite(String name) {
    for (String site : sites.stated()) {
      int at = name.length() - site.length();
      if (at > 2
          && name.charAt(at - 1) == ' '
          && name.regionMatches(true, at, site, 0, site.length())
          && personal(name.substring(0, at - 1).strip())) {
        return name.substring(0, at - 1).strip();
      }
    }
    return name;
  }
}
