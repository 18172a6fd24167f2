package org.copydesk.poll.discovery;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copydesk.url.Site;
import org.copydesk.url.WebLink;
import org.jspecify.annotations.Nullable;

/** Writes proposals as lines of the file of sources. */
public final class ProposedYaml {
  private static final int LONGEST_ID = 64;

  private ProposedYaml() {}

  /**
   * Lines ready to paste: the first proposal, then the others commented out.
   *
   * @param proposals the best first; at least one
   */
  public static String of(List<Proposal> proposals) {
    StringBuilder yaml = new StringBuilder("sources:\n");
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < proposals.size(); i++) {
      if (i == 1) {
        yaml.append("#\n# Others of this site; one is enough where they list the same articles.\n");
      }
      write(proposals.get(i), id(proposals.get(i), ids), i == 0 ? "" : "#", yaml);
    }
    return yaml.toString();
  }

  private static void write(Proposal proposal, String id, String comment, StringBuilder yaml) {
    String newest = proposal.newest() == null ? "" : ", newest of " + proposal.newest();
    line(
        yaml,
        comment,
        "  # "
            + proposal.items()
            + (proposal.items() == 1 ? " article" : " articles")
            + newest
            + "; "
            + proposal.evidence().replaceAll("\\s+", " "));
    line(yaml, comment, "  - id: " + id);
    line(yaml, comment, "    name: " + quoted(proposal.name()));
    line(yaml, comment, "    kind: " + proposal.kind().word());
    line(yaml, comment, "    url: " + quoted(proposal.url()));
    String language = tag(proposal.language());
    if (language != null) {
      line(yaml, comment, "    language: " + language);
    }
  }

  private static void line(StringBuilder yaml, String comment, String text) {
    yaml.append(comment).append(text).append('\n');
  }

  /** YAML 1.2, 7.3.1: in double quotes everything is plain but quotes, escapes and controls. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else {
        quoted.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
    return quoted.append('"').toString();
  }

  private static @Nullable String tag(@Nullable String language) {
    return language != null && language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
        ? Locale.forLanguageTag(language).toLanguageTag()
        : null;
  }

  /** From the site's name in its address, what tells the proposal from the others, and a number. */
  private static String id(Proposal proposal, Set<String> taken) {
    String site = Site.of(proposal.url());
    int dot = site.indexOf('.');
    String name =
        site.matches("[0-9.]+|\\[.*") || dot < 0
            ? WebLink.host(proposal.url())
            : site.substring(0, dot);
    String base =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    base = base.isEmpty() ? "source" : base.substring(0, Math.min(base.length(), LONGEST_ID - 20));
    String id = base;
    if (!taken.add(id)) {
      id = base + "-" + proposal.kind().word();
      for (int i = 2; !taken.add(id); i++) {
        id = base + "-" + proposal.kind().word() + "-" + i;
      }
    }
    return id;
  }
}
