package org.copydesk.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Resolves the names of hosts. Safe across threads. */
@FunctionalInterface
public interface Names {
  /**
   * The addresses that a name has now.
   *
   * @throws UnknownHostException when it has none
   */
  InetAddress[] of(String host) throws UnknownHostException;

  /** The names as this machine resolves them. */
  static Names ofThisMachine() {
    return InetAddress::getAllByName;
  }
}
