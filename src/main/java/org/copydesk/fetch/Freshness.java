package org.copydesk.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a server says that an answer stays fresh (RFC 9111, sections 4.2.1 and 5.2.2). */
final class Freshness {
  private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?([0-9]+)");
  private static final Pattern AT_ONCE = Pattern.compile("(?:^|[,\\s])no-(?:cache|store)\\b");

  private Freshness() {}

  /** The time that is left; null where the server says nothing of it. */
  static @Nullable Duration of(Reply reply, Instant now) {
    String control = reply.header("cache-control");
    String rules = control == null ? "" : control.toLowerCase(Locale.ROOT);
    Matcher maxAge = MAX_AGE.matcher(rules);
    if (AT_ONCE.matcher(rules).find()) {
      return Duration.ZERO;
    }
    Optional<Duration> lifetime =
        maxAge.find()
            ? HttpTime.seconds(maxAge.group(1))
            : HttpTime.date(reply.header("expires"))
                .map(end -> Duration.between(HttpTime.date(reply.header("date")).orElse(now), end));
    Duration age = HttpTime.seconds(reply.header("age")).orElse(Duration.ZERO);
    return lifetime
        .map(whole -> whole.minus(age))
        .map(left -> left.isNegative() ? Duration.ZERO : left)
        .orElse(null);
  }
}
