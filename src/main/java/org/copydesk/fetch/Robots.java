package org.copydesk.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What hosts ask of robots (RFC 9309), remembered for a day. A file that cannot be read is asked
 * for again soon; until then the last one that could be read holds, and without one nothing is
 * allowed (sections 2.3.1.4 and 2.4). Safe across threads.
 */
final class Robots {
  /** Where the rules of an origin are. */
  static final String PATH = "/robots.txt";

  private static final String PRODUCT_TOKEN = "copydesk";
  private static final Duration LIFE = Duration.ofDays(1);
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(2);
  private static final int PARSED = 2000;

  private final HostMemory memory;
  private final Map<String, Rules> parsed =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rules> eldest) {
          return size() > PARSED;
        }
      };

  Robots(HostMemory memory) {
    this.memory = memory;
  }

  /**
   * The rules of one origin.
   *
   * @param rules what is allowed
   * @param until when they must be asked for again
   * @param known false while the file cannot be read and never was
   */
  record Rules(BaseRobotRules rules, Instant until, boolean known) {
    /**
     * Lets a URL of the origin pass.
     *
     * @throws DisallowedException when it must not be fetched
     */
    void check(WebUrl url) {
      if (url.path().equals(PATH) || rules.isAllowed(url.toString())) {
        return;
      }
      if (known) {
        throw new DisallowedException(url.origin() + PATH + " does not allow " + url.target());
      }
      throw new DisallowedException(
          url.origin() + PATH + " cannot be read, so that nothing of it may be fetched", until);
    }

    /** The pause that the host asks for between two requests. */
    Duration delay() {
      long millis = rules.getCrawlDelay();
      Duration delay = millis <= 0 ? Duration.ZERO : Duration.ofMillis(millis);
      return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }
  }

  /** The rules of an origin as they are known; empty where they must be asked for. */
  synchronized Optional<Rules> rules(String origin, Instant now) {
    Rules rules =
        parsed.computeIfAbsent(origin, o -> memory.robots(o).map(f -> read(o, f)).orElse(null));
    return Optional.ofNullable(rules).filter(known -> known.until().isAfter(now));
  }

  /** The pause between two requests that an origin asked for when its rules were read last. */
  synchronized Duration delay(String origin) {
    return rules(origin, Instant.MIN).map(Rules::delay).orElse(Duration.ZERO);
  }

  /** Remembers the file of an origin. */
  synchronized void keep(String origin, RobotsFile file) {
    RobotsFile kept = file;
    Optional<RobotsFile> last = memory.robots(origin);
    if (file.standing() == RobotsFile.Standing.UNREACHABLE
        && last.isPresent()
        && last.get().standing() != RobotsFile.Standing.UNREACHABLE) {
      // The last one holds on. It is as old as if it had to be asked for again after the pause.
      kept = last.get().at(file.at().minus(LIFE).plus(PATIENCE));
    }
    memory.keep(origin, kept);
    parsed.put(origin, read(origin, kept));
  }

  private static Rules read(String origin, RobotsFile file) {
    return switch (file.standing()) {
      case STATED -> new Rules(parse(origin, file), file.at().plus(LIFE), true);
      case ABSENT ->
          new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), file.at().plus(LIFE), true);
      case UNREACHABLE ->
          new Rules(
              new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), file.at().plus(PATIENCE), false);
    };
  }

  private static BaseRobotRules parse(String origin, RobotsFile file) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    return parser.parseContent(
        origin + PATH, file.body(), type(file.contentType()), Set.of(PRODUCT_TOKEN));
  }

  private static String type(@Nullable String contentType) {
    return contentType == null ? "text/plain" : contentType;
  }

  /** The sitemaps that the file of an origin names, in its order. */
  List<String> sitemaps(String origin) {
    return memory
        .robots(origin)
        .filter(file -> file.standing() == RobotsFile.Standing.STATED)
        .map(file -> parse(origin, file).getSitemaps())
        .orElse(List.of());
  }
}
