package org.copydesk.strip.line;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.article.Stamp;
import org.copydesk.script.Columns;
import org.copydesk.script.Folding;
import org.copydesk.strip.field.DateCustoms;
import org.copydesk.strip.field.DateReader;
import org.copydesk.strip.field.StatedDate;

/** Reads the lines that state an article's source, authors, date and the like. Stateless. */
final class Metadata {
  /** A line of metadata is no wider than this, in columns. */
  private static final int LONGEST = 260;

  private static final int LONGEST_VALUE = 60;

  private static final Pattern WEEKDAY =
      Pattern.compile(
          "[(]?(?:星期|周|礼拜)[一二三四五六日天][)]?|农历\\S{0,10}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?\\S{0,6}"
              + "|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b,?");

  /** Counters, buttons and signs that may stand among the values. */
  private static final Pattern CONTROLS =
      Pattern.compile(
          "[|丨·•/\\[\\]()【】〔〕<>,;\\s\"]+|t\\|t|[大中小特]号?(?=[\\s大中小|】\\]]|$)|\\d+\\s*(?:次|人|条)?(?:阅读|浏览|评论|点击|参与|views|comments)"
              + "|打印(?:本页|本文|此页)?|关闭(?:窗口|本页)?|收藏(?:本文|本页)?|分享(?:到|至)?|复制链接|微信|微博|新浪微博|qq空间|朋友圈|我要评论|"
              + "我有话说|评论|纠错|推荐|投稿|字号|字体|浏览|阅读|点击|原创|转载|订阅|加入收藏|默认|超大|a[+-]?(?=[\\s+-]|$)|\\+|-|繁|简|听新闻|语音播报|\\d+ ?min read|发布|发表于|发布于|published|updated|posted on|posted");

  private static final Pattern COUNT =
      Pattern.compile(
          "[aA\\s\\d,.万千k+\\[\\](){}次人条个字大中小号tT|/、>微信博空间朋友圈qQ新浪更多打印收藏关闭本页窗口推荐好友到\\-:]*");

  /** The site's address among the facts: www.harbour.example. The strokes are gone. */
  private static final Pattern HOST =
      Pattern.compile("https?:|[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,8}");

  private static final Pattern PAGE =
      Pattern.compile("第?\\s*[a-z]?\\d{1,3}\\s*版(?:\\s*[::]?\\s*\\S{1,8})?");

  /** The number by which portals know their staff: 李明_NB1234, 李明 PN052, UN649. */
  private static final Pattern STAFF_CODE =
      Pattern.compile("[\\s_(（-]*(?<![A-Za-z])[A-Z]{1,4}\\d{2,8}\\b[)）]?$");

  /** How publishing systems call whoever is logged in. */
  private static final Pattern LOGIN =
      Pattern.compile("(?i)(?:admin\\w{0,8}|root|webmaster|test|系统?管理员|超级管理员|网站管理员)");

  /** A button that runs into an outlet's name: 河州作家网打印. */
  private static final Pattern GLUED =
      Pattern.compile("(?<=[网报社台刊端])(?:打印|分享|收藏|字号|评论|参与互动)(?: .*)?$");

  /** A day without its year states no date. */
  private static final Pattern YEARLESS =
      Pattern.compile("\\s*\\d{1,2}\\s*[-/月]\\s*\\d{1,2}日?.{0,24}");

  private final DateReader dates;
  private final DateCustoms customs;

  /**
   * @param customs how dates are read
   */
  Metadata(DateCustoms customs) {
    this(new DateReader(), customs);
  }

  private Metadata(DateReader dates, DateCustoms customs) {
    this.dates = dates;
    this.customs = customs;
  }

  /** The same where dates that state no zone are of this one. */
  Metadata in(ZoneId zone) {
    return new Metadata(dates, customs.in(zone));
  }

  /** A value and what it is. */
  record Entry(Label.Kind kind, String value, List<String> names, Optional<Stamp> stamp) {}

  /**
   * What a line of labels and values states; empty when the line is none.
   *
   * @param edge whether the line stands above or below the body, so that weak labels count
   */
  Optional<List<Entry>> labelled(Line line, boolean edge) {
    if (line.columns() > LONGEST) {
      return Optional.empty();
    }
    List<int[]> places = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    find(line.folded(), places, labels);
    boolean strong = labels.stream().anyMatch(Label::strong);
    if (labels.isEmpty() || (!strong && !edge && labels.size() < 2)) {
      return Optional.empty();
    }
    List<Entry> entries = new ArrayList<>();
    int first = places.get(0)[0];
    Optional<Byline> byline = Byline.of(line.text().substring(0, first), true);
    if (byline.isPresent()) {
      List<String> names = byline.get().authors();
      entries.add(new Entry(Label.Kind.AUTHOR, line.text(), names, Optional.empty()));
    } else if (!loose(line, 0, first, entries)) {
      return Optional.empty();
    }
    int unlabelled = entries.size();
    for (int i = 0; i < labels.size(); i++) {
      int from = places.get(i)[1];
      int to = i + 1 < labels.size() ? places.get(i + 1)[0] : line.folded().length();
      String label = line.folded().substring(places.get(i)[0], from);
      boolean sign = label.indexOf(':') < 0 && !stroke(label, places.get(i)[0]);
      if (!value(line, labels.get(i), from, to, sign, entries)) {
        return Optional.empty();
      }
    }
    List<Entry> head = entries.subList(0, unlabelled);
    if (entries.subList(unlabelled, entries.size()).stream().anyMatch(Metadata::sources)) {
      head.removeIf(Metadata::sources);
    }
    return Optional.of(entries);
  }

  private static boolean sources(Entry entry) {
    return entry.kind() == Label.Kind.SOURCE;
  }

  /** Whether a label of two or more characters opens a line and a stroke follows: 执笔/李明. */
  private static boolean stroke(String label, int start) {
    int stroke = label.indexOf('/');
    return start == 0 && stroke > 1 && stroke == label.lastIndexOf('/');
  }

  private static void find(String folded, List<int[]> places, List<Label> labels) {
    int at = 0;
    while (at < folded.length()) {
      if (at > 0 && folded.charAt(at) < 0x80 && Character.isLetterOrDigit(folded.charAt(at - 1))) {
        at++; // only Chinese labels stand anywhere
        continue;
      }
      Optional<Label.Found> found = Label.at(folded, at).filter(f -> counts(f, folded));
      if (found.isPresent()) {
        places.add(new int[] {at, found.get().end()});
        labels.add(found.get().label());
      }
      at = found.map(Label.Found::end).orElse(at + 1);
    }
  }

  /** A label stands at the start of a word or, in Chinese, says enough to stand anywhere. */
  private static boolean counts(Label.Found found, String folded) {
    Label label = found.label();
    boolean credited = label.kind() == Label.Kind.EDITOR || label.kind() == Label.Kind.AUTHOR;
    boolean start =
        found.start() == 0 || !Character.isLetterOrDigit(folded.charAt(found.start() - 1));
    boolean telling = label.strong() && found.han();
    boolean barred =
        found.start() == 0
            && folded.substring(0, found.end()).matches("(?s).*[丨|]\\s*")
            && label.strong();
    return found.sign() ? barred || (credited && start) : start || telling;
  }

  private boolean value(
      Line line, Label label, int from, int to, boolean sign, List<Entry> entries) {
    String folded = line.folded().substring(from, to);
    String text = line.text().substring(from, to);
    Optional<StatedDate> date = dates.first(text, customs);
    int end = date.map(StatedDate::start).orElse(text.length());
    String value = strip(text.substring(0, end));
    switch (label.kind()) {
      case PUBLISHED, MODIFIED -> {
        boolean undated = date.isEmpty() && YEARLESS.matcher(folded).lookingAt();
        if (undated) {
          return true;
        }
        if ((!Line.bare(folded).isEmpty() && date.isEmpty()) || !value.isEmpty()) {
          return false;
        }
        date.ifPresent(
            d ->
                entries.add(
                    new Entry(label.kind(), d.stamp().iso(), List.of(), Optional.of(d.stamp()))));
        return date.isEmpty() || loose(line, from + date.get().end(), to, entries);
      }
      case AUTHOR, EDITOR -> {
        if (!value.isEmpty() && !people(label, value, sign, entries)) {
          return false;
        }
      }
      case SOURCE -> {
        String source = source(value);
        if (Columns.of(source) > LONGEST_VALUE || source.matches(".*[。!?！？;].+")) {
          return false;
        }
        if (!source.isEmpty() && !LOGIN.matcher(source).matches()) {
          entries.add(new Entry(Label.Kind.SOURCE, source, List.of(), Optional.empty()));
        }
      }
      case SECTION, KEYWORDS, PAGE -> {
        if (Columns.of(value) > 2 * LONGEST_VALUE || value.matches(".*[。!?！？].*")) {
          return false;
        }
        if (!value.isEmpty()) {
          entries.add(new Entry(label.kind(), value, List.of(), Optional.empty()));
        }
      }
      case CONTROL -> {
        if (!COUNT.matcher(value).matches()
            && !CONTROLS
                .matcher(value.toLowerCase(java.util.Locale.ROOT))
                .replaceAll("")
                .isBlank()) {
          return false;
        }
      }
    }
    return date.isEmpty() || loose(line, from + end, to, entries);
  }

  private static boolean people(Label label, String named, boolean sign, List<Entry> entries) {
    String value = STAFF_CODE.matcher(named).replaceAll("");
    if (value.isBlank() || LOGIN.matcher(value).matches()) {
      return true;
    }
    if (label.kind() == Label.Kind.AUTHOR) {
      Optional<Byline> byline = Byline.of(value, false);
      if (byline.isPresent()) {
        String source = byline.get().source();
        entries.add(new Entry(Label.Kind.AUTHOR, value, byline.get().authors(), Optional.empty()));
        if (source != null) {
          entries.add(new Entry(Label.Kind.SOURCE, source, List.of(), Optional.empty()));
        }
        return true;
      }
    }
    if (Outlets.named(value)) {
      return true;
    }
    String people = Byline.withoutOutlet(value);
    Optional<List<String>> names =
        sign || !label.strong() ? Names.strictly(people) : Names.leniently(people);
    names.ifPresent(n -> entries.add(new Entry(label.kind(), value, n, Optional.empty())));
    return names.isPresent();
  }

  /** The outlet of a source's value; what else stands there is a button or a second value. */
  private static String source(String stated) {
    String value = GLUED.matcher(stated).replaceFirst("");
    int space = value.indexOf(' ');
    if (space < 0 || Columns.of(value) <= 8) {
      return value;
    }
    String first = value.substring(0, space);
    String rest =
        CONTROLS.matcher(value.substring(space).toLowerCase(java.util.Locale.ROOT)).replaceAll("");
    boolean latin =
        first
            .codePoints()
            .noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    return rest.isBlank() || !latin ? first : value;
  }

  /**
   * What a line without labels states, when it is nothing but a date, an outlet and controls:
   * {@code 2025年3月5日 星期三}, {@code 2019-09-07 04:04 北京日报}. Empty when it has more, or no date.
   */
  Optional<List<Entry>> dated(Line line) {
    if (line.columns() > LONGEST / 2) {
      return Optional.empty();
    }
    List<StatedDate> stated = dates.all(line.text(), customs);
    if (stated.stream().allMatch(StatedDate::relative)) {
      return Optional.empty();
    }
    List<Entry> entries = new ArrayList<>();
    return loose(line, 0, line.folded().length(), stated, entries)
        ? Optional.of(entries)
        : Optional.empty();
  }

  /** Whether the stretch of a line holds nothing but dates, outlets and controls; notes them. */
  private boolean loose(Line line, int from, int to, List<Entry> entries) {
    List<StatedDate> stated = dates.all(line.text().substring(from, to), customs);
    return loose(line, from, to, stated, entries);
  }

  private static boolean loose(
      Line line, int from, int to, List<StatedDate> stated, List<Entry> entries) {
    String text = line.text().substring(from, to);
    StringBuilder rest = new StringBuilder();
    int at = 0;
    for (StatedDate date : stated) {
      if (!date.relative()) {
        entries.add(
            new Entry(
                Label.Kind.PUBLISHED, date.stamp().iso(), List.of(), Optional.of(date.stamp())));
        rest.append(line.text(), from + at, from + date.start()).append(' ');
        at = date.end();
      }
    }
    rest.append(text, at, text.length());
    String folded = Folding.lower(Folding.line(rest.toString()));
    String plain = PAGE.matcher(WEEKDAY.matcher(folded).replaceAll(" ")).replaceAll(" ");
    for (String token : CONTROLS.matcher(plain).replaceAll(" ").strip().split(" +", -1)) {
      if (token.isEmpty() || HOST.matcher(token).matches()) {
        continue;
      }
      int place = folded.indexOf(token);
      String written = rest.substring(place, place + token.length());
      Optional<Label.Found> label = Label.glued(token);
      if (label.isPresent()) {
        Label.Kind kind = label.get().label().kind();
        String value = written.substring(label.get().end());
        boolean author = kind == Label.Kind.AUTHOR && Names.person(value);
        if (!author && (kind != Label.Kind.SOURCE || Columns.of(value) > LONGEST_VALUE)) {
          return false;
        }
        List<String> names = author ? List.of(value) : List.of();
        entries.add(new Entry(kind, value, names, Optional.empty()));
      } else if (Names.person(written)) {
        entries.add(new Entry(Label.Kind.AUTHOR, written, List.of(written), Optional.empty()));
      } else if (Outlets.named(token)) {
        entries.add(new Entry(Label.Kind.SOURCE, written, List.of(), Optional.empty()));
      } else {
        return false;
      }
    }
    return true;
  }

  private static String strip(String value) {
    int start = 0;
    int end = value.length();
    String outer = " \t\u00a0\u3000|丨[]【】〔〕,，;；。";
    while (start < end && outer.indexOf(value.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && outer.indexOf(value.charAt(end - 1)) >= 0) {
      end--;
    }
    String inner = value.substring(start, end);
    boolean open = inner.indexOf('(') >= 0 || inner.indexOf('（') >= 0;
    return open ? inner : inner.replaceFirst("[)）]+$", "").strip();
  }
}
