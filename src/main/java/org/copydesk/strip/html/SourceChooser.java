package org.copydesk.strip.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.article.Fields;
import org.copydesk.strip.field.DateCustoms;
import org.copydesk.strip.field.DateReader;
import org.copydesk.strip.field.Edges;
import org.copydesk.strip.field.NameReader;
import org.copydesk.strip.field.StatedDate;
import org.copydesk.strip.line.ChineseByline;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the outlet that the page names as the article's origin: from meta elements, from labelled
 * lines, from elements marked as source, from what stands beside the date; else the agency whose
 * report it is.
 */
final class SourceChooser {
  private static final int LONGEST = 40;
  private static final int LONGEST_LINE = 60;
  private static final int LINES_ABOVE = 4;
  private static final int LINES_BELOW = 8;
  private static final String EDGES = " \t　:：|｜-–—·•()（）[]【】〔〕,，;；/<>《》\"“”@";

  private static final Pattern TOWN = Pattern.compile("[(（]\\p{IsHan}{2,4}(?<![版刊网報报社])[)）]$");

  /** How often the page was read, as stands behind its date: 阅读：342次. */
  private static final Pattern COUNTER =
      Pattern.compile(
          "(?:阅读|浏览|点击|查看|评论|人气|閱讀|瀏覽|點擊)\\p{IsHan}{0,2}[:： (（]*\\d[\\d,.]*[万千萬+]*[次人条]?[)）]?");

  /** The first letter of the scripts of Japan and, further on, of China and Korea. */
  private static final char FIRST_KANA = '\u3041';

  private final DateReader dates = new DateReader();
  private final NameReader reader = new NameReader();
  private final MetaNames names;
  private final ScriptSources scripts = new ScriptSources();
  private final AgencyCredits agencies = new AgencyCredits();

  SourceChooser(MetaNames names) {
    this.names = names;
  }

  /** An outlet that the page offers; the better it is, the higher its weight. */
  private record Offer(String text, String origin, double weight) {}

  /**
   * Chooses, and notes what was considered.
   *
   * @param stated the outlet that labelled lines name
   * @param han whether the page is Chinese, where the outlet often stands beside the date
   *     unlabelled
   */
  void choose(
      PageSurvey page,
      int headline,
      @Nullable String stated,
      boolean han,
      DateCustoms customs,
      Fields.Builder fields) {
    List<Offer> offers = new ArrayList<>();
    if (stated != null) {
      offers.add(new Offer(stated, "line, labelled", 9));
    }
    for (MetaTags.Tag tag : page.meta().of(names.of("source"))) {
      if (!tag.value().startsWith("http") && tag.value().indexOf('.') < 0) {
        add(offers, tag.value(), "meta " + tag.name(), 8);
      }
    }
    elements(page, headline, customs, offers);
    if (han) {
      for (MetaTags.Tag tag : page.meta().of(names.of("author"))) {
        if (ChineseByline.outlet(tag.value())) {
          add(offers, tag.value(), "meta " + tag.name(), 2);
        }
      }
      labelled(page, headline, offers);
      besideDate(page, headline, customs, offers);
      List<String> authors = fields.authors();
      offers.removeIf(
          offer -> authors.contains(offer.text()) && ChineseByline.person(offer.text()));
    }
    boolean beyond = han || (!page.title().isEmpty() && page.title().charAt(0) >= FIRST_KANA);
    if (beyond && headline >= 0) {
      titled(page, page.lines().get(headline).text(), offers);
    }
    if (!han) {
      for (MetaTags.Tag tag : page.meta().of(names.of("author"))) {
        String first = tag.value().split("[|｜]", 2)[0].strip();
        if (!first.isEmpty() && first.charAt(0) >= FIRST_KANA && reader.organisation(first)) {
          add(offers, first, "meta " + tag.name(), 2);
        }
      }
    }
    if (han && offers.isEmpty()) {
      ScriptValues.Found found = scripts.read(page.programs());
      if (found != null) {
        add(offers, found.value(), "script " + found.key(), 1);
      }
    }
    AgencyCredits.Credit credit =
        han || !offers.isEmpty() ? null : agencies.of(page, headline, fields.authors());
    if (credit != null) {
      add(offers, credit.agency(), credit.origin(), 1);
    }
    Offer best = null;
    for (Offer offer : offers) {
      if (best == null || offer.weight() > best.weight()) {
        best = offer;
      }
    }
    for (Offer offer : offers) {
      fields.considered("source", offer.text(), offer.origin(), offer.equals(best));
    }
    if (best != null) {
      fields.source(withoutPlace(best.text()));
    }
  }

  private static void add(List<Offer> offers, String text, String origin, double weight) {
    String labelled = SourceLabels.without(Edges.without(EDGES, text));
    String name = SourceLabels.withoutNext(labelled);
    boolean outlet = letters(name) && !SourceLabels.place(name) && !SourceLabels.reporter(name);
    if (name.length() <= LONGEST && outlet) {
      offers.add(new Offer(name, origin, weight));
    }
  }

  /** The name without the town behind it in brackets: 河畔晚报(江城), but 人民日报(海外版). */
  private static String withoutPlace(String name) {
    Matcher town = TOWN.matcher(name);
    return town.find() && town.start() > 0 ? name.substring(0, town.start()) : name;
  }

  private static boolean letters(String name) {
    return name.chars().filter(Character::isLetter).count() >= 2;
  }

  /**
   * The outlet whose story a portal shows, behind the headline in the title: 水産研究所を開設（河口新聞） -
   * 港ニュース.
   */
  private void titled(PageSurvey page, String headline, List<Offer> offers) {
    String title = page.title();
    int open = headline.length();
    if (!title.startsWith(headline)
        || open >= title.length()
        || "（(".indexOf(title.charAt(open)) < 0) {
      return;
    }
    int close = title.indexOf(title.charAt(open) == '（' ? '）' : ')', open);
    String name = close < 0 ? "" : title.substring(open + 1, close);
    boolean shown = page.lines().stream().anyMatch(line -> line.text().equals(name));
    if (close < title.length() - 1 && (shown || reader.organisation(name))) {
      add(offers, name, "title, behind the headline", 6.5);
    }
  }

  private void elements(PageSurvey page, int headline, DateCustoms customs, List<Offer> offers) {
    if (headline < 0) {
      return;
    }
    for (MarkedElement marked : page.marked()) {
      boolean near =
          marked.line() >= headline - LINES_ABOVE && marked.line() <= headline + LINES_BELOW;
      if (!near || !Mark.SOURCE.in(marked.own()) || page.foreign(marked)) {
        continue;
      }
      if (marked.element().nameIs("source") || marked.element().nameIs("img")) {
        continue;
      }
      String text = ElementText.parted(marked.element(), LONGEST_LINE);
      if (text.length() > LONGEST_LINE) {
        continue;
      }
      boolean dated = dates.first(text, customs).isPresent();
      boolean clean = !dated && text.indexOf('|') < 0;
      if (clean && (SourceLabels.labelled(text) || text.indexOf(' ') < 0)) {
        add(offers, text, marked.element().normalName() + "." + marked.element().className(), 7);
      }
    }
  }

  private static void labelled(PageSurvey page, int headline, List<Offer> offers) {
    for (TextLine line : page.lines()) {
      if (line.text().length() <= 2 * LONGEST_LINE && !page.foreign(line)) {
        boolean near =
            line.index() >= headline - LINES_ABOVE && line.index() <= headline + LINES_BELOW;
        String name = SourceLabels.inside(line.text());
        if (!name.isEmpty()) {
          add(offers, name, "line " + line.index() + ", labelled", near ? 8.5 : 6);
        }
      }
    }
  }

  /** In Chinese pages: 2019年11月25日 18:57 参考消息. */
  private void besideDate(PageSurvey page, int headline, DateCustoms customs, List<Offer> offers) {
    if (headline < 0) {
      return;
    }
    int to = Math.min(page.lines().size(), headline + LINES_BELOW);
    for (TextLine line : page.lines().subList(Math.max(0, headline - LINES_ABOVE), to)) {
      if (line.text().length() > LONGEST_LINE || page.foreign(line)) {
        continue;
      }
      List<StatedDate> stated = dates.all(line.text(), customs);
      if (stated.size() != 1 || entry(line, stated.get(0))) {
        continue;
      }
      StatedDate date = stated.get(0);
      String before = Edges.without(EDGES, line.text().substring(0, date.start()));
      String counted = COUNTER.matcher(line.text().substring(date.end())).replaceAll("");
      String behind = Edges.without(EDGES, counted);
      String after = SourceLabels.place(behind) ? "" : behind;
      if (before.isEmpty() && !after.isEmpty()) {
        int blank = after.indexOf(' ');
        String name = blank < 0 ? after : after.substring(0, blank);
        boolean several = blank > 0 && blank <= 4;
        if (plain(name) && !several) {
          add(offers, name, "line " + line.index() + ", beside the date", 5);
        }
      } else if (after.isEmpty() && plain(before)) {
        add(offers, before, "line " + line.index() + ", beside the date", 5);
      }
    }
  }

  /** Whether a line is a link to another page and that page's date: 钟楼修缮工程通过验收 (2005-8-12). */
  private static boolean entry(TextLine line, StatedDate date) {
    char before = date.start() == 0 ? ' ' : line.text().charAt(date.start() - 1);
    return line.linked() > 0 && "(（[【".indexOf(before) >= 0;
  }

  private static boolean plain(String name) {
    if (name.length() < 2 || name.length() > 20 || SourceLabels.labels(name)) {
      return false;
    }
    int han = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (":：。！？，、%?!".indexOf(c) >= 0 || Character.isDigit(c)) {
        return false;
      }
      han += Character.isIdeographic(c) ? 1 : 0;
    }
    return han >= 2;
  }
}
