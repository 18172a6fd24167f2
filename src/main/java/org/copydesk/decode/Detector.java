package org.copydesk.decode;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Guesses a charset from the bytes alone: ICU's detector, shown the parts of a page that tell
 * something.
 */
final class Detector {
  /** As much as ICU reads. */
  private static final int SAMPLE_BYTES = 8000;

  /** ASCII around a letter that is kept in the sample, so that words stay words. */
  private static final int NEIGHBOURHOOD = 12;

  private static final int MOST_GUESSES = 5;

  private Detector() {}

  /** The charsets that the bytes may be in, the likeliest first; never empty. */
  static List<Charset> guesses(byte[] bytes) {
    if (looksLikeUtf16(bytes)) {
      return List.of(
          zerosAt(bytes, 0) > zerosAt(bytes, 1)
              ? StandardCharsets.UTF_16BE
              : StandardCharsets.UTF_16LE);
    }
    CharsetDetector detector = new CharsetDetector();
    detector.setText(sample(bytes));
    Set<Charset> guesses = new LinkedHashSet<>();
    for (CharsetMatch match : detector.detectAll()) {
      if (guesses.size() < MOST_GUESSES) {
        CharsetLabels.charset(match.getName())
            .filter(c -> !c.equals(StandardCharsets.UTF_8))
            .ifPresent(guesses::add);
      }
    }
    // The product's first readers; ICU wants a hundred characters before it says so.
    guesses.add(Charset.forName("GB18030"));
    return new ArrayList<>(guesses);
  }

  /** Whether every other byte is mostly zero, as in 16-bit text of any markup. */
  static boolean looksLikeUtf16(byte[] bytes) {
    int pairs = Math.min(bytes.length, SAMPLE_BYTES) / 2;
    int even = zerosAt(bytes, 0);
    int odd = zerosAt(bytes, 1);
    return pairs > 1 && Math.max(even, odd) * 4 > pairs && Math.min(even, odd) * 20 < pairs;
  }

  private static int zerosAt(byte[] bytes, int offset) {
    int zeros = 0;
    for (int i = offset; i < Math.min(bytes.length, SAMPLE_BYTES); i += 2) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  /** The bytes beyond ASCII with their neighbours: markup, scripts and styles would dilute them. */
  private static byte[] sample(byte[] bytes) {
    byte[] sample = new byte[Math.min(bytes.length, SAMPLE_BYTES)];
    int size = 0;
    int lastHigh = -NEIGHBOURHOOD - 1;
    for (int i = 0; i < bytes.length && size < sample.length; i++) {
      if (bytes[i] < 0 || bytes[i] == 0x1B) {
        lastHigh = i;
      }
      if (i - lastHigh <= NEIGHBOURHOOD) {
        sample[size++] = bytes[i];
      }
    }
    return java.util.Arrays.copyOf(sample, size);
  }
}
