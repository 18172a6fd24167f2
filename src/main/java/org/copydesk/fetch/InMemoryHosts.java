package org.copydesk.fetch;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers hosts for as long as it lives itself: for one command. */
public final class InMemoryHosts implements HostMemory {
  private final Map<String, HostTimes> times = new ConcurrentHashMap<>();
  private final Map<String, RobotsFile> robots = new ConcurrentHashMap<>();

  @Override
  public HostTimes times(String host) {
    return times.getOrDefault(host, HostTimes.none());
  }

  @Override
  public void keep(String host, HostTimes times) {
    this.times.put(host, times);
  }

  @Override
  public Optional<RobotsFile> robots(String origin) {
    return Optional.ofNullable(robots.get(origin));
  }

  @Override
  public void keep(String origin, RobotsFile robots) {
    this.robots.put(origin, robots);
  }
}
