package org.copydesk.poll.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * How records are written on disk: Smile behind a byte that tells the form's version. A later
 * Copydesk reads what an earlier one wrote; what cannot be read is as good as forgotten.
 */
final class Forms {
  private static final byte VERSION = 1;

  private static final ObjectMapper SMILE =
      SmileMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private Forms() {}

  static byte[] write(Object value) {
    try {
      byte[] smile = SMILE.writeValueAsBytes(value);
      byte[] form = new byte[smile.length + 1];
      form[0] = VERSION;
      System.arraycopy(smile, 0, form, 1, smile.length);
      return form;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records can be written", e);
    }
  }

  /** A record; empty where the bytes are of a later form, or damaged. */
  static <T> Optional<T> read(byte[] form, Class<T> type) {
    if (form.length < 2 || form[0] != VERSION) {
      return Optional.empty();
    }
    try {
      return Optional.of(SMILE.readValue(Arrays.copyOfRange(form, 1, form.length), type));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
