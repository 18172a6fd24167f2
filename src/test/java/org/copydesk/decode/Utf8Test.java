package org.copydesk.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.copydesk.page.DecodedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {
  private static final String EACH_LENGTH = "Plain words, é and ß, 田间 and 水, ends 🌾🚜.";

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Optional<String> read(byte[] bytes) {
    return Utf8.text(bytes).map(DecodedText::string);
  }

  /** The text as a reader has it who asks for so many characters at a time. */
  private static String inPieces(byte[] bytes, int size) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Reader reader = Utf8.text(bytes).orElseThrow().reader()) {
      char[] piece = new char[size + 2];
      for (int read = reader.read(piece, 1, size); read >= 0; read = reader.read(piece, 1, size)) {
        text.append(piece, 1, read);
      }
    }
    return text.toString();
  }

  @Test
  void charactersOfEachLengthAreReadAtAnyPlace() {
    for (int shift = 0; shift < 10; shift++) {
      String text = "x".repeat(shift) + EACH_LENGTH.repeat(3);
      assertEquals(Optional.of(text), read(utf8(text)));
    }
  }

  @Test
  void theLeastAndTheGreatestOfEachLengthAreRead() {
    String text = "\u0080\u07FF\u0800\uD7FF\uE000\uFFFD\uFFFF\uD800\uDC00\uDBFF\uDFFF";
    assertEquals(Optional.of(text), read(utf8(text)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 30, 1_000})
  void theTextIsTheSameInPiecesOfAnySize(int size) throws IOException {
    String text = "a longer run of words in plain ASCII, then " + EACH_LENGTH + " 🌾🌾 and on";
    assertEquals(text.repeat(9), inPieces(utf8(text.repeat(9)), size));
  }

  @Test
  void aCharacterCutByTheEndIsReplaced() {
    byte[] bytes = utf8(EACH_LENGTH + "水");
    byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
    assertEquals(Optional.of(EACH_LENGTH + "\uFFFD"), read(cut));
  }

  @Test
  void oneBrokenCharacterAmongManyIsReplaced() {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    page.writeBytes(utf8("水".repeat(60)));
    page.write(0xFF);
    page.writeBytes(utf8(" and on"));
    String read = "水".repeat(60) + "\uFFFD and on";
    assertEquals(Optional.of(read), read(page.toByteArray()));
  }

  @Test
  void bytesOfAnotherCharsetAreNotRead() {
    assertEquals(Optional.empty(), read("Müßiggang".getBytes(StandardCharsets.ISO_8859_1)));
    assertEquals(Optional.empty(), read(utf8("ASCII alone tells nothing")));
  }
}
