package org.copydesk.daemon;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.copydesk.config.Role;
import org.copydesk.config.Settings;
import org.copydesk.desk.Desk;
import org.copydesk.fetch.HttpWeb;
import org.copydesk.fetch.Limits;
import org.copydesk.fetch.Names;
import org.copydesk.inbox.Filing;
import org.copydesk.inbox.FilingException;
import org.copydesk.kafka.BrokerStartException;
import org.copydesk.kafka.EmbeddedBroker;
import org.copydesk.kafka.KafkaClients;
import org.copydesk.kafka.Topics;
import org.copydesk.memory.Memory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The daemon: a broker where none is given, the topics, the memory, then the routes; and all of it
 * down again in the other order. Started once and closed once.
 */
public final class Daemon implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("copydesk");
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Settings settings;
  private final Path routes;
  private final KafkaClients clients;
  private final Desk desk;
  private final InstantSource clock;
  private final HttpWeb web;
  private final Rounds rounds;
  private final Fates fates = new Fates();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);

  private @Nullable FolderLock dataLock;
  private @Nullable FolderLock inboxLock;
  private @Nullable EmbeddedBroker broker;
  private @Nullable Memory memory;
  private @Nullable Main main;
  private @Nullable Poller poller;
  private volatile @Nullable Thread waiting;

  /**
   * @param settings the settings
   * @param routes the folder of the routes
   * @param version the version of this build, for the events
   * @param clock tells the time
   * @throws org.copydesk.config.SettingsException when a setting of the Kafka clients is not valid
   */
  public Daemon(Settings settings, Path routes, String version, InstantSource clock) {
    this.settings = settings;
    this.routes = routes;
    this.clients = new KafkaClients(settings);
    this.desk = Desk.of(settings.zone(), version, clock);
    this.web =
        new HttpWeb(Names.ofThisMachine(), Limits.usual(), settings.poll().userAgent(version));
    this.rounds = new Rounds(clock);
    this.clock = clock;
  }

  /**
   * Starts; with a cluster that does not answer, waits for it, files left where they are.
   *
   * @throws StartException when it cannot start as it is set up
   * @throws InterruptedException when interrupted while it waits for the cluster
   */
  public synchronized void start() throws InterruptedException {
    long began = System.nanoTime();
    warnOfLocale();
    boolean inbox = settings.roles().contains(Role.INBOX);
    SourceRoutes sources =
        settings.roles().contains(Role.POLL)
            ? SourceRoutes.read(settings.poll())
            : SourceRoutes.none(settings.poll());
    boolean polled = !sources.sources().isEmpty();
    dataLock = FolderLock.take(settings.data());
    if (inbox) {
      inboxLock = FolderLock.take(settings.inbox());
    }
    try {
      if (inbox) {
        new Filing(settings.inbox(), settings.clock(), clock).prepare();
      }
      if (settings.embedded()) {
        broker =
            EmbeddedBroker.start(
                settings.data().resolve("broker"),
                settings.brokerPort(),
                settings.maxEventBytes() + KafkaClients.FRAMING_BYTES,
                Map.of());
      }
    } catch (BrokerStartException | FilingException e) {
      throw new StartException(String.valueOf(e.getMessage()), e);
    }
    if (!cluster()) {
      return;
    }
    if (inbox || polled) {
      startRoutes(sources);
    }
    LOG.info(
        "ready in {} s: {}{}{} at {}{}",
        Math.round((System.nanoTime() - began) / 1e8) / 10.0,
        inbox ? "watching " + settings.inbox().toAbsolutePath().normalize() + ", " : "",
        polled ? "polling " + sources.sources().size() + " sources, " : "",
        memory == null
            ? "cleaning to " + settings.cleaned()
            : "publishing to " + settings.articles(),
        settings.bootstrap(),
        settings.embedded() ? " (embedded broker)" : "");
  }

  /** File names are read in the locale's charset, whatever the JVM's default is. */
  private static void warnOfLocale() {
    String names = System.getProperty("sun.jnu.encoding", "UTF-8");
    if (!names.equals("UTF-8")) {
      LOG.warn(
          "file names are read as {}: others than ASCII names will be respelt, and folders with such names left alone. Start with LC_ALL=C.UTF-8 to mend that.",
          names);
    }
  }

  /** Tries until topics and memory are there; false when the daemon is closed before. */
  private boolean cluster() throws InterruptedException {
    waiting = Thread.currentThread();
    try {
      return tryCluster();
    } catch (InterruptedException e) {
      if (stopping.getCount() == 0) {
        return false;
      }
      throw e;
    } finally {
      waiting = null;
    }
  }

  private boolean tryCluster() throws InterruptedException {
    Topics topics = new Topics(settings, clients);
    Duration pause = FIRST_PAUSE;
    while (stopping.getCount() > 0) {
      try {
        List<String> created = topics.create();
        if (!created.isEmpty()) {
          LOG.info("created topics {}", String.join(", ", created));
        }
        if (settings.roles().contains(Role.MEMORY)) {
          memory = Memory.start(settings, clients, topics.memory());
        }
        return true;
      } catch (InterruptException e) {
        throw new InterruptedException();
      } catch (KafkaException e) {
        LOG.error(
            "Kafka at {} cannot be used: {}. Waiting for it; files stay in the inbox. Trying again in {} s.",
            settings.bootstrap(),
            e.getMessage(),
            pause.toSeconds());
        if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          return false;
        }
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
                ? LONGEST_PAUSE
                : pause.multipliedBy(2);
      }
    }
    return false;
  }

  private void startRoutes(SourceRoutes sources) {
    Main camel = new Wiring(settings, clients, desk, fates, web, clock).main(routes);
    camel.bind("rounds", rounds);
    if (!sources.sources().isEmpty()) {
      camel.addMainListener(
          new MainListenerSupport() {
            @Override
            public void afterConfigure(BaseMainSupport configured) {
              try {
                sources.addTo(configured.getCamelContext(), rounds);
              } catch (Exception e) { // Camel declares no less
                throw new StartException("The sources cannot be polled: " + rootMessage(e), e);
              }
            }
          });
    }
    main = camel;
    try {
      camel.start();
      if (!sources.sources().isEmpty()) {
        poller = new Poller(settings, sources.sources(), camel.getCamelContext(), rounds, clock);
      }
    } catch (Exception e) { // Camel declares no less
      throw new StartException("The routes in " + routes + " cannot start: " + rootMessage(e), e);
    }
    if (camel.getCamelContext().getRoutes().isEmpty()) {
      throw new StartException(
          "There are no routes in " + routes.toAbsolutePath() + ": *.camel.yaml is missing there.");
    }
  }

  private static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }

  /** Waits until the daemon is closed. */
  public void awaitClosed() throws InterruptedException {
    stopped.await();
  }

  /**
   * Stops: the routes finish what is under way, for a few seconds at most, then the memory, then
   * the broker closes. A file that is not acknowledged by then stays in the inbox.
   */
  @Override
  public void close() {
    stopping.countDown();
    Thread starter = waiting;
    if (starter != null) {
      starter.interrupt(); // it may be in the middle of asking a cluster that does not answer
    }
    synchronized (this) {
      if (stopped.getCount() == 0) {
        return;
      }
      if (poller != null) {
        poller.quit();
      }
      web.close();
      if (main != null) {
        main.stop();
        LOG.info("stopped: {}", fates.counted());
      }
      if (poller != null) {
        poller.close();
      }
      if (memory != null) {
        memory.close();
      }
      if (broker != null) {
        broker.close();
      }
      release(inboxLock);
      release(dataLock);
      stopped.countDown();
    }
  }

  private static void release(@Nullable FolderLock lock) {
    if (lock != null) {
      try {
        lock.close();
      } catch (IOException e) {
        LOG.warn("a lock could not be let go: {}", e.toString());
      }
    }
  }
}
