package org.copydesk.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.copydesk.article.Article;
import org.copydesk.desk.Desk;
import org.copydesk.fetch.FetchException;
import org.copydesk.page.RawPage;
import org.copydesk.page.RejectedPageException;
import org.copydesk.strip.NoArticleException;
import org.jspecify.annotations.Nullable;

/** One pass over the inputs: several at a time, the results in the order of the input. */
final class CleaningPass {
  /**
   * Pages read ahead of the printer for each worker, so that a slow page does not stop the others.
   */
  private static final int AHEAD = 4;

  private final Desk desk;
  private final CleanCommand.Format format;
  private final int threads;
  private final @Nullable Timings timings;

  /** What became of one input: what is printed, in pieces for its size, and why no more is. */
  private record Outcome(@Nullable Printed printed, @Nullable String rejection) {}

  CleaningPass(Desk desk, CleanCommand.Format format, int threads, @Nullable Timings timings) {
    this.desk = desk;
    this.format = format;
    this.threads = threads;
    this.timings = timings;
  }

  /**
   * Cleans all inputs.
   *
   * @param out where results go, flushed at the end
   * @param err where rejections go, a line each
   * @param progress told after each input how many are done
   * @return how many were rejected
   */
  int run(List<Input> inputs, PrintStream out, PrintStream err, Progress progress)
      throws IOException, InterruptedException {
    int rejected = 0;
    int next = 0;
    long start = System.nanoTime();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      Queue<Future<Outcome>> underWay = new ArrayDeque<>();
      for (int done = 0; done < inputs.size(); done++) {
        while (next < inputs.size() && underWay.size() < threads * AHEAD) {
          Input input = inputs.get(next++);
          underWay.add(workers.submit(() -> clean(input)));
        }
        Outcome outcome = outcome(inputs.get(done), underWay.remove());
        if (outcome.printed() != null) {
          outcome.printed().writeTo(out);
          out.write('\n');
        }
        if (outcome.rejection() != null) {
          rejected++;
          progress.clear();
          err.println(outcome.rejection());
        }
        progress.at(done + 1, rejected);
      }
    } finally {
      workers.shutdownNow();
    }
    progress.clear();
    out.flush();
    if (timings != null) {
      err.println(timings.line(System.nanoTime() - start, threads));
    }
    return rejected;
  }

  private static Outcome outcome(Input input, Future<Outcome> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      // A fault of ours, which must not cost the other inputs.
      return rejected(
          input,
          "internal-error",
          String.valueOf(e.getCause()),
          "Please report it, with the page.");
    }
  }

  private Outcome clean(Input input) {
    RawPage raw;
    try {
      raw = input.read();
    } catch (NoSuchFileException e) {
      return rejected(input, "unreadable", "There is no such file", "Check its name.");
    } catch (IOException e) {
      return input.isFolder()
          ? rejected(input, "unreadable", "It is a folder", "Name the pages in it.")
          : rejected(input, "unreadable", String.valueOf(e), "Check that it may be read.");
    } catch (FetchException e) {
      return rejected(
          input, e.fate(), String.valueOf(e.getMessage()), "Look at the address in a browser.");
    }
    try {
      return timings == null
          ? printed(input, raw)
          : timings.time(desk, raw, () -> printed(input, raw));
    } catch (NoArticleException e) {
      boolean told = format == CleanCommand.Format.EXPLAIN;
      return new Outcome(told ? printed(input, e.remains()) : null, rejected(input, e).rejection());
    } catch (RejectedPageException e) {
      return rejected(input, e);
    }
  }

  private Outcome printed(Input input, RawPage raw) {
    return new Outcome(printed(input, desk.clean(raw)), null);
  }

  private Printed printed(Input input, Article article) {
    try {
      Printed printed = new Printed();
      format.print(desk, input, article, printed);
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Outcome rejected(Input input, RejectedPageException e) {
    return rejected(input, e.reason(), e.detail(), e.advice());
  }

  private static Outcome rejected(Input input, String reason, String detail, String advice) {
    return new Outcome(
        null, "copydesk: " + input.name() + ": " + reason + ": " + detail + ". " + advice);
  }
}
