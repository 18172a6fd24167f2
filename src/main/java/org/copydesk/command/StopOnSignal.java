package org.copydesk.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.copydesk.daemon.Daemon;

/**
 * Stops the daemon when the process is told to end, and ends the process with a code that says how.
 */
final class StopOnSignal implements AutoCloseable {
  /** A supervisor kills after ten seconds. */
  private static final long PATIENCE_SECONDS = 9;

  private final Thread hook;

  private StopOnSignal(Thread hook) {
    this.hook = hook;
  }

  /** From now on, SIGTERM and Ctrl-C close the daemon: exit code 0, or 1 when it hangs. */
  static StopOnSignal closing(Daemon daemon) {
    Thread hook = new Thread(() -> stop(daemon), "copydesk-stop");
    Runtime.getRuntime().addShutdownHook(hook);
    return new StopOnSignal(hook);
  }

  /** The process ends by itself, with a code of its own. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // it is at work
    }
  }

  private static void stop(Daemon daemon) {
    CountDownLatch closed = new CountDownLatch(1);
    Thread closer =
        new Thread(
            () -> {
              daemon.close();
              closed.countDown();
            },
            "copydesk-close");
    closer.setDaemon(true);
    closer.start();
    boolean clean;
    try {
      clean = closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      clean = false;
    }
    if (!clean) {
      System.err.println(
          "copydesk: did not stop within "
              + PATIENCE_SECONDS
              + " s and is ended now; unacknowledged files are still in the inbox");
    }
    System.out.flush();
    System.err.flush();
    // Without this the code would be 143, which supervisors take for a crash.
    Runtime.getRuntime().halt(clean ? 0 : 1);
  }
}
