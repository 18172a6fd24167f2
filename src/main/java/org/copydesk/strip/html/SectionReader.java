package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.article.Fields;
import org.copydesk.strip.field.SiteNames;
import org.copydesk.strip.field.TitleKey;
import org.copydesk.strip.field.TitleParts;
import org.copydesk.strip.field.WordFile;
import org.jspecify.annotations.Nullable;

/** The path of sections, outermost first: from the breadcrumb, JSON-LD, meta elements. */
final class SectionReader {
  /** The page in print in front of its name: 第02版：民生. */
  private static final Pattern PAGE =
      Pattern.compile("^第?\\s*[A-Z]?\\d{1,3}\\s*版\\s*[:：]\\s*(?=.)");

  private static final int LONGEST = 40;
  private static final int MOST = 8;

  /** What breadcrumbs call the site's first page. */
  private static final Set<String> HOME =
      new HashSet<>(WordFile.read("sections.txt").phrases("home"));

  private final MetaNames names;

  SectionReader(MetaNames names) {
    this.names = names;
  }

  /**
   * Reads the path, and notes what was considered.
   *
   * @param lines the path that the page's lines show
   * @param line the index of the headline's line; -1 where none is shown
   */
  void read(
      PageSurvey page,
      StructuredData data,
      @Nullable LinkedArticle main,
      List<String> lines,
      @Nullable String headline,
      int line,
      SiteNames sites,
      Fields.Builder fields) {
    List<String> taken = List.of();
    taken = consider(taken, data.crumbs(), "JSON-LD BreadcrumbList", headline, sites, fields);
    taken =
        consider(taken, withoutSite(lines, page.title()), "breadcrumb", headline, sites, fields);
    taken = consider(taken, ShownSections.path(page), "shown path", headline, sites, fields);
    if (main != null) {
      taken = consider(taken, main.section(), "JSON-LD articleSection", headline, sites, fields);
    }
    for (MetaTags.Tag tag : page.meta().of(names.of("section"))) {
      taken = consider(taken, List.of(tag.value()), "meta " + tag.name(), headline, sites, fields);
    }
    taken =
        consider(taken, ShownSections.label(page, line), "shown label", headline, sites, fields);
    fields.section(taken);
  }

  /** The path without the site's name that it begins with, as the title ends with it. */
  private static List<String> withoutSite(List<String> path, String title) {
    List<TitleParts.Part> parts = TitleParts.of(title);
    boolean site =
        path.size() > 1
            && parts.size() > 1
            && TitleKey.of(parts.get(parts.size() - 1).text()).equals(TitleKey.of(path.get(0)));
    return site ? path.subList(1, path.size()) : path;
  }

  private static List<String> consider(
      List<String> taken,
      List<String> path,
      String origin,
      @Nullable String headline,
      SiteNames sites,
      Fields.Builder fields) {
    List<String> sections = new ArrayList<>();
    for (String written : path) {
      String step = PAGE.matcher(written).replaceFirst("");
      boolean itself =
          headline != null && TitleKey.agreement(TitleKey.of(step), TitleKey.of(headline)) > 0.8;
      if (!HOME.contains(step.strip().toLowerCase(Locale.ROOT))
          && !itself
          && !sites.titled(step)
          && step.length() <= LONGEST
          && !step.startsWith("http")
          && sections.size() < MOST) {
        sections.add(step);
      }
    }
    if (sections.isEmpty()) {
      return taken;
    }
    fields.considered("section", String.join(" > ", sections), origin, taken.isEmpty());
    return taken.isEmpty() ? sections : taken;
  }
}
