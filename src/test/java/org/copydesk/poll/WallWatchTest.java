package org.copydesk.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.copydesk.fetch.Access;
import org.copydesk.fetch.Content;
import org.copydesk.fetch.FetchException;
import org.copydesk.fetch.FetchRequest;
import org.copydesk.fetch.Fetched;
import org.copydesk.fetch.Fetcher;
import org.copydesk.fetch.RefusedStatusException;
import org.copydesk.fetch.Reply;
import org.copydesk.fetch.Validators;
import org.junit.jupiter.api.Test;

class WallWatchTest {
  private static FetchException refusal(String page) {
    Fetcher site =
        new Fetcher() {
          @Override
          public CompletableFuture<Fetched> fetch(FetchRequest request) {
            Reply reply = new Reply(403, page.getBytes(StandardCharsets.UTF_8), Map.of());
            return CompletableFuture.failedFuture(new RefusedStatusException(request.url(), reply));
          }

          @Override
          public void close() {}
        };
    FetchRequest request =
        new FetchRequest(
            "https://post.example/a", Content.PAGE, Access.none(), Validators.none(), 0);
    try (WallWatch watch = new WallWatch(site)) {
      CompletionException thrown =
          assertThrows(CompletionException.class, () -> watch.fetch(request).join());
      return assertInstanceOf(FetchException.class, thrown.getCause());
    }
  }

  @Test
  void aRefusalWithAChallengeIsToldAsTheWallThatItIs() {
    FetchException wall =
        refusal(
            "<html><head><title>Just a moment...</title></head><body><p>Checking your browser before accessing post.example</p></body></html>");
    assertEquals("challenge-page", wall.fate());
    assertEquals(FetchException.Weight.SOFT, wall.weight());
    assertTrue(String.valueOf(wall.getMessage()).contains("Cloudflare"), wall.getMessage());
  }

  @Test
  void anotherRefusalStaysWhatItIs() {
    assertEquals("http-403", refusal("<h1>Forbidden</h1>").fate());
    assertEquals("http-403", refusal("").fate());
  }
}
