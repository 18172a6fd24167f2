package org.copydesk.fetch;

import java.io.IOException;
import java.util.Objects;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * The client under Camel's component http in the route {@code fetch}. The component sees a status;
 * what is asked and what is answered passes beside it, as it has no room for what one source is
 * granted and another is not, and spells headers anew that have to go back as they came.
 *
 * <p>A request is taken, made and answered on one thread. Safe across threads.
 */
@SuppressWarnings("deprecation") // the interface has deprecated methods, and wants them
public final class WebClient implements HttpClient {
  private final Web web;
  private static final ThreadLocal<Hop> ASKED = new ThreadLocal<>();
  private static final ThreadLocal<Reply> ANSWERED = new ThreadLocal<>();

  /**
   * @param web makes the requests; what it throws comes out of the component as it is
   */
  public WebClient(Web web) {
    this.web = web;
  }

  /** Takes the request that this thread makes next. */
  public void take(Hop hop) {
    ASKED.set(hop);
    ANSWERED.remove();
  }

  /**
   * The answer to the request that this thread made last.
   *
   * @throws IllegalStateException when it made none
   */
  public Reply reply() {
    Reply reply = ANSWERED.get();
    if (reply == null) {
      throw new IllegalStateException("no request was made");
    }
    ANSWERED.remove();
    return reply;
  }

  private ClassicHttpResponse made() {
    Hop hop = Objects.requireNonNull(ASKED.get(), "a request is taken before it is made");
    ASKED.remove();
    Reply reply = web.get(hop);
    ANSWERED.set(reply);
    return new BasicClassicHttpResponse(reply.status());
  }

  private <T> T handled(HttpClientResponseHandler<? extends T> handler) throws IOException {
    try {
      return handler.handleResponse(made());
    } catch (HttpException e) {
      throw new IOException(e);
    }
  }

  @Override
  public ClassicHttpResponse execute(ClassicHttpRequest request) {
    return made();
  }

  @Override
  public ClassicHttpResponse execute(ClassicHttpRequest request, HttpContext context) {
    return made();
  }

  @Override
  public ClassicHttpResponse execute(HttpHost target, ClassicHttpRequest request) {
    return made();
  }

  @Override
  public ClassicHttpResponse execute(
      HttpHost target, ClassicHttpRequest request, HttpContext context) {
    return made();
  }

  @Override
  public <T> T execute(ClassicHttpRequest request, HttpClientResponseHandler<? extends T> handler)
      throws IOException {
    return handled(handler);
  }

  @Override
  public <T> T execute(
      ClassicHttpRequest request,
      HttpContext context,
      HttpClientResponseHandler<? extends T> handler)
      throws IOException {
    return handled(handler);
  }

  @Override
  public <T> T execute(
      HttpHost target, ClassicHttpRequest request, HttpClientResponseHandler<? extends T> handler)
      throws IOException {
    return handled(handler);
  }

  @Override
  public <T> T execute(
      HttpHost target,
      ClassicHttpRequest request,
      HttpContext context,
      HttpClientResponseHandler<? extends T> handler)
      throws IOException {
    return handled(handler);
  }
}
