package org.copydesk.poll;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** A status as JSON, by {@code source-status.schema.json}. */
public final class StatusJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private StatusJson() {}

  /** The JSON of a status, in UTF-8. */
  public static byte[] of(SourceStatus status) {
    try {
      return JSON.writeValueAsBytes(status);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a status can be written", e);
    }
  }

  /**
   * Reads a status.
   *
   * @throws IllegalArgumentException when the bytes are none
   */
  public static SourceStatus read(byte[] json) {
    try {
      return JSON.readValue(json, SourceStatus.class);
    } catch (IOException e) {
      throw new IllegalArgumentException("no status of a source: " + e.getMessage(), e);
    }
  }
}
