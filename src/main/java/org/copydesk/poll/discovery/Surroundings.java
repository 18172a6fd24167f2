package org.copydesk.poll.discovery;

import java.util.Optional;
import org.copydesk.fetch.Content;
import org.copydesk.fetch.Fetched;

/** Fetches what a discovery asks for. */
@FunctionalInterface
public interface Surroundings {
  /** What stands at an address; empty where nothing can be had there, for whatever reason. */
  Optional<Fetched> at(String url, Content content);
}
