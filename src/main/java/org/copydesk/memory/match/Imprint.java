package org.copydesk.memory.match;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.copydesk.script.Folding;

/**
 * What an article leaves in the memory's index. Two articles that share text share keys: of an
 * equal paragraph all rows, of a near copy some. The rows are MinHash values (Broder 1997) over
 * runs of five characters, or of three words where a script parts its words; each row stands for
 * itself, so a key is as rare as the run that it was made of, and keys that many articles have are
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

  /** Rows that all paragraphs of an article share among them. */
  private static final int ROWS = 64;

  private static final int LEAST_ROWS = 3;
  private static final int MOST_ROWS = 20;

  /** Values in a sketch. */
  private static final int SKETCH = 16;

  private static final Hasher64 HASHER = Hashing.komihash5_0();
  private static final SimilarityHashPolicy MIN_HASH =
      SimilarityHashing.minHash(MOST_ROWS, Long.SIZE);

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
    int rows = Math.max(LEAST_ROWS, Math.min(MOST_ROWS, ROWS / Math.max(1, wide.size())));
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
              known ? rows(texts.get(i), rows) : List.of(),
              furniture,
              Wording.of(furniture == 0 ? List.of() : List.of(texts.get(i)))));
    }
    return new Imprint(
        bodyKey(headline, published, body, texts),
        List.copyOf(keys),
        sketch(middle),
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

  private static List<Long> rows(Tokens text, int rows) {
    byte[] signature =
        MIN_HASH.createHasher().compute(ElementHashProvider.ofValues(text.shingles()));
    List<Long> values = new ArrayList<>(rows);
    for (int row = 0; row < rows; row++) {
      values.add(HASHER.hashIntLongToLong(row, MIN_HASH.getComponent(signature, row)));
    }
    return List.copyOf(values);
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

  /** The least hashes of the middle's shingles. */
  private static List<Long> sketch(List<Tokens> middle) {
    long[] hashes =
        middle.stream()
            .flatMapToLong(text -> Arrays.stream(text.shingles()))
            .map(shingle -> HASHER.hashLongIntToLong(shingle, SKETCH))
            .toArray();
    Arrays.sort(hashes);
    return Arrays.stream(hashes).distinct().limit(SKETCH).boxed().toList();
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
