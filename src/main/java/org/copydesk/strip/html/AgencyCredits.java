package org.copydesk.strip.html;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.script.Columns;
import org.copydesk.script.Sentence;
import org.copydesk.strip.field.Agencies;
import org.copydesk.strip.field.Edges;
import org.jspecify.annotations.Nullable;

/**
 * The agency whose report an article is, where the page has no label for its source: in the
 * dateline that opens the text, behind its last sentence, or as the author. Immutable.
 */
final class AgencyCredits {
  private static final int LONGEST_DATELINE = 100;
  private static final int LONGEST_PLACE = 60;
  private static final int MOST_WORDS = 8;

  /** Months in lower case, and a preposition. */
  private static final int MOST_LOWER = 2;

  /** Words of no more letters are prepositions and particles. */
  private static final int PARTICLE = 2;

  private static final int LINES_BELOW_HEADLINE = 8;
  private static final int LINES_BELOW_TEXT = 3;

  /** The same, of a line with a label. */
  private static final int LABELS_BELOW_TEXT = 8;

  private static final int LONGEST_LINE = 60;

  /** A narrower line is no paragraph, in columns. */
  private static final int PARAGRAPH = 80;

  private static final String EDGES = " \t　()（）[]【】/|–—-.";

  /** What {@link #BRACKETS} begins with. */
  private static final String OPENING = "(（[【/";

  /** What {@link #DASH} has one of. */
  private static final String DASHES = "–—―−-";

  private static final Pattern BRACKETS =
      Pattern.compile("[(（\\[【] ?([^()（）\\[\\]【】]{2,40}?) ?[)）\\]】]|/([^/\\s][^/]{0,28}[^/\\s])/");

  private static final Pattern DASH =
      Pattern.compile("\\s+[–—―−-]{1,2}(?:\\s+|$)|\\s*[–—―]\\s*|\\.-\\s*|--");

  /** Behind the last sentence: ….(共同), …. (AFP, dpa), … – Bernama. */
  private static final Pattern END =
      Pattern.compile(
          "[.。!?！？।॥؟۔”\"»」…]\\s*(?:[(（\\[【] ?([^()（）\\[\\]【】:：]{2,30}?) ?[)）\\]】]"
              + "|/ ?([^/:]{2,20}?) ?/|[–—-]{1,2} ?(\\S.{1,20}?))\\.?$");

  /** What follows the last sentence there, its stop among it, is no longer. */
  private static final int LONGEST_END = 40;

  private static final Pattern NAME_END = Pattern.compile("[.:](?=\\s|$)|\\s[–—-]");

  private final Agencies agencies = new Agencies();

  /** An agency, and where it was read. */
  record Credit(String agency, String origin) {}

  /** The agency of an article; absent where the page names none in these places. */
  @Nullable Credit of(PageSurvey page, int headline, List<String> authors) {
    List<TextLine> lines = page.lines();
    int first = firstParagraph(page, headline);
    if (first >= 0) {
      String opening = opening(lines.get(first).text());
      if (!opening.isEmpty()) {
        return new Credit(opening, "line " + first + ", dateline");
      }
    }
    for (String author : authors) {
      String agency = agencies.all(author);
      if (!agency.isEmpty()) {
        return new Credit(agency, "author");
      }
    }
    int end =
        first < 0
            ? headline + LINES_BELOW_HEADLINE
            : Math.min(first, headline + LINES_BELOW_HEADLINE);
    Credit stated = headline < 0 ? null : stated(page, headline + 1, end, -1);
    return stated != null || first < 0 ? stated : end(page, lastParagraph(page, first));
  }

  /** The first paragraph below the headline, -1 where there is none. */
  private static int firstParagraph(PageSurvey page, int headline) {
    for (int i = Math.max(0, headline + 1); i < page.lines().size(); i++) {
      if (paragraph(page, page.lines().get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int lastParagraph(PageSurvey page, int first) {
    int last = page.lines().size() - 1;
    while (last > first && !paragraph(page, page.lines().get(last))) {
      last--;
    }
    return last;
  }

  private @Nullable Credit end(PageSurvey page, int last) {
    String text = page.lines().get(last).text();
    Matcher end = END.matcher(text).region(Math.max(0, text.length() - LONGEST_END), text.length());
    if (end.find()) {
      String agency = agencies.all(group(end).strip());
      if (!agency.isEmpty()) {
        return new Credit(agency, "line " + last + ", end of the text");
      }
    }
    return stated(page, last + 1, last + 1 + LABELS_BELOW_TEXT, last + 1);
  }

  /**
   * A line that is an agency's name behind a label, or alone right below the text: above, such a
   * line is a picture's credit.
   *
   * @param below the line right below the text, -1 where none is
   */
  private @Nullable Credit stated(PageSurvey page, int from, int to, int below) {
    for (int i = from; i < to && i < page.lines().size(); i++) {
      TextLine line = page.lines().get(i);
      if (line.text().length() > LONGEST_LINE || page.foreign(line)) {
        continue;
      }
      boolean labelled = SourceLabels.labelled(line.text());
      if (below >= 0 && !labelled && i >= below + LINES_BELOW_TEXT) {
        continue;
      }
      String words =
          Edges.without(EDGES, labelled ? SourceLabels.without(line.text()) : line.text());
      if (labelled
          || (i == below && agencies.only(words))
          || (below >= 0 && bracketed(line, words))) {
        String agency = agencies.all(words);
        if (!agency.isEmpty()) {
          return new Credit(agency, "line " + i + (labelled ? ", labelled" : ""));
        }
      }
    }
    return null;
  }

  /** Whether a line is an agency's name in brackets and nothing else: (MTI). */
  private boolean bracketed(TextLine line, String words) {
    return OPENING.indexOf(line.text().charAt(0)) >= 0
        && line.text().length() <= words.length() + 3
        && agencies.inDateline(words).equals(words);
  }

  private static boolean paragraph(PageSurvey page, TextLine line) {
    String text = line.text();
    return !line.mostlyLinked()
        && !page.foreign(line)
        && Columns.reached(PARAGRAPH, text)
        && (Sentence.stops(text) || Sentence.inside(text));
  }

  /**
   * The agency of a text's first words: BERLIN (dpa) – …, (서울=연합뉴스) …, МОСКВА, 5 мар - РИА Новости.
   * …; empty where they name none.
   */
  private String opening(String text) {
    String head = text.substring(0, Math.min(LONGEST_DATELINE, text.length()));
    String inBrackets = has(OPENING, head) ? bracketed(head) : "";
    if (!inBrackets.isEmpty() || !has(DASHES, head)) {
      return inBrackets;
    }
    return behindDash(head);
  }

  private String bracketed(String head) {
    Matcher brackets = BRACKETS.matcher(head);
    for (int from = 0;
        brackets.find(from) && brackets.start() <= LONGEST_PLACE;
        from = brackets.end() - 1) {
      String agency = agencies.inDateline(group(brackets));
      if (!agency.isEmpty()
          && place(head.substring(0, brackets.start()))
          && begins(head, brackets.end())) {
        return agency;
      }
    }
    return "";
  }

  private String behindDash(String head) {
    Matcher dash = DASH.matcher(head);
    if (!dash.find() || dash.start() > LONGEST_PLACE) {
      return "";
    }
    String before = head.substring(0, dash.start());
    String behind = head.substring(dash.end());
    int stop = end(behind);
    if (stop > 0 && place(before) && agencies.only(behind.substring(0, stop))) {
      return behind.substring(0, stop);
    }
    int parted = Math.max(before.lastIndexOf(' '), before.indexOf('/'));
    return parted > 0
            && place(before.substring(0, parted))
            && agencies.only(first(before.substring(parted + 1)))
        ? first(before.substring(parted + 1))
        : "";
  }

  /** Whether a text has one of these marks, without which its pattern fits nowhere. */
  private static boolean has(String marks, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (marks.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The group that matched. */
  private static String group(Matcher matcher) {
    String found = null;
    for (int i = 1; found == null && i <= matcher.groupCount(); i++) {
      found = matcher.group(i);
    }
    return found == null ? "" : found;
  }

  private static String first(String words) {
    int stroke = words.indexOf('/');
    return stroke < 0 ? words : words.substring(0, stroke);
  }

  /** Where a name behind a dash ends: at a full stop and a blank, a colon or another dash. */
  private static int end(String behind) {
    Matcher end = NAME_END.matcher(behind);
    return end.find() ? end.start() : -1;
  }

  /** Whether words are a place and a day, and no sentence. */
  private static boolean place(String words) {
    String bare = words.strip();
    if (bare.isEmpty()) {
      return true;
    }
    String[] parts = bare.split("\\s+", -1);
    int lower = 0;
    for (String part : parts) {
      lower += part.length() > PARTICLE && Character.isLowerCase(part.codePointAt(0)) ? 1 : 0;
    }
    return parts.length <= MOST_WORDS
        && lower <= MOST_LOWER
        && !Character.isLowerCase(bare.codePointAt(0));
  }

  /** Whether the text begins behind a dateline: no word in lower case goes on with it. */
  private static boolean begins(String head, int at) {
    int next = at;
    while (next < head.length() && Character.isWhitespace(head.charAt(next))) {
      next++;
    }
    return next < head.length() && !Character.isLowerCase(head.codePointAt(next));
  }
}
