package org.copydesk.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The event as JSON: the one mapper that the daemon and the command line share. Safe across
 * threads.
 */
public final class EventJson {
  private EventJson() {}

  private static final ObjectMapper MAPPER = JsonMapper.builder().build();
  private static final ObjectWriter WRITER =
      MAPPER.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  /** The mapper of events. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /** An event as one line of JSON in UTF-8, without the line's end. */
  public static byte[] line(ArticleEvent event) {
    try {
      return MAPPER.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event is plain values: " + event.id(), e);
    }
  }

  /**
   * Writes the same; with a reference, that comes first as {@code ref}.
   *
   * @throws IOException when the stream takes no more
   */
  public static void write(ArticleEvent event, @Nullable String ref, OutputStream out)
      throws IOException {
    WRITER.writeValue(out, ref == null ? event : new Referred(ref, event));
  }

  private record Referred(String ref, @JsonUnwrapped ArticleEvent event) {}
}
