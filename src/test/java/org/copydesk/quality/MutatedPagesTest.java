package org.copydesk.quality;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.copydesk.article.Article;
import org.copydesk.article.Block;
import org.copydesk.event.EventJson;
import org.copydesk.event.EventSchema;
import org.copydesk.page.RawPage;
import org.copydesk.page.RejectedPageException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Pages come cut, doubled, unbalanced and garbled. Whatever comes, cleaning ends with an article
 * that says nothing the page does not say, or with a declared reason.
 *
 * <p>{@code -Dcopydesk.mutations=200} tries more of each kind on every page than the usual two.
 */
class MutatedPagesTest {
  private static final int TRIES = Integer.getInteger("copydesk.mutations", 2);

  @ParameterizedTest
  @EnumSource(Mutation.class)
  void aBrokenPageIsCleanedOrRejectedForAReason(Mutation mutation) throws IOException {
    List<String> faults = new ArrayList<>();
    for (Path file : TestPages.all()) {
      byte[] page = Files.readAllBytes(file);
      for (int seed = 0; seed < TRIES; seed++) {
        byte[] broken = mutation.apply(page, new Random(seed));
        String fault = fault(TestPages.raw(file, broken));
        if (fault != null) {
          faults.add(file + " seed " + seed + ": " + fault);
        }
      }
    }
    assertTrue(faults.isEmpty(), () -> faults.size() + " faults\n" + String.join("\n", faults));
  }

  private static @Nullable String fault(RawPage raw) {
    Article article;
    try {
      article = TestPages.DESK.clean(raw);
    } catch (RejectedPageException e) {
      return e.reason().isBlank() || e.advice().isBlank() ? "a rejection without a reason" : null;
    } catch (RuntimeException | StackOverflowError e) {
      StackTraceElement[] trace = e.getStackTrace();
      return e + " at " + (trace.length > 0 ? trace[0] : "?");
    }
    List<String> violations =
        EventSchema.violations(
            new String(EventJson.line(TestPages.DESK.event(article)), StandardCharsets.UTF_8));
    if (!violations.isEmpty()) {
      return "the event is not valid: " + violations;
    }
    PageReading reading = PageReading.of(TestPages.DESK.decode(raw).text());
    for (Block block : article.body()) {
      if (!reading.says(block.text())) {
        return "not on the page: " + block.place() + ": " + block.text();
      }
    }
    return null;
  }
}
