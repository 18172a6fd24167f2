package org.copydesk.poll.state;

import java.util.Optional;
import org.copydesk.fetch.HostMemory;
import org.copydesk.fetch.HostTimes;
import org.copydesk.fetch.RobotsFile;

/** Remembers hosts on disk: when they were asked, and their {@code robots.txt}. */
public final class DiskHosts implements HostMemory {
  private static final String TIMES = "times ";
  private static final String ROBOTS = "robots ";

  private final PollState state;

  public DiskHosts(PollState state) {
    this.state = state;
  }

  @Override
  public HostTimes times(String host) {
    return get(TIMES + host, HostTimes.class).orElse(HostTimes.none());
  }

  @Override
  public void keep(String host, HostTimes times) {
    put(TIMES + host, times);
  }

  @Override
  public Optional<RobotsFile> robots(String origin) {
    return get(ROBOTS + origin, RobotsFile.class);
  }

  @Override
  public void keep(String origin, RobotsFile robots) {
    put(ROBOTS + origin, robots);
  }

  private <T> Optional<T> get(String key, Class<T> type) {
    return state.get("hosts", PollState.bytes(key)).flatMap(form -> Forms.read(form, type));
  }

  private void put(String key, Object value) {
    byte[] form = Forms.write(value);
    state.use(
        rocks -> {
          rocks.put(state.family("hosts"), state.writing(), PollState.bytes(key), form);
          return form;
        });
  }
}
