package org.copydesk.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class Utf8Test {
  private static final String EACH_LENGTH = "Plain words, é and ß, 田间 and 水, ends 🌾🚜.";

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void charactersOfEachLengthAreReadAtAnyPlace() {
    for (int shift = 0; shift < 10; shift++) {
      String text = "x".repeat(shift) + EACH_LENGTH.repeat(3);
      assertEquals(Optional.of(text), Utf8.text(utf8(text)));
    }
  }

  @Test
  void theLeastAndTheGreatestOfEachLengthAreRead() {
    String text = "\u0080\u07FF\u0800\uD7FF\uE000\uFFFD\uFFFF\uD800\uDC00\uDBFF\uDFFF";
    assertEquals(Optional.of(text), Utf8.text(utf8(text)));
  }

  @Test
  void aCharacterCutByTheEndIsReplaced() {
    byte[] bytes = utf8(EACH_LENGTH + "水");
    byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
    assertEquals(Optional.of(EACH_LENGTH + "\uFFFD"), Utf8.text(cut));
  }

  @Test
  void oneBrokenCharacterAmongManyIsReplaced() {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    page.writeBytes(utf8("水".repeat(60)));
    page.write(0xFF);
    page.writeBytes(utf8(" and on"));
    String read = "水".repeat(60) + "\uFFFD and on";
    assertEquals(Optional.of(read), Utf8.text(page.toByteArray()));
  }

  @Test
  void bytesOfAnotherCharsetAreNotRead() {
    assertEquals(Optional.empty(), Utf8.text("Müßiggang".getBytes(StandardCharsets.ISO_8859_1)));
    assertEquals(Optional.empty(), Utf8.text(utf8("ASCII alone tells nothing")));
  }
}
