package org.copydesk.daemon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.cluster.CamelClusterService;
import org.copydesk.config.Cluster;
import org.copydesk.config.PollSettings;
import org.copydesk.source.Fault;
import org.copydesk.source.Source;
import org.copydesk.source.Sources;
import org.copydesk.source.SourcesFile;
import org.copydesk.strip.html.CssSelector;
import org.copydesk.url.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sources as they are set up, and a route for each, made from the template {@code source}. */
final class SourceRoutes {
  private static final Logger LOG = LoggerFactory.getLogger("copydesk");

  /** Daemons share the sources by so many locks, not by one a source. */
  private static final int SHARDS = 16;

  /** What stands before a source's id in the name of the bean that schedules its route. */
  private static final String SCHEDULER = "turns-";

  private final PollSettings settings;
  private final List<Source> sources;

  private SourceRoutes(PollSettings settings, List<Source> sources) {
    this.settings = settings;
    this.sources = sources;
  }

  /** No sources: this daemon polls nothing. */
  static SourceRoutes none(PollSettings settings) {
    return new SourceRoutes(settings, List.of());
  }

  /**
   * Reads the file of sources; tells what is wrong there, which costs the source that it stands in
   * and no other.
   *
   * @throws StartException when there is a source, and no contact that its site could write to
   */
  static SourceRoutes read(PollSettings settings) {
    Path file = settings.sources();
    if (!Files.isRegularFile(file)) {
      LOG.info("there is no file of sources at {}: nothing is polled", file);
      return none(settings);
    }
    Sources read = new SourcesFile(CssSelector::of).read(file);
    for (Fault fault : read.faults()) {
      LOG.error("{} {}", file, fault);
    }
    if (!read.enabled().isEmpty() && settings.contact().isEmpty()) {
      throw new StartException(
          String.format(
              Locale.ROOT,
              "%d sources are to be polled, and their sites must know whom to write to. Write into config/application.properties, with an address of yours:%n%n    copydesk.contact = newsdesk@example.org%n",
              read.enabled().size()));
    }
    return new SourceRoutes(settings, read.enabled());
  }

  /** The sources that are polled. */
  List<Source> sources() {
    return sources;
  }

  /**
   * Makes a route for each.
   *
   * @param context has read the templates and is not started yet: routes that are added to a
   *     running Camel cost it a look at all the others, each
   * @throws Exception when Camel cannot
   */
  void addTo(CamelContext context, Rounds rounds) throws Exception {
    CamelClusterService cluster =
        context.getRegistry().lookupByNameAndType(Wiring.CLUSTER, CamelClusterService.class);
    if (cluster != null) {
      context.addService(cluster);
    }
    for (Source source : sources) {
      context.getRegistry().bind(SCHEDULER + source.id(), new SourceScheduler(source.id(), rounds));
      TemplatedRouteBuilder.builder(context, "source")
          .routeId("source-" + source.id())
          .parameter("source", source.id())
          .parameter("turns", turns(source))
          .add();
    }
  }

  private String turns(Source source) {
    String turns =
        "scheduler:" + source.id() + "?includeMetadata=false&scheduler=#" + SCHEDULER + source.id();
    return settings.cluster() == Cluster.NONE
        ? turns
        : "master:copydesk-" + shard(source) + ":" + turns;
  }

  /** Sources of one site are polled by one daemon, so that the site's pace is kept by one. */
  private static int shard(Source source) {
    return Math.floorMod(Site.of(source.urls().get(0).toString()).hashCode(), SHARDS);
  }
}
