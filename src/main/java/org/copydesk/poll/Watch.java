package org.copydesk.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Watches whether a source's new articles fall away from its own history: a redesign that breaks
 * its reading in silence.
 *
 * @param articles how many new pages were watched
 * @param length the usual length of a text in characters, a mean of logarithms; 0 at first
 * @param lately the same of about the last five
 * @param fields how often which field is found, 0 to 1
 * @param fieldsLately the same of about the last five
 */
public record Watch(
    long articles,
    double length,
    double lately,
    Map<String, Double> fields,
    Map<String, Double> fieldsLately) {
  /** Nothing was watched yet. */
  public static final Watch NOTHING = new Watch(0, 0, 0, Map.of(), Map.of());

  /** That there is an article at all is watched like a field. */
  private static final String ARTICLE = "article";

  private static final double SLOW = 0.03;
  private static final double FAST = 0.25;

  /** So many articles make a history. */
  private static final int HISTORY = 20;

  private static final double USUALLY = 0.8;
  private static final double RARELY = 0.25;
  private static final double SHORT = Math.log(1 / 3.0);

  public Watch {
    fields = Map.copyOf(fields);
    fieldsLately = Map.copyOf(fieldsLately);
  }

  /** With one more new page. */
  Watch and(Reading reading) {
    Map<String, Double> found = new TreeMap<>();
    fields.keySet().forEach(field -> found.put(field, 0.0));
    reading.fields().forEach(field -> found.put(field, 1.0));
    found.put(ARTICLE, reading.rejection() == null ? 1.0 : 0.0);
    Map<String, Double> usual = new TreeMap<>();
    Map<String, Double> last = new TreeMap<>();
    found.forEach(
        (field, is) -> {
          if (reading.rejection() != null && !field.equals(ARTICLE)) {
            usual.put(field, fields.getOrDefault(field, 0.0));
            last.put(field, fieldsLately.getOrDefault(field, 0.0));
          } else {
            usual.put(field, mean(fields.getOrDefault(field, 0.0), is, SLOW));
            last.put(field, mean(fieldsLately.getOrDefault(field, 0.0), is, FAST));
          }
        });
    double log = Math.log(1.0 + reading.length());
    boolean text = reading.rejection() == null;
    return new Watch(
        articles + 1,
        text ? mean(length, log, length == 0 ? 1 : SLOW) : length,
        text ? mean(lately, log, lately == 0 ? 1 : FAST) : lately,
        usual,
        last);
  }

  /** The mean of the first articles is a plain one, so that the first alone is no history. */
  private double mean(double before, double now, double weight) {
    return before + Math.max(weight, 1.0 / (articles + 1)) * (now - before);
  }

  /** What fell away, in words. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (articles < HISTORY) {
      return warnings;
    }
    if (lately - length < SHORT) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "articles have about %.0f characters lately, usually %.0f: redesigned?",
              Math.exp(lately) - 1,
              Math.exp(length) - 1));
    }
    new TreeMap<>(fields)
        .forEach(
            (field, usual) -> {
              double last = fieldsLately.getOrDefault(field, 0.0);
              if (usual >= USUALLY - SLOW * HISTORY / 2 && last < RARELY) {
                warnings.add(
                    String.format(
                        Locale.ROOT,
                        "%s is found on %.0f %% of the last pages, usually on %.0f %%: redesigned?",
                        field,
                        100 * last,
                        100 * usual));
              }
            });
    return warnings;
  }
}
