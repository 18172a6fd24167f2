package org.copydesk.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Names that stand in no DNS. Addresses are themselves; all of {@code .example} is 127.0.0.1. */
public final class NameTable implements Names {
  private final Map<String, List<String>> names = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /** Gives a name addresses: the first the first time it is asked for, and so on. */
  public NameTable with(String name, String... addresses) {
    names.put(name, new ArrayList<>(List.of(addresses)));
    return this;
  }

  public List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public InetAddress[] of(String host) throws UnknownHostException {
    asked.add(host);
    List<String> turns = names.get(host);
    if (turns != null) {
      return InetAddress.getAllByName(turns.size() > 1 ? turns.remove(0) : turns.get(0));
    }
    if (host.endsWith(".example")) {
      return InetAddress.getAllByName("127.0.0.1");
    }
    if (host.matches("[0-9.]+|\\[?[0-9a-f:.]+\\]?")) {
      return InetAddress.getAllByName(host);
    }
    throw new UnknownHostException(host);
  }
}
