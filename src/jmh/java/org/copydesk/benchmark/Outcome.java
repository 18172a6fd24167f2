package org.copydesk.benchmark;

/**
 * What came of one extractor on one page.
 *
 * @param extraction what it found; nothing where it failed
 * @param failed whether it threw or ran out of stack
 */
record Outcome(Extraction extraction, boolean failed) {
  static Outcome of(Extractor extractor, BenchmarkPage page) {
    try {
      return new Outcome(extractor.extract(page), false);
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome(Extraction.NONE, true);
    }
  }
}
