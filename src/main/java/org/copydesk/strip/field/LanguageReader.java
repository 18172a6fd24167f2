package org.copydesk.strip.field;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.script.Folding;
import org.copydesk.script.WordTree;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text as a BCP 47 tag: by its script, by its commonest words, and by what
 * the page declares where the text leaves it open. Chinese is zh-Hans or zh-Hant by its characters
 * alone. Data: {@code languages.txt}. Stateless and safe across threads.
 */
public final class LanguageReader {
  private static final int LEAST_LETTERS = 20;
  private static final int LEAST_HITS = 3;

  /** So many letters are enough to tell the script. */
  private static final int MOST_LETTERS = 600;

  /** So many times as many common words make another language than the declared one certain. */
  private static final double CLEARLY = 1.5;

  /** Behind languages of two scripts that are not in Latin script where nothing says so. */
  private static final String LATIN = "-Latn";

  private static final Map<UnicodeScript, String> ALONE = new EnumMap<>(UnicodeScript.class);

  static {
    ALONE.put(UnicodeScript.HANGUL, "ko");
    ALONE.put(UnicodeScript.HIRAGANA, "ja");
    ALONE.put(UnicodeScript.KATAKANA, "ja");
    ALONE.put(UnicodeScript.THAI, "th");
    ALONE.put(UnicodeScript.LAO, "lo");
    ALONE.put(UnicodeScript.KHMER, "km");
    ALONE.put(UnicodeScript.MYANMAR, "my");
    ALONE.put(UnicodeScript.HEBREW, "he");
    ALONE.put(UnicodeScript.GREEK, "el");
    ALONE.put(UnicodeScript.ARMENIAN, "hy");
    ALONE.put(UnicodeScript.GEORGIAN, "ka");
    ALONE.put(UnicodeScript.BENGALI, "bn");
    ALONE.put(UnicodeScript.TAMIL, "ta");
    ALONE.put(UnicodeScript.TELUGU, "te");
    ALONE.put(UnicodeScript.GUJARATI, "gu");
    ALONE.put(UnicodeScript.KANNADA, "kn");
    ALONE.put(UnicodeScript.MALAYALAM, "ml");
    ALONE.put(UnicodeScript.GURMUKHI, "pa");
    ALONE.put(UnicodeScript.SINHALA, "si");
    ALONE.put(UnicodeScript.ETHIOPIC, "am");
  }

  /** The languages that have a word among their commonest, by their numbers. */
  private final WordTree<int[]> byWord = new WordTree<>();

  private final List<String> languages = new ArrayList<>();
  private final Map<String, UnicodeScript> scripts = new HashMap<>();
  private final Set<Character> simplified = new HashSet<>();

  public LanguageReader() {
    WordFile.read("languages.txt")
        .entries()
        .forEach(
            (language, words) -> {
              if (language.equals("simplified")) {
                words.chars().filter(c -> c != ' ').forEach(c -> simplified.add((char) c));
                return;
              }
              scripts.put(language, UnicodeScript.of(words.codePointAt(0)));
              for (String word : words.split(" ", -1)) {
                byWord.add(word, new int[] {languages.size()}, LanguageReader::both);
              }
              languages.add(language);
            });
    simplified.removeIf(c -> Folding.line(String.valueOf(c)).charAt(0) != c);
  }

  /**
   * The language of a text.
   *
   * @param text some of its running text; a few hundred characters are enough
   * @param declared what the page declares, such as {@code en-US} or {@code zh_TW}; blank for
   *     nothing
   */
  public @Nullable String language(String text, String declared) {
    String tag = tag(declared);
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int letters = 0;
    int latin = 0;
    for (int i = 0; i < text.length() && letters < MOST_LETTERS; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        if (c < 0x250) {
          latin++;
        } else {
          counts.merge(UnicodeScript.of(c), 1, Integer::sum);
        }
      }
    }
    counts.merge(UnicodeScript.LATIN, latin, Integer::sum);
    if (letters < LEAST_LETTERS) {
      return tag == null || tag.startsWith("zh") ? chinese(text, tag) : tag;
    }
    UnicodeScript script = UnicodeScript.LATIN;
    int most = 0;
    for (Map.Entry<UnicodeScript, Integer> count : counts.entrySet()) {
      if (count.getValue() > most) {
        most = count.getValue();
        script = count.getKey();
      }
    }
    int kana =
        counts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
    int han = counts.getOrDefault(UnicodeScript.HAN, 0);
    if (kana + han > most || script == UnicodeScript.HAN) {
      return kana * 12 > kana + han ? with(tag, "ja") : chinese(text, tag);
    }
    String alone = ALONE.get(script);
    return alone == null ? byWords(text, script, tag) : with(tag, alone);
  }

  /** The declared tag where it is of this language, for it may name a region. */
  private static String with(@Nullable String tag, String language) {
    return tag != null && primary(tag).equals(language) ? tag : language;
  }

  private @Nullable String chinese(String text, @Nullable String tag) {
    int simple = 0;
    int traditional = 0;
    boolean han = false;
    String folded = Folding.line(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Letters.han(c)) {
        han = true;
        traditional += folded.charAt(i) != c ? 1 : 0;
        simple += simplified.contains(c) ? 1 : 0;
      }
    }
    if (!han) {
      return tag;
    }
    if (simple == traditional) {
      return tag == null ? "zh" : tag.startsWith("zh") ? tag : "zh";
    }
    return simple > traditional ? "zh-Hans" : "zh-Hant";
  }

  private @Nullable String byWords(String text, UnicodeScript script, @Nullable String tag) {
    int[] hits = new int[languages.size()];
    char[] low = text.toLowerCase(Locale.ROOT).toCharArray();
    @Nullable WordTree<int[]> word = byWord;
    for (int i = 0; i <= low.length; i++) {
      if (i < low.length && inWord(low[i])) {
        word = word == null ? null : word.after(low[i]);
        continue;
      }
      int[] common = word == null ? null : word.meaning();
      if (common != null) {
        for (int language : common) {
          hits[language]++;
        }
      }
      word = byWord;
    }
    String best = null;
    int most = 0;
    for (int i = 0; i < hits.length; i++) {
      String language = languages.get(i);
      if (scripts.get(language) == script
          && (hits[i] > most
              || (hits[i] == most && best != null && language.compareTo(best) < 0))) {
        most = hits[i];
        best = language;
      }
    }
    if (best == null || most < LEAST_HITS) {
      return tag;
    }
    if (tag == null) {
      return best;
    }
    String own = primary(tag);
    if (own.equals("no")) {
      own = "nb";
    }
    if (scripts.get(own) != script && scripts.get(own + LATIN) == script) {
      own += LATIN;
    }
    boolean known = scripts.containsKey(own);
    int ofDeclared = known ? hits[languages.indexOf(own)] : 0;
    boolean clear = known ? most > ofDeclared * CLEARLY : most > 10;
    return clear && !own.equals(best) ? best : tag;
  }

  private static int[] both(int[] some, int[] others) {
    int[] both = Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, both, some.length, others.length);
    return both;
  }

  private static boolean inWord(char c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z';
    }
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static String primary(String tag) {
    int hyphen = tag.indexOf('-');
    return hyphen < 0 ? tag : tag.substring(0, hyphen);
  }

  /** A declared language as a tag; absent where it is none. */
  private static @Nullable String tag(String declared) {
    String written = declared.strip().replace('_', '-');
    int end = 0;
    while (end < written.length()
        && (Character.isLetterOrDigit(written.charAt(end)) || written.charAt(end) == '-')) {
      end++;
    }
    written = written.substring(0, end);
    if (written.length() < 2) {
      return null;
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(written).build();
      String tag = locale.toLanguageTag();
      return locale.getLanguage().length() == 2 || locale.getLanguage().length() == 3
          ? tag.equals("und") ? null : tag
          : null;
    } catch (IllformedLocaleException e) {
      return null;
    }
  }
}
