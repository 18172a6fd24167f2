package org.copydesk.poll.listing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.copydesk.fetch.Access;
import org.copydesk.fetch.Content;
import org.copydesk.fetch.FetchRequest;
import org.copydesk.fetch.Fetched;
import org.copydesk.fetch.Validators;
import org.copydesk.source.Kind;
import org.copydesk.source.Source;
import org.jspecify.annotations.Nullable;

/** Listings as they would have been fetched. */
final class Fetches {
  static final Instant AT = Instant.parse("2025-03-05T01:00:00Z");
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Listings LISTINGS = new Listings(ZONE);

  private Fetches() {}

  static Listing read(Kind kind, String url, String body) {
    return read(kind, url, body.getBytes(StandardCharsets.UTF_8), null);
  }

  static Listing read(Kind kind, String url, byte[] body, @Nullable String charset) {
    Source source = Source.of("test", kind, URI.create(url));
    return LISTINGS.read(source, fetched(url, body, charset));
  }

  static Fetched fetched(String url, byte[] body, @Nullable String charset) {
    FetchRequest request = new FetchRequest(url, Content.FEED, Access.none(), Validators.none(), 0);
    return new Fetched(
        request, url, null, 200, body, "text/xml", charset, Validators.none(), null, AT);
  }
}
