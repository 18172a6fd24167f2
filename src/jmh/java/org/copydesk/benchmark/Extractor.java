package org.copydesk.benchmark;

import com.chimbori.crux.articles.Article;
import com.chimbori.crux.articles.ArticleExtractor;
import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.document.TextDocument;
import de.l3s.boilerpipe.sax.BoilerpipeSAXInput;
import java.io.StringReader;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.copydesk.desk.Desk;
import org.copydesk.event.ArticleEvent;
import org.copydesk.page.RejectedPageException;
import org.copydesk.page.UsualZone;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * An extractor of the JVM. Copydesk is timed from the bytes to the event; the others are given the
 * text that Copydesk decoded, as they have no say in charsets.
 */
enum Extractor {
  /** The parse that most of the others begin with, and nothing else. */
  JSOUP_PARSE("jsoup-parse") {
    @Override
    Extraction extract(BenchmarkPage page) {
      return new Extraction(
          Jsoup.parse(page.html(), page.url()).title(), List.of(), null, null, "");
    }
  },
  COPYDESK("copydesk") {
    @SuppressWarnings("ImmutableEnumChecker") // a desk holds no state
    private final Desk desk =
        Desk.of(
            new UsualZone(ZoneId.of("Asia/Shanghai"), false),
            "benchmark",
            InstantSource.fixed(Instant.EPOCH));

    @Override
    Extraction extract(BenchmarkPage page) {
      try {
        ArticleEvent event = desk.event(desk.clean(page.raw()));
        return new Extraction(
            event.headline(),
            event.authors(),
            event.source(),
            event.datePublished(),
            event.text());
      } catch (RejectedPageException e) {
        return Extraction.NONE;
      }
    }
  },
  READABILITY4J("readability4j") {
    @Override
    Extraction extract(BenchmarkPage page) {
      net.dankito.readability4j.Article article =
          new Readability4J(page.url(), page.html()).parse();
      return new Extraction(
          article.getTitle(), names(article.getByline()), null, null, text(article.getTextContent()));
    }
  },
  BOILERPIPE("boilerpipe") {
    @Override
    Extraction extract(BenchmarkPage page) {
      try {
        TextDocument document =
            new BoilerpipeSAXInput(new InputSource(new StringReader(page.html())))
                .getTextDocument();
        de.l3s.boilerpipe.extractors.ArticleExtractor.INSTANCE.process(document);
        return new Extraction(
            document.getTitle(), List.of(), null, null, text(document.getContent()));
      } catch (SAXException | BoilerpipeProcessingException e) {
        return Extraction.NONE;
      }
    }
  },
  CRUX("crux") {
    @Override
    Extraction extract(BenchmarkPage page) {
      Article article =
          ArticleExtractor.with(page.url(), page.html())
              .extractMetadata()
              .extractContent()
              .article();
      return new Extraction(
          article.title,
          List.of(),
          null,
          null,
          article.document == null ? "" : article.document.wholeText());
    }
  };

  private final String id;

  Extractor(String id) {
    this.id = id;
  }

  /** The extractor of an id such as {@code readability4j}. */
  static Extractor of(String id) {
    return Arrays.stream(values())
        .filter(extractor -> extractor.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no extractor " + id));
  }

  /** Its name in tables. */
  String id() {
    return id;
  }

  /** The article of a page; may throw whatever a page makes the extractor throw. */
  abstract Extraction extract(BenchmarkPage page);

  private static List<String> names(@Nullable String byline) {
    return byline == null || byline.isBlank() ? List.of() : List.of(byline.strip());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
