package org.copydesk.strip.html;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.copydesk.article.Article;
import org.copydesk.article.Block;
import org.copydesk.page.CharsetReading;
import org.copydesk.page.Intake;
import org.copydesk.page.MediaKind;
import org.copydesk.page.Page;
import org.copydesk.page.UsualZone;
import org.jspecify.annotations.Nullable;

/** Invented pages, stripped. */
final class HtmlPages {
  private static final HtmlStripper STRIPPER =
      new HtmlStripper(new UsualZone(ZoneId.of("Asia/Shanghai"), false));

  private HtmlPages() {}

  static Article strip(String html) {
    return STRIPPER.strip(page(html, null));
  }

  /** A page that was read from this address. */
  static Article strip(String html, @Nullable String url) {
    return STRIPPER.strip(page(html, url));
  }

  /** A page whose times that state no zone are of this one. */
  static Article strip(String html, UsualZone zone) {
    return new HtmlStripper(zone).strip(page(html, null));
  }

  private static Page page(String html, @Nullable String url) {
    return new Page(
        MediaKind.HTML,
        html,
        new CharsetReading("UTF-8", null, "utf-8"),
        "0".repeat(64),
        Intake.ofFile("inbox", "page.html", Instant.EPOCH).known(url, null));
  }

  /** The texts of the blocks kept. */
  static List<String> kept(String html) {
    return strip(html).body().stream().map(Block::text).toList();
  }

  /** The reason for which the block with this text was struck, {@code body} where it was kept. */
  static String reason(String html, String text) {
    return strip(html).blocks().stream()
        .filter(block -> block.text().equals(text))
        .map(block -> block.verdict().reason())
        .findFirst()
        .orElse("no such block");
  }

  /** A paragraph of invented news, long enough to count as prose. */
  static String prose(int number) {
    return "The harbour board of Port Ellery met for the "
        + number
        + "th time this year, and voted to dredge the northern channel before the spring tides,"
        + " which its engineers had asked for since the storm.";
  }
}
