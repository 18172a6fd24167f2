package org.copydesk.decode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.page.CharsetReading;
import org.copydesk.page.DecodedText;
import org.copydesk.page.MediaKind;
import org.copydesk.page.Page;
import org.copydesk.page.RawPage;
import org.copydesk.page.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page's bytes as text by a ladder of evidence, strongest first: a byte order mark; bytes
 * that are valid UTF-8, whatever the label says; what the transport or the page's head declares,
 * unless its text is clearly worse than a rival's; a detector.
 *
 * <p>Stateless and safe across threads.
 */
public final class PageDecoder {
  /**
   * How much better a rival's text must look before a declared charset is overruled; a share of the
   * letters.
   */
  private static final double CLEARLY = 0.15;

  /** From this share of damaged letters on, bytes are no text. */
  private static final double NO_TEXT = 0.4;

  /** A page may have this share of control characters; garbage has some 10 %. */
  private static final double CONTROLS = 0.01;

  private record Reading(DecodedText text, CharsetReading charset) {
    Reading(String text, CharsetReading charset) {
      this(DecodedText.of(text), charset);
    }
  }

  /** Whether a label, as servers and pages declare it, names a charset. */
  public static boolean knows(String label) {
    return CharsetLabels.charset(label).isPresent();
  }

  /**
   * Reads a page, and those on which it goes on.
   *
   * @throws EmptyPageException when there is nothing to read
   * @throws UndecodablePageException when the bytes are no text
   */
  public Page decode(RawPage raw) {
    byte[] bytes = raw.bytes();
    if (bytes.length == 0) {
      throw new EmptyPageException("The file has 0 bytes");
    }
    FileSignature.of(bytes)
        .ifPresent(
            kind -> {
              throw new UndecodablePageException("The bytes are " + kind + ", not a page");
            });
    Reading reading = read(raw);
    if (isBlank(bytes) && reading.text().string().isBlank()) {
      throw new EmptyPageException("The file has nothing but white space");
    }
    if (TextDamage.controls(reading.text()) > CONTROLS) {
      throw new UndecodablePageException("The bytes are no text in any charset");
    }
    return new Page(
        raw.kind(),
        reading.text(),
        reading.charset(),
        Sha256.of(bytes),
        raw.intake(),
        raw.guidance(),
        raw.further().stream().map(this::decode).toList());
  }

  /** Whether no letter of ASCII shows among the bytes: there may be others. */
  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b > ' ') {
        return false;
      }
    }
    return true;
  }

  private static Reading read(RawPage raw) {
    byte[] bytes = raw.bytes();
    String header = raw.intake().declaredCharset();
    String meta = raw.kind() == MediaKind.HTML ? DeclaredCharset.in(bytes) : null;
    String declared = header != null ? header : meta;

    Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
    if (mark.isPresent()) {
      return new Reading(
          mark.get().decode(bytes),
          new CharsetReading(mark.get().charset().name(), declared, "bom"));
    }
    List<Charset> claims = claims(header, meta);
    if (!Utf8.hasHighBytes(bytes) && !Utf8.hasEscapes(bytes)) {
      return ascii(bytes, claims, declared);
    }
    Optional<DecodedText> utf8 = Utf8.text(bytes);
    if (utf8.isPresent()) {
      boolean said = claims.contains(StandardCharsets.UTF_8);
      return new Reading(
          utf8.get(), new CharsetReading("UTF-8", declared, said ? "declared" : "utf-8"));
    }
    return weighed(bytes, claims, declared);
  }

  /**
   * Pages in ASCII alone read the same in every charset that a page is served in, but for UTF-16,
   * which has NULs then.
   */
  private static Reading ascii(byte[] bytes, List<Charset> claims, @Nullable String declared) {
    if (Detector.looksLikeUtf16(bytes)) {
      return weighed(bytes, List.of(), declared);
    }
    String used = claims.isEmpty() ? "UTF-8" : claims.get(0).name();
    return new Reading(
        new String(bytes, StandardCharsets.US_ASCII),
        new CharsetReading(used, declared, claims.isEmpty() ? "default" : "declared"));
  }

  /**
   * What header and head claim, in the order of trust; a claim of UTF-8 has been refuted by whoever
   * asks.
   */
  private static List<Charset> claims(@Nullable String header, @Nullable String meta) {
    List<Charset> claims = new ArrayList<>();
    CharsetLabels.charset(header).ifPresent(claims::add);
    CharsetLabels.charset(meta).filter(c -> !claims.contains(c)).ifPresent(claims::add);
    return claims;
  }

  private static Reading weighed(byte[] bytes, List<Charset> claims, @Nullable String declared) {
    Reading best = null;
    double least = Double.MAX_VALUE;
    for (Charset claim : claims) {
      if (!claim.equals(StandardCharsets.UTF_8)) {
        String text = new String(bytes, claim);
        double damage = TextDamage.of(text);
        if (damage < least - CLEARLY) {
          best = new Reading(text, new CharsetReading(claim.name(), declared, "declared"));
          least = damage;
        }
      }
    }
    // A clean text under its own label needs no second opinion, save for labels that servers put on
    // everything.
    boolean trusted = best != null && !CharsetLabels.isServerDefault(best.charset().used());
    if (best == null || least > CLEARLY || !trusted) {
      for (Charset guess : Detector.guesses(bytes)) {
        String text = new String(bytes, guess);
        double damage = TextDamage.of(text);
        if (damage < least - (best == null ? 0 : CLEARLY)) {
          best = new Reading(text, new CharsetReading(guess.name(), declared, "detected"));
          least = damage;
        }
      }
    }
    if (best == null || least > NO_TEXT) {
      throw new UndecodablePageException("The bytes are no text in any charset");
    }
    return best;
  }
}
