package org.copydesk.memory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import java.io.IOException;
import java.util.Arrays;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.copydesk.event.ArticleEvent;
import org.copydesk.event.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * How values are written: for others as JSON, inside as Smile, its binary form, which is smaller
 * and read in half the time. What stays inside begins with a byte that tells the form's version, so
 * that a later Copydesk can read what an earlier one remembered; a field that is not known is
 * passed over.
 */
final class Forms {
  /** The version of the form in which state and letters are written. */
  private static final byte VERSION = 1;

  private static final ObjectMapper OUTSIDE = lenient(JsonMapper.builder());
  private static final ObjectMapper INSIDE = lenient(SmileMapper.builder());

  private Forms() {}

  private static <M extends ObjectMapper, B extends MapperBuilder<M, B>> M lenient(B builder) {
    return builder
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
        .build();
  }

  /** State and letters. */
  static <T> Serde<T> inside(Class<T> type) {
    return Serdes.serdeFrom(
        (topic, value) -> value == null ? null : versioned(bytes(INSIDE, value)),
        (topic, bytes) -> bytes == null ? null : read(INSIDE, unversioned(bytes), type));
  }

  /** What others read. */
  static <T> Serde<T> outside(Class<T> type) {
    return Serdes.serdeFrom(
        (topic, value) -> value == null ? null : bytes(outside(value), value),
        (topic, bytes) -> bytes == null ? null : read(OUTSIDE, bytes, type));
  }

  /**
   * Cleaned articles, each checked for what the memory needs of it.
   *
   * @param limit the largest, in bytes: what is read here must fit where it is published
   */
  static Deserializer<ArticleEvent> cleaned(int limit) {
    return (topic, bytes) -> {
      if (bytes != null && bytes.length > limit) {
        throw new SerializationException(bytes.length + " bytes, and the limit is " + limit);
      }
      ArticleEvent event = bytes == null ? null : read(OUTSIDE, bytes, ArticleEvent.class);
      if (event == null
          || event.id() == null
          || !event.id().matches("[0-9a-f]{32}")
          || event.body() == null
          || event.body().isEmpty()
          || event.intake() == null
          || event.cleaning() == null) {
        throw new SerializationException("no cleaned article");
      }
      return event;
    };
  }

  private static ObjectMapper outside(Object value) {
    return value instanceof ArticleEvent ? EventJson.mapper() : OUTSIDE;
  }

  private static byte[] bytes(ObjectMapper mapper, Object value) {
    try {
      return mapper.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new SerializationException(e);
    }
  }

  private static <T> @Nullable T read(ObjectMapper mapper, byte[] bytes, Class<T> type) {
    try {
      return mapper.readValue(bytes, type);
    } catch (IOException e) {
      throw new SerializationException(e);
    }
  }

  private static byte[] versioned(byte[] plain) {
    byte[] bytes = new byte[plain.length + 1];
    bytes[0] = VERSION;
    System.arraycopy(plain, 0, bytes, 1, plain.length);
    return bytes;
  }

  private static byte[] unversioned(byte[] bytes) {
    if (bytes.length == 0 || bytes[0] != VERSION) {
      throw new SerializationException(
          "state of a form that this Copydesk does not know; a later one wrote it");
    }
    return Arrays.copyOfRange(bytes, 1, bytes.length);
  }
}
