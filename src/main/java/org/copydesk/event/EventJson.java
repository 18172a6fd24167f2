package org.copydesk.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/**
 * The event as JSON: the one mapper that the daemon and the command line share. Safe across
 * threads.
 */
public final class EventJson {
  private EventJson() {}

  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  /** The mapper of events. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /** An event as one line of JSON. */
  public static String line(ArticleEvent event) {
    return line(event, null);
  }

  /** An event as one line of JSON; with a reference, that comes first as {@code ref}. */
  public static String line(ArticleEvent event, @Nullable String ref) {
    try {
      String json = MAPPER.writeValueAsString(event);
      return ref == null
          ? json
          : "{\"ref\":" + MAPPER.writeValueAsString(ref) + "," + json.substring(1);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event is plain values: " + event.id(), e);
    }
  }
}
