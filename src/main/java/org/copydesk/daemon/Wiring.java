package org.copydesk.daemon;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.component.kafka.KafkaComponent;
import org.apache.camel.component.kafka.KafkaConfiguration;
import org.apache.camel.main.Main;
import org.apache.camel.main.SimpleMainShutdownStrategy;
import org.copydesk.config.Role;
import org.copydesk.config.Settings;
import org.copydesk.desk.Desk;
import org.copydesk.event.EventJson;
import org.copydesk.fetch.Web;
import org.copydesk.fetch.WebClient;
import org.copydesk.inbox.Filing;
import org.copydesk.inbox.Inbox;
import org.copydesk.inbox.Rejections;
import org.copydesk.kafka.EventSize;
import org.copydesk.kafka.KafkaClients;

/** Gives the routes their beans, their settings and their components. */
final class Wiring {
  private static final int SHUTDOWN_SECONDS = 5;

  /** The name of the bean by which daemons agree on who polls what. */
  static final String CLUSTER = "cluster";

  private static final String CLUSTER_BEAN = "camel.beans." + CLUSTER;

  /** A daemon that was killed is missed after this, and as much again at most. */
  private static final int LOCK_SECONDS = 5;

  private final Settings settings;
  private final KafkaClients clients;
  private final Desk desk;
  private final Fates fates;
  private final Web web;
  private final InstantSource clock;

  Wiring(
      Settings settings,
      KafkaClients clients,
      Desk desk,
      Fates fates,
      Web web,
      InstantSource clock) {
    this.settings = settings;
    this.clients = clients;
    this.desk = desk;
    this.fates = fates;
    this.web = web;
    this.clock = clock;
  }

  /** Camel with the routes of a folder, not yet started. */
  Main main(Path routes) {
    Main main = new Main();
    // Camel's own shutdown hook would halt the process before Kafka has closed.
    main.setShutdownStrategy(new SimpleMainShutdownStrategy());
    main.setAppName("Copydesk");
    main.setDefaultPropertyPlaceholderLocation("false");
    main.setInitialProperties(properties());
    main.configure()
        .withName("copydesk")
        .withRoutesIncludePattern("file:" + real(routes) + "/*.camel.yaml")
        .withRoutesExcludePattern(others())
        .withShutdownTimeout(SHUTDOWN_SECONDS)
        .withShutdownNowOnTimeout(true)
        .withShutdownLogInflightExchangesOnTimeout(false)
        .withAutoConfigurationFailFast(true)
        .withAutoConfigurationEnvironmentVariablesEnabled(false)
        .withAutoConfigurationSystemPropertiesEnabled(false)
        .withStreamCachingEnabled(false);
    bindDesk(main);
    bindEdges(main);
    main.addMainListener(
        new org.apache.camel.main.MainListenerSupport() {
          @Override
          public void beforeConfigure(org.apache.camel.main.BaseMainSupport support) {
            CamelContext context = support.getCamelContext();
            context.addComponent("kafka", kafka(context));
          }
        });
    return main;
  }

  /** Camel looks into no folder by a symbolic link. */
  private static Path real(Path routes) {
    try {
      return routes.toRealPath();
    } catch (IOException e) {
      throw new StartException(
          "The folder " + routes.toAbsolutePath() + " cannot be read: " + e, e);
    }
  }

  /** Routes that are another role's. */
  private String others() {
    List<String> others = new ArrayList<>();
    if (!settings.roles().contains(Role.INBOX)) {
      others.add("**/inbox.camel.yaml");
    }
    if (!settings.roles().contains(Role.POLL)) {
      others.add("**/poll.camel.yaml");
    }
    return String.join(",", others);
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.putAll(cluster());
    properties.putAll(settings.camel());
    properties.put("copydesk.inbox", settings.inbox().toAbsolutePath().normalize().toString());
    properties.put("copydesk.inbox.underway", Integer.toString(settings.underWay()));
    properties.put("copydesk.threads", Integer.toString(settings.threads()));
    properties.put("copydesk.topic.cleaned", settings.cleaned());
    properties.put("copydesk.topic.rejected", settings.rejected());
    properties.put("copydesk.topic.sources", settings.poll().topic());
    return properties;
  }

  /** How daemons agree on which of them polls what; may be refined by settings of Camel. */
  private Map<String, String> cluster() {
    return switch (settings.poll().cluster()) {
      case NONE -> Map.of();
      case FILE ->
          Map.of(
              CLUSTER_BEAN,
              "#class:org.apache.camel.component.file.cluster.FileLockClusterService",
              CLUSTER_BEAN + ".root",
              settings.poll().clusterFolder().toAbsolutePath().normalize().toString(),
              CLUSTER_BEAN + ".acquireLockInterval",
              Integer.toString(LOCK_SECONDS));
      case KUBERNETES ->
          Map.of(
              CLUSTER_BEAN,
              "#class:org.apache.camel.component.kubernetes.cluster.KubernetesClusterService",
              CLUSTER_BEAN + ".clusterLabels[app]",
              "copydesk");
    };
  }

  private void bindDesk(Main main) {
    main.bind("pageDecoder", desk.decoder());
    main.bind("chromeStripper", desk.stripper());
    main.bind("paragraphDeduplicator", desk.deduplicator());
    main.bind("proofreader", desk.proofreader());
    main.bind("eventComposer", desk.composer());
    main.bind("eventMapper", EventJson.mapper());
  }

  private void bindEdges(Main main) {
    Inbox inbox = new Inbox(settings.inbox(), settings.settle(), settings.maxFileBytes(), clock);
    Filing filing = new Filing(settings.inbox(), settings.clock(), clock);
    GenericFileFilter<File> filter = new InboxFilter(inbox);
    Trouble trouble = new Trouble(clock);
    Processor waits =
        exchange ->
            trouble.waitedOut(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
    main.bind("inbox", inbox);
    main.bind("inboxFilter", filter);
    main.bind("filing", filing);
    Rejections dropped = new Rejections(settings.inbox(), filing, settings.maxEventBytes(), clock);
    main.bind("rejections", new Rejecting(dropped, filing, settings.maxEventBytes(), clock));
    main.bind("eventSize", new EventSize(settings.maxEventBytes()));
    main.bind("fates", fates);
    main.bind("webClient", new WebClient(web));
    main.bind("readings", new Readings());
    main.bind("trouble", waits);
  }

  private KafkaComponent kafka(CamelContext context) {
    KafkaConfiguration configuration = new KafkaConfiguration();
    configuration.setBrokers(settings.bootstrap());
    configuration.setValueSerializer("org.apache.kafka.common.serialization.ByteArraySerializer");
    configuration.setRecordMetadata(false);
    configuration.setUseIterator(false);
    configuration.setShutdownTimeout(SHUTDOWN_SECONDS * 1000);
    Map<String, Object> additional = new HashMap<>(clients.producer());
    configuration.setAdditionalProperties(additional);
    KafkaComponent kafka = new KafkaComponent(context);
    kafka.setConfiguration(configuration);
    return kafka;
  }

  /** Camel's question to the inbox. */
  private record InboxFilter(Inbox inbox) implements GenericFileFilter<File> {
    @Override
    public boolean accept(GenericFile<File> file) {
      return inbox.takes(file.getFile());
    }
  }
}
