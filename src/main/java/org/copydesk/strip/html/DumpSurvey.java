package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.article.Block;
import org.copydesk.script.Columns;
import org.copydesk.script.Sentence;
import org.copydesk.strip.field.DateCustoms;
import org.copydesk.strip.field.DateLabels;
import org.copydesk.strip.field.DateReader;
import org.copydesk.strip.text.FrontMatter;
import org.copydesk.strip.text.TextStripper;

/**
 * The lines of a text dump as those of a page. A dump has no marks: by their form, short lines with
 * a date near the headline are lines of facts, and dates far from it are those of others.
 */
final class DumpSurvey {
  /** The reasons of lines that say nothing of the article. */
  private static final Set<String> FOREIGN = Set.of("related", "comments", "legal");

  private static final int LINES_ABOVE = 6;
  private static final int LINES_BELOW = 12;

  /** A line with a sentence is text from this width on, in columns. */
  private static final int PARAGRAPH = 80;

  private static final int LONGEST_FACTS = 140;

  /** A shorter label is the end of many a name. */
  private static final int SHORTEST_LABEL = 5;

  /** Where two elements of a line were glued: 12. Mai 202613. Mai 2026, Jane RoePublished. */
  private static final Pattern SEAM =
      Pattern.compile(
          "(?<=(?:19|20)\\d\\d)(?=\\d{1,2}\\. ?\\p{Lu}|\\p{Lu}\\p{Ll})"
              + "|(?<=[\\p{L}\\d])(?=\\p{Lu})(?iu:(?=(?:"
              + labels()
              + ")\\b))");

  /** A year has so many digits; with more in a row a date's day may be glued to it. */
  private static final int SEAM_DIGITS = 4;

  /** What parts the elements of a line. */
  private static final Pattern GAP = Pattern.compile("[ \\u00A0]{2,}|\\s*\\t\\s*");

  private static final Pattern LINE_END = Pattern.compile("\\R");

  /** The place of a line that was not joined with others. */
  private static final Pattern PLACE = Pattern.compile("line (\\d{1,9})");

  private final DateReader dates = new DateReader();
  private final DateCustoms customs;

  /**
   * @param customs how dates are read
   */
  DumpSurvey(DateCustoms customs) {
    this.customs = customs;
  }

  /**
   * The survey of a dump.
   *
   * @param text the dump
   * @param blocks its lines
   * @param headline the index of the headline's line; -1 where none is known
   */
  PageSurvey of(String text, List<Block> blocks, int headline) {
    String[] rows = LINE_END.split(text, -1);
    Zones zones = new Zones();
    int other = zones.within(0);
    List<TextLine> lines = new ArrayList<>(blocks.size());
    int end = factsEnd(blocks, headline);
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean facts = block.text().length() <= LONGEST_FACTS && i != headline;
      String line = facts ? parted(block, rows) : block.text();
      boolean near = headline >= 0 && i >= headline - LINES_ABOVE && i <= end;
      boolean dated = facts && dates.first(line, customs).isPresent();
      boolean foreign =
          block.verdict().rule().equals(TextStripper.TITLE)
              || (dated && !near)
              || block.verdict().rule().equals(TextStripper.FAR)
              || FOREIGN.contains(block.verdict().reason());
      int marks = dated && near ? Mark.META.bit() : 0;
      lines.add(new TextLine(i, line, marks, 0, foreign ? other : 0, 0));
    }
    MetaTags stated = new MetaTags();
    FrontMatter.of(text)
        .values()
        .forEach((name, values) -> values.forEach(value -> stated.add(name, value)));
    boolean titled = blocks.get(0).verdict().rule().equals(TextStripper.TITLE);
    return new PageSurvey(
        titled ? blocks.get(0).text() : "",
        stated,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        lines,
        zones);
  }

  /**
   * The last line that may state facts of the article: the text is under way at its second line.
   */
  private static int factsEnd(List<Block> blocks, int headline) {
    int texts = 0;
    int end = headline;
    while (end + 1 < blocks.size() && end < headline + LINES_BELOW && texts < 2) {
      end++;
      String text = blocks.get(end).text();
      texts += Columns.reached(PARAGRAPH, text) && Sentence.stops(text) ? 1 : 0;
    }
    return end;
  }

  /** A short line with bars where its elements stand apart, or stood. */
  private static String parted(Block block, String[] rows) {
    String text = block.text();
    Matcher place = PLACE.matcher(block.place());
    int row = place.matches() ? Integer.parseInt(place.group(1)) - 1 : rows.length;
    if (row < rows.length && gapped(rows[row])) {
      String barred = GAP.matcher(rows[row].strip()).replaceAll(" | ");
      text = barred.replace(" | ", " ").equals(text) ? barred : text;
    }
    return maySeam(text) ? SEAM.matcher(text).replaceAll(" | ") : text;
  }

  /** Whether a row may have a gap. */
  private static boolean gapped(String row) {
    return row.contains("  ") || row.indexOf('\u00A0') >= 0 || row.indexOf('\t') >= 0;
  }

  /** Whether a word or a number ends where another begins, without a space. */
  private static boolean maySeam(String text) {
    int digits = 0;
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean glued = c == '.' && digits > SEAM_DIGITS;
      if (glued || (Character.isUpperCase(c) && Character.isLetterOrDigit(before))) {
        return true;
      }
      digits = Character.isDigit(c) ? digits + 1 : 0;
      before = c;
    }
    return false;
  }

  /** The words in front of dates, as a pattern. */
  private static String labels() {
    DateLabels labels = new DateLabels();
    return Stream.of(DateLabels.Kind.PUBLISHED, DateLabels.Kind.MODIFIED)
        .flatMap(kind -> labels.of(kind).stream())
        .filter(label -> label.length() >= SHORTEST_LABEL)
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
