package org.copydesk.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The event of a page that could not become an article; the contract in full is {@code
 * rejected-event.schema.json}. Absent values are left out of the JSON.
 *
 * @param id the same for the same file with the same content's size and time, 32 hexadecimal digits
 * @param reason a short, stable word for counting
 * @param stage the stage that gave up
 * @param detail what was seen
 * @param advice what to do about it
 * @param time when the page was rejected, ISO 8601 in UTC
 * @param source the id of the source
 * @param file the file's path below the inbox; absent for a polled page
 * @param url where a polled page was found; absent for a file
 * @param size the page's size in bytes
 * @param original the page itself in Base64; absent when it does not fit into an event
 * @param originalAt where the file was put, below the inbox; absent for a polled page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RejectedEvent(
    String id,
    String reason,
    String stage,
    String detail,
    String advice,
    String time,
    String source,
    @Nullable String file,
    @Nullable String url,
    long size,
    @Nullable String original,
    @Nullable String originalAt) {

  /** The {@code ce_id} of this event. */
  public String cloudEventId() {
    return id;
  }

  /** The key of its record: the file, or the address of the page. */
  public String key() {
    return file != null ? file : url != null ? url : id;
  }

  /** The {@code ce_source} of this event. */
  public String cloudEventSource() {
    return CloudEventSource.of(source);
  }

  /** The same event for a topic that takes no large ones. */
  public RejectedEvent withoutOriginal() {
    return new RejectedEvent(
        id, reason, stage, detail, advice, time, source, file, url, size, null, originalAt);
  }
}
