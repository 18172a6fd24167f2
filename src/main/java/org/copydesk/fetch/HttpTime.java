package org.copydesk.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/** Times in headers: dates in all three forms of RFC 9110, section 5.6.7, and seconds. */
final class HttpTime {
  private static final int MOST_DIGITS = 10;

  private HttpTime() {}

  /** A date. */
  static Optional<Instant> date(@Nullable String header) {
    return header == null
        ? Optional.empty()
        : Optional.ofNullable(DateUtils.parseStandardDate(header.strip()));
  }

  /** A number of seconds, not negative. */
  static Optional<Duration> seconds(@Nullable String header) {
    String digits = header == null ? "" : header.strip();
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    String bounded = digits.length() > MOST_DIGITS ? "9".repeat(MOST_DIGITS) : digits;
    return Optional.of(Duration.ofSeconds(Long.parseLong(bounded)));
  }

  /** {@code Retry-After} (RFC 9110, section 10.2.3): how long from now; not negative. */
  static Optional<Duration> retryAfter(@Nullable String header, Instant now) {
    Optional<Duration> seconds = seconds(header);
    if (seconds.isPresent()) {
      return seconds;
    }
    return date(header)
        .map(date -> Duration.between(now, date))
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
  }
}
