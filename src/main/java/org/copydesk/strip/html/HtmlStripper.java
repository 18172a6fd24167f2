package org.copydesk.strip.html;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.article.Article;
import org.copydesk.article.Block;
import org.copydesk.article.Fields;
import org.copydesk.article.Role;
import org.copydesk.article.Verdict;
import org.copydesk.article.Warning;
import org.copydesk.page.Page;
import org.copydesk.page.UsualZone;
import org.copydesk.strip.field.NameReader;
import org.copydesk.strip.line.Furniture;
import org.copydesk.strip.line.LineEditor;
import org.copydesk.strip.text.TextStripper;
import org.jsoup.nodes.Document;

/** Finds the article of an HTML page. Stateless and safe across threads. */
public final class HtmlStripper {
  /** A longer caption, in Latin characters, is none. */
  private static final int LONGEST_CAPTION = 600;

  /** The share of wide characters from which a page counts as Chinese, Japanese or Korean. */
  private static final double LEAST_WIDE = 0.15;

  /** A block of so many characters above all others is text. */
  private static final int LEAST_TEXT = 150;

  /** A page that shows less may carry its text elsewhere. */
  private static final int LITTLE_TEXT = 200;

  /** A page that shows more, in characters, shows no teaser. */
  private static final int LONGEST_TEASER = 1_500;

  /** How many times as long as the shown text another must be to stand for it. */
  private static final int MUCH_MORE = 3;

  /** No more blocks stand above the text. */
  private static final int LONGEST_HEAD = 12;

  private final FieldReader fieldReader;
  private final LineEditor editor;
  private final TextStripper dumps;
  private final ElementNames names;
  private final Furniture furniture;
  private final NameReader bylines = new NameReader();

  /**
   * @param zone the zone of dates that state none
   */
  public HtmlStripper(UsualZone zone) {
    this(new FieldReader(zone), new LineEditor(zone), new TextStripper(zone), new ElementNames());
  }

  private HtmlStripper(
      FieldReader fieldReader, LineEditor editor, TextStripper dumps, ElementNames names) {
    this.fieldReader = fieldReader;
    this.editor = editor;
    this.dumps = dumps;
    this.names = names;
    this.furniture = editor.words();
  }

  /** The same where dates that state no zone are of this one. */
  public HtmlStripper in(ZoneId zone) {
    return new HtmlStripper(fieldReader, editor.in(zone), dumps.in(zone), names);
  }

  /** The article of a page, its body possibly empty. */
  public Article strip(Page page) {
    Document document = PageParser.parse(page);
    Article article = article(document, page);
    return page.guidance().select().isEmpty()
        ? article
        : article.withFields(fieldReader.settled(document, page, article.fields()));
  }

  private Article article(Document document, Page page) {
    Selection selection = Selection.of(document, page.guidance());
    Surveyor surveyor = new Surveyor();
    BlockCollector collector = new BlockCollector(names.families(), selection);
    TreeWalk.over(names.ofPage(), document, surveyor, document.body(), collector);
    PageText text = collector.text();
    PageSurvey survey = surveyor.survey();
    Fields.Builder fields = fieldReader.read(document, survey, page);
    if (PlainCopy.is(text)) {
      return AuthorLines.without(PlainCopy.strip(text, page, dumps, fields), bylines);
    }
    StatedBody stated = StatedBody.of(survey.scripts(), fields.headline());
    List<Block> blocks = blocks(text, fields, selection, Captions.of(survey), stated);
    Set<Warning> warnings = Set.of();
    int shown = mass(blocks);
    List<Block> unshown = unshown(document, page, fields, stated, shown);
    if (mass(unshown) > MUCH_MORE * shown) {
      warnings = Set.of(UnshownText.warning(unshown));
      blocks = withUnshown(blocks, unshown);
    }
    blocks = squareScript(text) ? editor.edit(blocks, fields) : headEdited(blocks, fields);
    return new Article(page, fields.build(), blocks, warnings);
  }

  /** The text that a page carries and does not show, where it shows little or a teaser. */
  private List<Block> unshown(
      Document document, Page page, Fields.Builder fields, StatedBody stated, int shown) {
    UnshownText unshown = new UnshownText(document, names);
    if (shown < LITTLE_TEXT) {
      return unshown.blocks(page.guidance().offered(), fields.description());
    }
    boolean teaser = shown < LONGEST_TEASER && !page.guidance().select().containsKey("body");
    String whole = teaser ? stated.longerThan(shown, MUCH_MORE) : null;
    return whole == null ? List.of() : unshown.linked(whole);
  }

  private static int mass(List<Block> blocks) {
    int mass = 0;
    for (Block block : blocks) {
      mass += block.kept() ? block.text().length() : 0;
    }
    return mass;
  }

  /** Text that the page carries and does not show is the body where it is far more. */
  private static List<Block> withUnshown(List<Block> shown, List<Block> unshown) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : shown) {
      blocks.add(block.kept() ? block.struck("outside", "the page carries more text") : block);
    }
    blocks.addAll(unshown);
    return blocks;
  }

  /**
   * The blocks, those above the text edited by their words. Elsewhere the rules of lines are of use
   * in few scripts, and cost more than all the rest.
   */
  private List<Block> headEdited(List<Block> blocks, Fields.Builder fields) {
    List<Integer> places = new ArrayList<>();
    List<Block> head = new ArrayList<>();
    int texts = 0;
    for (int i = 0; i < blocks.size() && texts < 2 && head.size() < LONGEST_HEAD; i++) {
      if (blocks.get(i).kept()) {
        places.add(i);
        head.add(blocks.get(i));
        texts += blocks.get(i).text().length() > LEAST_TEXT ? 1 : 0;
      }
    }
    List<Block> edited = head.isEmpty() ? head : editor.edit(head, fields);
    if (edited.size() == places.size()) {
      for (int i = 0; i < places.size(); i++) {
        blocks.set(places.get(i), edited.get(i));
      }
    }
    return blocks;
  }

  /** Whether the page is in a script of square characters: Chinese, Japanese or Korean. */
  private static boolean squareScript(PageText text) {
    long wide = 0;
    long visible = 0;
    for (TextBlock block : text.blocks()) {
      wide += block.wide();
      visible += block.visible();
    }
    return wide > LEAST_WIDE * visible;
  }

  private List<Block> blocks(
      PageText text,
      Fields.Builder fields,
      Selection selection,
      Captions captions,
      StatedBody stated) {
    String headline = fields.headline();
    if (text.blocks().isEmpty()) {
      return new ArrayList<>();
    }
    ChromeMap chrome = ChromeMap.of(text, Prose.of(text));
    Prose prose = Prose.outside(chrome, text);
    Region selected = selection.body(text);
    Region content =
        selected == null
            ? OneOfSeveral.choose(text, prose, ContentFinder.find(text, prose), headline)
            : selected;
    List<Verdict> verdicts = BlockJudge.judge(text, chrome, prose, content, headline);
    JudgedBlocks judged =
        new JudgedBlocks(text, selected == null ? verdicts : selection.settled(text, verdicts));
    if (selected == null) {
      stated.strikeBelow(judged);
    }
    if (headline != null) {
      HeadlineAgain.strike(judged, headline);
    }
    new FurnitureStriker(judged, furniture).strike();
    new BodyEdges(judged).strike(new AuthorLines(bylines, fields.authors()));
    PullQuotes.strike(judged);
    List<Block> blocks = new ArrayList<>(judged.size());
    for (int i = 0; i < judged.size(); i++) {
      TextBlock block = judged.block(i);
      blocks.add(
          new Block(
              block.region().place(),
              role(block, captions),
              block.text(),
              judged.verdict(i),
              block.measures()));
    }
    return blocks;
  }

  /** A caption by its class that is too long for one is text. */
  private static Role role(TextBlock block, Captions captions) {
    Role role = block.region().role();
    if (role == Role.PARAGRAPH && captions.has(block.text())) {
      return Role.CAPTION;
    }
    return role == Role.CAPTION && block.mass() > LONGEST_CAPTION ? Role.PARAGRAPH : role;
  }
}
