package org.copydesk.memory;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.copydesk.event.ArticleEvent;

/** What leaves a home: questions, letters, decisions, and articles as CloudEvents. */
final class Post {
  private final ProcessorContext<String, Object> context;
  private long time;

  Post(ProcessorContext<String, Object> context) {
    this.context = context;
  }

  /** Dates what leaves from now on, in milliseconds of the epoch. */
  void date(long now) {
    time = now;
  }

  void ask(Question question) {
    context.forward(new Record<>(question.asker(), question, time), Names.QUESTIONS);
  }

  void send(String home, Letter letter) {
    context.forward(new Record<>(home, letter, time), Names.LETTERS);
  }

  void tell(Reasons reasons) {
    context.forward(new Record<>(reasons.id(), reasons, time), Names.DECISIONS);
  }

  /** An article as CloudEvents 1.0 has it in Kafka's binary mode. */
  void publish(ArticleEvent article) {
    RecordHeaders headers = new RecordHeaders();
    String type = article.version() == 1 ? "published" : "updated";
    header(headers, "ce_specversion", "1.0");
    header(headers, "ce_id", article.cloudEventId());
    header(headers, "ce_source", article.cloudEventSource());
    header(headers, "ce_type", "org.copydesk.article." + type + ".v1");
    header(headers, "ce_time", article.versionCreated());
    header(headers, "content-type", "application/json");
    context.forward(new Record<>(article.id(), article, time, headers), Names.ARTICLES);
  }

  private static void header(RecordHeaders headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
