package org.copydesk.fetch;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.copydesk.url.Site;
import org.jspecify.annotations.Nullable;

/** What somebody asked for. */
final class PageErrand extends Errand {
  private final FetchRequest request;
  private final CompletableFuture<Fetched> future = new CompletableFuture<>();
  private boolean permanent = true;
  private @Nullable WebUrl movedTo;

  /**
   * @throws UnfetchableUrlException when its URL is none that can be fetched
   */
  PageErrand(FetchRequest request, long number) {
    super(WebUrl.of(request.url()), request.priority(), number);
    this.request = request;
  }

  CompletableFuture<Fetched> future() {
    return future;
  }

  /** Follows a redirect, and remembers where the permanent ones at the start of the chain lead. */
  void redirected(int status, WebUrl next) {
    moveOn(next);
    permanent &= status == 301 || status == 308;
    if (permanent) {
      movedTo = next;
    }
  }

  @Override
  void admit(WebUrl next) {
    if (!Site.same(next.toString(), start().toString(), request.access().hosts())) {
      throw new OffHostException(
          start() + " is redirected to another site: " + next + "; allow-hosts can grant it",
          next.toString());
    }
  }

  @Override
  boolean isPage() {
    return request.content() == Content.PAGE;
  }

  @Override
  Hop hop() {
    Map<String, String> headers = new HashMap<>();
    boolean home = at().host().equals(start().host());
    boolean guarded = at().scheme().equals("https") || start().scheme().equals("http");
    if (home && guarded) { // a source's headers may be secrets
      headers.putAll(request.access().headers());
    }
    if (request.validators().etag() != null) {
      headers.put("If-None-Match", request.validators().etag());
    }
    if (request.validators().lastModified() != null) {
      headers.put("If-Modified-Since", request.validators().lastModified());
    }
    return new Hop(at().uri(), request.content(), request.access().addresses(), headers);
  }

  /** Whether the request was one that a 304 answers. */
  boolean isConditional() {
    return !request.validators().equals(Validators.none());
  }

  FetchRequest request() {
    return request;
  }

  /** Ends it well. */
  void complete(Reply reply, Instant now) {
    String etag = reply.header("etag");
    String lastModified = reply.header("last-modified");
    Validators kept =
        reply.status() == 304 && etag == null && lastModified == null
            ? request.validators()
            : new Validators(etag, lastModified);
    String type = reply.header("content-type");
    future.complete(
        new Fetched(
            request,
            at().toString(),
            movedTo == null ? null : movedTo.toString(),
            reply.status(),
            reply.body(),
            ContentType.media(type),
            ContentType.charset(type),
            kept,
            Freshness.of(reply, now),
            now));
  }

  @Override
  void fail(Throwable failure) {
    future.completeExceptionally(failure);
  }
}
