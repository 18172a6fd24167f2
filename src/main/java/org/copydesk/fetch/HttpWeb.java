package org.copydesk.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * The real web, and the only place from where Copydesk speaks to it: the daemon's {@code
 * direct:fetch} and every command come through here.
 *
 * <p>It is HttpClient 5 set up by us, under the component camel-http ({@link WebClient}): left to
 * itself that one resolves property placeholders in the URLs it is given, copies a server's headers
 * into the message, and reads a body without a bound onto the disk and to its end when it fails.
 *
 * <p>Each request has a connection of its own. A host is asked every few seconds at most, so that
 * nothing is gained by keeping one open, and a connection that one source was granted never serves
 * another. No cookies, no redirects, no retries, no proxies, certificates verified.
 */
public final class HttpWeb implements Web, AutoCloseable {
  /** All that is ever read of an answer's headers. */
  private static final Set<String> READ =
      Set.of(
          "age",
          "cache-control",
          "cf-mitigated",
          "content-type",
          "date",
          "etag",
          "expires",
          "last-modified",
          "location",
          "retry-after");

  /** Answers of walls, whose page may say which one it is. */
  private static final Set<Integer> TELLING = Set.of(403, 429, 503);

  private static final int TELLING_BYTES = 64 * 1024;
  private static final int LINE_BYTES = 32 * 1024;
  private static final int MOST_HEADERS = 200;

  private final Names names;
  private final Limits limits;
  private final String userAgent;
  private final AddressGuard guard = new AddressGuard();
  private final ScheduledThreadPoolExecutor watch;
  private final ExecutorService lookups;
  private final Set<Attempt> underWay = ConcurrentHashMap.newKeySet();
  private final Lookup<TlsSocketStrategy> tls;
  private final ManagedHttpClientConnectionFactory connections;

  /**
   * @param names resolves host names
   * @param limits how long a request may take
   * @param userAgent who we say that we are
   */
  public HttpWeb(Names names, Limits limits, String userAgent) {
    this.names = names;
    this.limits = limits;
    this.userAgent = userAgent;
    this.watch = new ScheduledThreadPoolExecutor(1, run -> thread(run, "fetch-limits"));
    this.lookups = Executors.newCachedThreadPool(run -> thread(run, "fetch-names"));
    watch.setRemoveOnCancelPolicy(true);
    this.tls =
        RegistryBuilder.<TlsSocketStrategy>create()
            .register(URIScheme.HTTPS.id, ClientTlsStrategyBuilder.create().buildClassic())
            .build();
    this.connections =
        ManagedHttpClientConnectionFactory.builder()
            .http1Config(
                Http1Config.custom()
                    .setMaxLineLength(LINE_BYTES)
                    .setMaxHeaderCount(MOST_HEADERS)
                    .build())
            // Headers are bytes; so each byte is a letter, and goes back as it came.
            .charCodingConfig(
                CharCodingConfig.custom().setCharset(StandardCharsets.ISO_8859_1).build())
            .build();
  }

  private static Thread thread(Runnable run, String name) {
    Thread thread = new Thread(run, name);
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public Reply get(Hop hop) {
    HttpGet request = request(hop);
    Attempt attempt = new Attempt(watch, limits);
    underWay.add(attempt);
    try (attempt) {
      // Neither client nor response is closed, which would read on: the attempt closes the socket.
      ClassicHttpResponse response =
          client(attempt, hop).executeOpen(null, request, HttpClientContext.create());
      attempt.answered();
      return new Reply(response.getCode(), body(response, hop, attempt), headers(response));
    } catch (IOException e) {
      throw failure(hop, attempt, e);
    } finally {
      underWay.remove(attempt);
    }
  }

  private HttpGet request(Hop hop) {
    HttpGet request = new HttpGet(hop.uri());
    request.setHeader(HttpHeaders.USER_AGENT, userAgent);
    request.setHeader(HttpHeaders.ACCEPT, hop.content().accept());
    request.setHeader(HttpHeaders.CONNECTION, "close");
    hop.headers().forEach(request::setHeader);
    return request;
  }

  private CloseableHttpClient client(Attempt attempt, Hop hop) {
    BasicHttpClientConnectionManager manager =
        new BasicHttpClientConnectionManager(
            new DefaultHttpClientConnectionOperator(attempt, null, new Guarded(hop), tls),
            connections);
    manager.setConnectionConfig(
        ConnectionConfig.custom()
            .setConnectTimeout(Timeout.of(limits.connect()))
            .setSocketTimeout(Timeout.of(limits.response()))
            .build());
    manager.setTlsConfig(
        TlsConfig.custom().setHandshakeTimeout(Timeout.of(limits.response())).build());
    return HttpClients.custom()
        .setConnectionManager(manager)
        .setConnectionReuseStrategy((request, response, context) -> false)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(Timeout.of(limits.response()))
                .setProtocolUpgradeEnabled(false)
                .build())
        .disableAuthCaching()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableRedirectHandling()
        .build();
  }

  /** The addresses that a name has now, and may be connected to for this hop. */
  private final class Guarded implements DnsResolver {
    private final Hop hop;

    Guarded(Hop hop) {
      this.hop = hop;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return guard.admitted(host, lookUp(host), hop.addresses());
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  /** A name server may be silent for longer than anybody should wait. */
  private InetAddress[] lookUp(String host) throws UnknownHostException {
    Future<InetAddress[]> lookup = lookups.submit(() -> names.of(host));
    try {
      return lookup.get(limits.connect().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      lookup.cancel(true);
      throw new TimedOutException("the name " + host + " was not resolved in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreachableException(host + " was given up", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownHostException unknown) {
        throw unknown;
      }
      throw new UnreachableException("the name " + host + " cannot be resolved", e);
    }
  }

  private static byte[] body(ClassicHttpResponse response, Hop hop, Attempt attempt)
      throws IOException {
    int status = response.getCode();
    if (status >= 200 && status < 300) {
      return new Body(hop, attempt).read(response.getEntity());
    }
    return TELLING.contains(status)
        ? new Body(hop, attempt).start(response.getEntity(), TELLING_BYTES)
        : new byte[0];
  }

  private static Map<String, String> headers(ClassicHttpResponse response) {
    Map<String, String> read = new HashMap<>();
    for (Header header : response.getHeaders()) {
      String name = header.getName().toLowerCase(Locale.ROOT);
      if (READ.contains(name) && header.getValue() != null) {
        read.putIfAbsent(name, header.getValue());
      }
    }
    return read;
  }

  private static FetchException failure(Hop hop, Attempt attempt, IOException e) {
    String where = hop.uri().getHost();
    if (!attempt.expired().isEmpty()) {
      return new TimedOutException(where + " sent " + attempt.expired(), e);
    }
    if (e instanceof SocketTimeoutException) {
      return new TimedOutException(where + " did not answer in time: " + e.getMessage(), e);
    }
    if (attempt.isAnswered()) {
      return new DamagedException(where + " sent a body that cannot be read to its end: " + e, e);
    }
    if (e instanceof UnknownHostException) {
      return new UnreachableException("there is no host " + where, e);
    }
    if (e instanceof SSLException) {
      return new UnreachableException(where + " cannot be trusted: " + e.getMessage(), e);
    }
    return new UnreachableException(where + " cannot be reached: " + e.getMessage(), e);
  }

  /** Breaks off what is under way. */
  @Override
  public void close() {
    watch.shutdownNow();
    lookups.shutdownNow();
    List.copyOf(underWay).forEach(Attempt::cut);
  }
}
