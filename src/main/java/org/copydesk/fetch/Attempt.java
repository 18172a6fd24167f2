package org.copydesk.fetch;

import java.io.IOException;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.io.DetachedSocketFactory;

/**
 * One request and its time. When the time is up the sockets are closed under it, whatever it waits
 * for: a connection, a handshake, a header, the next byte of a body that drips. Safe across
 * threads.
 */
final class Attempt implements DetachedSocketFactory, AutoCloseable {
  private final ScheduledExecutorService watch;
  private final List<Socket> sockets = new ArrayList<>();
  private final Future<?> response;
  private final Future<?> total;
  private boolean cut;
  private volatile boolean answered;
  private volatile String expired = "";

  /**
   * The time begins now.
   *
   * @param watch closes the sockets when the time is up
   */
  Attempt(ScheduledExecutorService watch, Limits limits) {
    this.watch = watch;
    this.response = alarm(limits.response(), "no answer");
    this.total = alarm(limits.total(), "not all of its answer");
  }

  private Future<?> alarm(Duration limit, String what) {
    return watch.schedule(
        () -> expire(what + " within " + limit.toMillis() / 1000.0 + " s"),
        limit.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  /** Status and headers are there; what is left is the body. */
  void answered() {
    answered = true;
    response.cancel(false);
  }

  /** Whether status and headers have come. */
  boolean isAnswered() {
    return answered;
  }

  private void expire(String what) {
    expired = what;
    cut();
  }

  /** What did not come in time; empty as long as nothing is late. */
  String expired() {
    return expired;
  }

  /** Breaks the connection off; what the server still sends is not read. */
  synchronized void cut() {
    cut = true;
    sockets.forEach(Attempt::close);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // it is of no use either way
    }
  }

  @Override
  public synchronized Socket create(Proxy proxy) throws IOException {
    if (cut) {
      throw new IOException("broken off");
    }
    Socket socket = new Socket(Proxy.NO_PROXY);
    sockets.add(socket);
    return socket;
  }

  @Override
  public synchronized void close() {
    response.cancel(false);
    total.cancel(false);
    cut();
  }
}
