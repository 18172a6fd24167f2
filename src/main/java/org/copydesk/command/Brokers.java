package org.copydesk.command;

import java.util.Locale;
import org.apache.kafka.common.KafkaException;
import org.copydesk.config.Settings;
import org.copydesk.kafka.KafkaClients;

/** What a command asks of Kafka; where no broker answers, the user is told what to do. */
final class Brokers {
  private Brokers() {}

  /** What is asked. */
  interface Question {
    /** Asks, tells the user the answer, and returns the command's exit code. */
    int of(KafkaClients clients) throws InterruptedException;
  }

  /**
   * Asks the brokers that the settings name.
   *
   * @return the question's exit code; 1 where Kafka does not answer
   * @throws org.copydesk.config.SettingsException when a setting of the clients is invalid
   */
  static int ask(Settings settings, Question question) throws InterruptedException {
    KafkaClients clients = new KafkaClients(settings);
    try {
      return question.of(clients);
    } catch (KafkaException e) {
      System.err.printf(
          Locale.ROOT,
          "copydesk: Kafka at %s does not answer: %s%nStart one with `copydesk run`, or name another with -Dcopydesk.brokers=host:port.%n",
          settings.bootstrap(),
          e.getMessage());
      return 1;
    }
  }
}
