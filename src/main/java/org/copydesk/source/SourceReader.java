package org.copydesk.source;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.copydesk.fetch.Access;
import org.copydesk.fetch.AddressRange;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads sources, one entry of the file at a time; a source with a fault is none. */
final class SourceReader {
  /** The fields of a source, in the order that editors write them. */
  static final List<String> FIELDS =
      List.of(
          "id",
          "name",
          "kind",
          "url",
          "zone",
          "language",
          "interval",
          "cron",
          "identity",
          "links",
          "select",
          "strike",
          "allow-hosts",
          "allow-addresses",
          "headers",
          "charset",
          "update-window",
          "enabled");

  /** The fields of an article that a source may select, by the event's names. */
  static final List<String> SELECTABLE =
      List.of(
          "body",
          "headline",
          "subheadline",
          "byline",
          "authors",
          "source",
          "datePublished",
          "dateModified",
          "section",
          "keywords",
          "description");

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  /** A host is not asked more often for it: its pace sees to that. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private static final Duration LONGEST = Duration.ofDays(7);
  private static final Duration LONGEST_WINDOW = Duration.ofDays(30);

  private final Consumer<String> selectors;
  private final Map<String, Integer> lines = new HashMap<>();

  /**
   * @param selectors checks a CSS selector: throws an {@link IllegalArgumentException} for a text
   *     that is none
   */
  SourceReader(Consumer<String> selectors) {
    this.selectors = selectors;
  }

  /** Reads an entry; empty where it has faults, which are told. */
  Optional<Source> read(Node entry, int number, List<Fault> faults) {
    List<Fault> found = new ArrayList<>();
    Optional<Source> source;
    if (entry instanceof MappingNode mapping) {
      source = read(new Fields(mapping, place(mapping, number), found), found);
    } else {
      found.add(new Fault(Fields.line(entry), "sources[" + number + "]", "is not a mapping"));
      source = Optional.empty();
    }
    faults.addAll(found);
    return source;
  }

  /** A source is named by its id where it has one, for the reader of the fault. */
  private static String place(MappingNode mapping, int number) {
    return "sources["
        + new Fields(mapping, "", new ArrayList<>())
            .text("id")
            .map(Written::text)
            .orElse(Integer.toString(number))
        + "]";
  }

  private Optional<Source> read(Fields fields, List<Fault> found) {
    fields.onlyKnown(FIELDS);
    for (String needed : List.of("id", "name", "kind", "url")) {
      if (!fields.has(needed)) {
        fields.missing(needed, "is missing; every source has an id, a name, a kind and a url");
      }
    }
    String id = fields.read("id", SourceReader::id);
    if (id != null) {
      once(fields, id);
    }
    Kind kind = fields.read("kind", SourceReader::kind);
    List<URI> urls = List.copyOf(new LinkedHashSet<>(fields.readAll("url", WebAddress::of)));
    if (fields.has("url") && urls.isEmpty() && found.isEmpty()) {
      fields.fault(fields.at("url"), "url", "names no address");
    }
    ZoneId zone = fields.read("zone", SourceReader::zone);
    String language = fields.read("language", SourceReader::language);
    Duration interval =
        fields.read("interval", text -> within(text, SHORTEST, LONGEST, "an interval"));
    String cron = fields.read("cron", SourceReader::cron);
    if (interval != null && cron != null) {
      fields.fault(fields.at("cron"), "cron", "and interval exclude each other; take one out");
    }
    Identity identity = fields.read("identity", SourceReader::identity);
    String links = fields.read("links", this::selector);
    if (links != null && kind != null && kind != Kind.LIST) {
      fields.fault(fields.at("links"), "links", "is for sources of kind list alone; take it out");
    }
    Map<String, String> select = select(fields);
    List<String> strike = fields.readAll("strike", this::selector);
    Set<String> hosts = new LinkedHashSet<>(fields.readAll("allow-hosts", SourceReader::host));
    List<AddressRange> addresses = fields.readAll("allow-addresses", AddressRange::of);
    Map<String, String> headers = headers(fields);
    String charset = fields.read("charset", SourceReader::charset);
    Duration window =
        fields.read(
            "update-window",
            text -> within(text, Duration.ZERO, LONGEST_WINDOW, "an update window"));
    boolean enabled = fields.flag("enabled", true);
    String name = fields.read("name", text -> text);
    if (!found.isEmpty() || id == null || name == null || kind == null || urls.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Source(
            id,
            name,
            kind,
            urls,
            zone,
            language,
            interval,
            cron,
            identity == null ? Identity.URL : identity,
            links,
            select,
            strike,
            hosts,
            addresses.stream().map(AddressRange::toString).toList(),
            headers,
            charset,
            window == null ? Source.UPDATE_WINDOW : window,
            enabled));
  }

  private void once(Fields fields, String id) {
    int line = Fields.line(fields.at("id"));
    Integer before = lines.putIfAbsent(id, line);
    if (before != null) {
      fields.fault(
          fields.at("id"),
          "id",
          "the source in line " + before + " has the same id; give each source its own");
    }
  }

  private Map<String, String> select(Fields fields) {
    Map<String, String> select = new LinkedHashMap<>();
    fields
        .texts("select")
        .forEach(
            (name, css) -> {
              if (!SELECTABLE.contains(name)) {
                fields.fault(
                    css.node(),
                    "select." + name,
                    "articles have no such field; known are " + String.join(", ", SELECTABLE));
              } else if (valid(fields, css, "select." + name)) {
                select.put(name, css.text());
              }
            });
    return select;
  }

  private boolean valid(Fields fields, Written css, String field) {
    try {
      selector(css.text());
      return true;
    } catch (IllegalArgumentException e) {
      fields.fault(css.node(), field, String.valueOf(e.getMessage()));
      return false;
    }
  }

  private static Map<String, String> headers(Fields fields) {
    Map<String, String> headers = new LinkedHashMap<>();
    fields
        .texts("headers")
        .forEach(
            (name, value) -> {
              try {
                headers.putAll(
                    new Access(Set.of(), List.of(), Map.of(name, value.text())).headers());
              } catch (IllegalArgumentException e) {
                fields.fault(value.node(), "headers." + name, String.valueOf(e.getMessage()));
              }
            });
    return headers;
  }

  private String selector(String css) {
    selectors.accept(css);
    return css;
  }

  private static String id(String text) {
    if (!ID.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no id: 1 to 64 of a-z 0-9 . _ -, the first a letter or a digit");
    }
    return text;
  }

  private static Kind kind(String text) {
    return Kind.of(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"" + text + "\" is no kind; there are feed, sitemap, list and epaper"));
  }

  private static Identity identity(String text) {
    return Identity.of(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"" + text + "\" is no identity; there are url, path and guid"));
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no time zone such as Asia/Shanghai, Europe/Berlin or +08:00", e);
    }
  }

  private static String language(String text) {
    try {
      return new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no language tag such as zh-Hans, en-GB or de", e);
    }
  }

  private static String cron(String text) {
    try {
      CronTimes.of(text).after(Instant.EPOCH.atZone(ZoneOffset.UTC));
      return text;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\""
              + text
              + "\" is no cron expression of five fields such as \"*/20 6-22 * * *\": "
              + e.getMessage(),
          e);
    }
  }

  private static String host(String text) {
    if (text.contains("/") || text.contains(":")) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no host name; write it without http:// and path");
    }
    return WebAddress.host(text.startsWith("*.") ? text.substring(2) : text);
  }

  private static String charset(String text) {
    try {
      return Charset.forName(text).name();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no charset such as UTF-8, GB18030 or windows-1251", e);
    }
  }

  private static Duration within(String text, Duration least, Duration most, String what) {
    Duration duration = Durations.of(text);
    if (duration.compareTo(least) < 0 || duration.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          what + " is from " + Durations.words(least) + " to " + Durations.words(most));
    }
    return duration;
  }
}
