package org.copydesk.poll;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.copydesk.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * How a source is doing, for whoever looks after it. Its contract is {@code
 * source-status.schema.json}; it only grows.
 *
 * @param id the source's id
 * @param name what readers know it by
 * @param kind {@code feed}, {@code sitemap}, {@code list} or {@code epaper}
 * @param state {@code new}: not polled yet; {@code ok}; {@code doubtful}: there are warnings;
 *     {@code failing}: it did not answer the last time
 * @param urls where its listings are
 * @param lastPolled when it was last polled; absent: never
 * @param lastNew when its last new articles were found; absent: never
 * @param lastNewUrl the address of one of them
 * @param articlesPerDay its mean rate, as it is known
 * @param usualGapSeconds the usual time between two articles
 * @param nextPoll when it is polled next; absent: at once
 * @param why every reason for that time, in words
 * @param failures how many times in a row it did not answer
 * @param lastError its last failure; absent: none is known
 * @param discovered how many articles were discovered or looked at again
 * @param pending how many of them have no fate yet
 * @param fates how many of them had which fate; with the pending they make all that were discovered
 * @param warnings what looks wrong, in words
 * @param at when all this was so
 */
public record SourceStatus(
    String id,
    String name,
    String kind,
    String state,
    List<String> urls,
    @Nullable Instant lastPolled,
    @Nullable Instant lastNew,
    @Nullable String lastNewUrl,
    double articlesPerDay,
    long usualGapSeconds,
    @Nullable Instant nextPoll,
    List<Term> why,
    int failures,
    @Nullable LastError lastError,
    long discovered,
    long pending,
    Map<String, Long> fates,
    List<String> warnings,
    Instant at) {

  /**
   * A failure.
   *
   * @param fate a short, stable word
   * @param words what it was, in words
   * @param at when
   */
  public record LastError(String fate, String words, Instant at) {}

  /** The status of a source. */
  public static SourceStatus of(Source source, Ledger ledger, Instant now) {
    Trouble trouble = ledger.trouble();
    List<String> warnings = ledger.watch().warnings();
    String state =
        ledger.lastTurn() == null
            ? "new"
            : trouble.inARow() > 0 ? "failing" : warnings.isEmpty() ? "ok" : "doubtful";
    double perHour = ledger.rhythm().perHour();
    return new SourceStatus(
        source.id(),
        source.name(),
        source.kind().word(),
        state,
        source.urls().stream().map(Object::toString).toList(),
        ledger.lastTurn(),
        ledger.lastNew(),
        ledger.lastNewUrl(),
        Math.round(perHour * 2400) / 100.0,
        Math.round(3600 / perHour),
        ledger.due(),
        ledger.why(),
        trouble.inARow(),
        trouble.fate().isEmpty()
            ? null
            : new LastError(trouble.fate(), trouble.words(), trouble.last()),
        ledger.tally().discovered(),
        ledger.tally().pending(),
        ledger.tally().fates(),
        warnings,
        now);
  }
}
