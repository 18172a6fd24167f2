package org.copydesk.memory.match;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.copydesk.script.Folding;

/**
 * What an article leaves in the memory's index. Two articles that share text share keys: of an
 * equal paragraph all, of a near copy some. The keys are a sample of each paragraph's runs of five
 * characters, or of three words where a script parts its words: those of the least hashes (Broder
 * 1997, Cohen and Kaplan 2007). Two paragraphs of a length share as much of their samples as of
 * their runs, which is more than the same number of MinHash values would share. Each key stands for
 * itself, so it is as rare as the run that it was made of, and keys that many articles have are
 * passed over by the index.
 */
public final class Imprint {
  /** Narrower paragraphs, in columns, are not known again by their text. */
  private static final int SHORT = 50;

  /** Bodies narrower than this, in columns, are the same only under the same headline and date. */
  private static final int SHORT_BODY = 200;

  /** Furniture has at least so many letters. */
  private static final int LEAST_FURNITURE = 4;

  /** Paragraphs of an article that get keys: the widest ones. */
  private static final int MOST_PARAGRAPHS = 64;

  /** Keys that all paragraphs of an article share among them. */
  private static final int SAMPLED = 40;

  private static final int LEAST_SAMPLED = 3;
  private static final int MOST_SAMPLED = 20;

  /** Values in a sketch. */
  private static final int SKETCH = 16;

  private static final Hasher64 HASHER = Hashing.komihash5_0();

  private final long body;
  private final List<ParagraphKeys> paragraphs;
  private final List<Long> sketch;
  private final Wording middle;

  private Imprint(long body, List<ParagraphKeys> paragraphs, List<Long> sketch, Wording middle) {
    this.body = body;
    this.paragraphs = paragraphs;
    this.sketch = sketch;
    this.middle = middle;
  }

  /**
   * The imprint of an article.
   *
   * @param headline its headline, or an empty string
   * @param published its date as stated, or an empty string
   * @param body the texts of its blocks, in order
   */
  public static Imprint of(String headline, String published, List<String> body) {
    List<Tokens> texts = body.stream().map(Tokens::of).toList();
    Place place = new Place(body.size());
    Set<Integer> wide = widest(texts);
    int sampled =
        Math.max(LEAST_SAMPLED, Math.min(MOST_SAMPLED, SAMPLED / Math.max(1, wide.size())));
    List<Tokens> middle =
        IntStream.range(0, texts.size()).filter(i -> !place.outer(i)).mapToObj(texts::get).toList();
    List<Tokens> aboutMiddle = new ArrayList<>(List.of(Tokens.of(headline)));
    aboutMiddle.addAll(middle);
    List<ParagraphKeys> keys = new ArrayList<>(body.size());
    for (int i = 0; i < body.size(); i++) {
      String key = Folding.key(body.get(i));
      boolean known = wide.contains(i);
      long furniture =
          place.outer(i) && key.length() >= LEAST_FURNITURE ? hash(withoutFigures(key)) : 0;
      keys.add(
          new ParagraphKeys(
              i,
              known ? least(Arrays.stream(texts.get(i).shingles()), sampled) : List.of(),
              furniture,
              Wording.of(furniture == 0 ? List.of() : List.of(texts.get(i)))));
    }
    LongStream shingles = middle.stream().flatMapToLong(text -> Arrays.stream(text.shingles()));
    return new Imprint(
        bodyKey(headline, published, body, texts),
        List.copyOf(keys),
        least(shingles, SKETCH),
        Wording.of(aboutMiddle));
  }

  private static Set<Integer> widest(List<Tokens> texts) {
    List<Integer> wide = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).columns() >= SHORT) {
        wide.add(i);
      }
    }
    wide.sort(Comparator.comparing((Integer i) -> -texts.get(i).columns()));
    return new HashSet<>(wide.subList(0, Math.min(MOST_PARAGRAPHS, wide.size())));
  }

  private static long bodyKey(
      String headline, String published, List<String> body, List<Tokens> texts) {
    HashStream64 stream = HASHER.hashStream();
    body.forEach(paragraph -> stream.putString(Folding.key(paragraph)));
    if (texts.stream().mapToInt(Tokens::columns).sum() < SHORT_BODY) {
      stream.putString(Folding.key(headline)).putString(published);
    }
    return stream.getAsLong();
  }

  /** The least hashes of shingles, each once, in ascending order. */
  private static List<Long> least(LongStream shingles, int most) {
    long[] hashes =
        shingles.map(shingle -> HASHER.hashLongIntToLong(shingle, SKETCH)).sorted().toArray();
    return Arrays.stream(hashes).distinct().limit(most).boxed().toList();
  }

  private static long hash(String key) {
    return HASHER.hashCharsToLong(key);
  }

  private static String withoutFigures(String key) {
    StringBuilder kept = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      boolean figure = Character.isDigit(key.charAt(i));
      if (!figure) {
        kept.append(key.charAt(i));
      } else if (kept.isEmpty() || kept.charAt(kept.length() - 1) != '0') {
        kept.append('0');
      }
    }
    return kept.toString();
  }

  /**
   * The key of the whole body, that articles of the same text share; for a short body with headline
   * and date.
   */
  public long body() {
    return body;
  }

  /** The keys of each block, in order. */
  public List<ParagraphKeys> paragraphs() {
    return paragraphs;
  }

  /** A few values of the body's middle, in ascending order; bodies that share text share values. */
  public List<Long> sketch() {
    return sketch;
  }

  /** The wording of the headline and of the body's middle. */
  public Wording middle() {
    return middle;
  }
}
