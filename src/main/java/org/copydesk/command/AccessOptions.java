package org.copydesk.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.fetch.Access;
import org.copydesk.fetch.AddressRange;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a command's requests are granted. */
final class AccessOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--allow-addresses",
      paramLabel = "CIDR",
      split = ",",
      description = "Addresses that may be fetched from although they are not public.")
  private List<String> addresses = new ArrayList<>();

  Access access() {
    try {
      return new Access(Set.of(), addresses.stream().map(AddressRange::of).toList(), Map.of());
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--allow-addresses: " + e.getMessage());
    }
  }
}
