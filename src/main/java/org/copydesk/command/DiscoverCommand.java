package org.copydesk.command;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.copydesk.config.Settings;
import org.copydesk.fetch.Access;
import org.copydesk.fetch.Content;
import org.copydesk.fetch.FetchException;
import org.copydesk.fetch.Fetched;
import org.copydesk.poll.discovery.Discovery;
import org.copydesk.poll.discovery.Proposal;
import org.copydesk.poll.discovery.ProposedYaml;
import org.copydesk.poll.listing.Listings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code copydesk discover}: what of a site can be polled. */
@Command(
    name = "discover",
    mixinStandardHelpOptions = true,
    description = {
      "Looks for what of a site can be polled: feeds, news sitemaps, e-papers, the page as a list.",
      "Prints lines for config/sources.yaml, the best first. Takes a minute or two, politely."
    },
    footer = {
      "",
      "Examples:",
      "  copydesk discover https://news.example/",
      "  copydesk discover https://news.example/ -Dcopydesk.contact=desk@copy.example",
      "",
      "Exit codes: 0 something was found; 1 nothing was found, or the site does not answer; 2 wrong usage."
    })
final class DiscoverCommand implements Callable<Integer> {
  @Mixin private SettingsOptions options = new SettingsOptions();
  @Mixin private AccessOptions granted = new AccessOptions();

  @Parameters(paramLabel = "URL", description = "The site's home page, or a page of it.")
  private String url = "";

  @Override
  public Integer call() {
    Settings settings = options.load();
    Access access = granted.access();
    try (Messenger messenger =
        new Messenger(settings.poll(), Copydesk.version(), InstantSource.system())) {
      String address = url.matches("(?i)https?://.*") ? url : "https://" + url;
      Fetched home = told(address, () -> messenger.fetchNamed(address, Content.PAGE, access));
      List<Proposal> proposals =
          new Discovery(new Listings(settings.clock()))
              .of(
                  home,
                  messenger.sitemaps(home.url()),
                  (place, content) -> look(messenger, place, content, access));
      if (proposals.isEmpty()) {
        System.err.println(
            "copydesk: nothing was found at "
                + home.url()
                + " that can be polled; try the address of a section, or write a list source with links:");
        return 1;
      }
      System.out.print(ProposedYaml.of(proposals));
      return 0;
    } catch (FetchException e) {
      System.err.println("copydesk: " + e.fate() + ": " + e.getMessage());
      return 1;
    }
  }

  private static Optional<Fetched> look(
      Messenger messenger, String place, Content content, Access access) {
    try {
      return Optional.of(told(place, () -> messenger.fetch(place, content, access)));
    } catch (FetchException e) {
      return Optional.empty();
    }
  }

  /** Waiting for a host's pace is easier when one sees for what. */
  private static Fetched told(String place, Supplier<Fetched> fetch) {
    if (Terminal.watchesErrors()) {
      System.err.println("copydesk: asking " + place);
    }
    return fetch.get();
  }
}
