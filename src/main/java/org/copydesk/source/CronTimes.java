package org.copydesk.source;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.ZonedDateTime;

/** The times of a cron expression of five fields, as in Unix: {@code 5,35 6-22 * * 1-5}. */
public final class CronTimes {
  private static final CronParser PARSER =
      new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

  private final ExecutionTime times;

  private CronTimes(ExecutionTime times) {
    this.times = times;
  }

  /**
   * Reads an expression.
   *
   * @throws IllegalArgumentException when the text is none; the message says what is wrong
   */
  public static CronTimes of(String expression) {
    return new CronTimes(ExecutionTime.forCron(PARSER.parse(expression)));
  }

  /**
   * The first time after another, in its zone.
   *
   * @throws IllegalArgumentException when there is none, as for 30 February
   */
  public ZonedDateTime after(ZonedDateTime time) {
    return times
        .nextExecution(time)
        .orElseThrow(() -> new IllegalArgumentException("there is never a time like that"));
  }
}
