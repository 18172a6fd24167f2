package org.copydesk.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker in this process: controller and broker in one node, on the loopback address
 * alone. The one class that touches Kafka's internal API.
 */
public final class EmbeddedBroker implements AutoCloseable {
  /** Of the settings, the one that brokers of one cluster share; none of Kafka's. */
  private static final String CLUSTER_ID = "cluster.id";

  private static final int NODE = 1;
  private static final String LOOPBACK = "127.0.0.1";

  private final KafkaRaftServer server;

  private EmbeddedBroker(KafkaRaftServer server) {
    this.server = server;
  }

  /**
   * Starts a broker; what an earlier one has left in the folder is there again.
   *
   * @param folder where the log is kept; made when it is not there
   * @param port the port to listen on
   * @param maxRecordBytes the largest record that the broker takes
   * @param settings settings of the broker, by Kafka's names, over the ones made here; and {@code
   *     cluster.id} where several brokers are to be one cluster
   * @throws BrokerStartException when the port is taken or the folder cannot be used
   */
  public static EmbeddedBroker start(
      Path folder, int port, int maxRecordBytes, Map<String, String> settings) {
    refuseTakenPort(port);
    Path log = folder.toAbsolutePath();
    try {
      Files.createDirectories(log);
      Map<String, String> config = config(log, port, freePort(), maxRecordBytes);
      config.putAll(settings);
      if (!Files.exists(log.resolve("meta.properties"))) {
        format(log, config);
      }
      KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(config), Time.SYSTEM);
      server.startup();
      return new EmbeddedBroker(server);
    } catch (IOException e) {
      throw new BrokerStartException("The folder " + log + " cannot be used: " + e, e);
    }
  }

  private static Map<String, String> config(
      Path log, int port, int controllerPort, int maxRecordBytes) {
    Map<String, String> config = new HashMap<>();
    config.put("node.id", Integer.toString(NODE));
    config.put("process.roles", "broker,controller");
    config.put("controller.quorum.voters", NODE + "@" + LOOPBACK + ":" + controllerPort);
    config.put("controller.listener.names", "CONTROLLER");
    config.put(
        "listeners",
        String.format(
            Locale.ROOT,
            "PLAINTEXT://%s:%d,CONTROLLER://%s:%d",
            LOOPBACK,
            port,
            LOOPBACK,
            controllerPort));
    config.put("advertised.listeners", "PLAINTEXT://" + LOOPBACK + ":" + port);
    config.put(
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SASL:SASL_PLAINTEXT");
    config.put("log.dirs", log.toString());
    config.put("auto.create.topics.enable", "false");
    config.put("message.max.bytes", Integer.toString(maxRecordBytes));
    // There is one node only.
    config.put("default.replication.factor", "1");
    config.put("min.insync.replicas", "1");
    config.put("offsets.topic.replication.factor", "1");
    config.put("offsets.topic.num.partitions", "4");
    config.put("transaction.state.log.replication.factor", "1");
    config.put("transaction.state.log.min.isr", "1");
    config.put("transaction.state.log.num.partitions", "4");
    config.put("share.coordinator.state.topic.replication.factor", "1");
    config.put("share.coordinator.state.topic.min.isr", "1");
    config.put("group.initial.rebalance.delay.ms", "0");
    // The cleaner would take 128 MB of heap at once.
    config.put("log.cleaner.dedupe.buffer.size", "2097152");
    // After kill -9 the controller waits this long for the session of the broker that died.
    config.put("broker.session.timeout.ms", "3000");
    config.put("broker.heartbeat.interval.ms", "500");
    return config;
  }

  private static void format(Path log, Map<String, String> config) {
    try (PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(nowhere)
          .setNodeId(Integer.parseInt(config.getOrDefault("node.id", "")))
          .setClusterId(config.getOrDefault(CLUSTER_ID, Uuid.randomUuid().toString()))
          .setControllerListenerName("CONTROLLER")
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setMetadataLogDirectory(log.toString())
          .addDirectory(log.toString())
          .run();
    } catch (Exception e) { // the formatter declares no less
      throw new BrokerStartException("The folder " + log + " cannot be made a Kafka log: " + e, e);
    }
  }

  private static void refuseTakenPort(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(loopback(), port));
    } catch (IOException e) {
      throw new BrokerStartException(
          String.format(
              Locale.ROOT,
              "Port %d of %s is taken (%s). Another copydesk may be running; else set"
                  + " copydesk.broker.port, or copydesk.brokers for a broker that runs already.",
              port,
              LOOPBACK,
              e.getMessage()),
          e);
    }
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no free port on " + LOOPBACK, e);
    }
  }

  /** Stops the broker, its log written out. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
