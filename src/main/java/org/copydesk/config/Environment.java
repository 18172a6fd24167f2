package org.copydesk.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Values from environment variables: {@code COPYDESK_BROKER_PORT} is copydesk.broker.port. */
final class Environment {
  private static final String PREFIX = "COPYDESK_";
  private static final String KAFKA_PREFIX = variable(Keys.KAFKA);

  /** What Kubernetes sets in every pod beside a service that is called copydesk. */
  private static final Pattern KUBERNETES =
      Pattern.compile("COPYDESK_(SERVICE_.*|PORT|PORT_[0-9]+_.*)");

  private Environment() {}

  /** The variable of a key. */
  static String variable(String key) {
    return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /** Every value that the environment sets. */
  static List<Written> read(Map<String, String> environment) {
    List<Written> written = new ArrayList<>();
    new TreeMap<>(environment)
        .forEach(
            (variable, value) -> {
              if (variable.startsWith(PREFIX) && !KUBERNETES.matcher(variable).matches()) {
                written.add(
                    new Written(key(variable), value.strip(), "environment variable " + variable));
              }
            });
    return written;
  }

  private static String key(String variable) {
    if (variable.startsWith(KAFKA_PREFIX)) {
      return Keys.KAFKA + dotted(variable.substring(KAFKA_PREFIX.length()));
    }
    return Keys.ALL.stream()
        .filter(key -> key.variable().equals(variable))
        .map(Key::name)
        .findFirst()
        .orElseGet(() -> dotted(variable));
  }

  private static String dotted(String variable) {
    return variable.toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
