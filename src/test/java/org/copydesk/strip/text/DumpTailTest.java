package org.copydesk.strip.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.article.Block;
import org.copydesk.page.Page;
import org.copydesk.page.TextPages;
import org.copydesk.page.UsualZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DumpTailTest {
  private static final TextStripper STRIPPER =
      new TextStripper(UsualZone.set(ZoneId.of("Europe/London")));
  private static final String HEADLINE = "Ferry to the outer isles sails again";
  private static final String P1 =
      "The ferry to the outer isles sailed again on Monday, nine weeks after a fire in its engine"
          + " room had left three hundred people without a crossing.";
  private static final String P2 =
      "Its owners said that both engines had been replaced, that the crew had been trained anew, and"
          + " that the fares of the summer would not rise for it.";

  private static List<String> body(String... below) {
    List<String> lines = new ArrayList<>(List.of(HEADLINE, "By Isla Corran", P1, P2));
    lines.addAll(List.of(below));
    Page page = TextPages.of(String.join("\n\n", lines));
    return STRIPPER.strip(page).body().stream().map(Block::text).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Last updated on 11 March 2025 at 17:40.",
        "Page made on 2025-03-11.",
        "Zuletzt geändert am 11.03.2025.",
        "Mis à jour le 11 mars 2025.",
        "Ostatnia aktualizacja: 11 marca 2025 r."
      })
  void aDateBelowTheTextIsNoneOfIt(String line) {
    assertEquals(List.of(P1, P2), body(line));
  }

  @Test
  void theDatesInAListBelowTheTextAreNoneOfIt() {
    String first = "Puffins are back on the northern cliffs.";
    String second = "The island school has a new head.";
    assertEquals(
        List.of(P1, P2, first, second),
        body(first, "Isla Corran, March 9, 2025", second, "Rory Blaine, March 8, 2025"));
    assertEquals(
        List.of(P1, P2, first, second), body("March 9, 2025", first, "March 8, 2025", second));
  }

  @Test
  void aSentenceThatEndsTheTextWithADateStays() {
    String last = "The next inspection is due on 3 June 2026. It takes a day.";
    assertEquals(List.of(P1, P2, last), body(last));
    assertEquals(
        List.of(P1, P2, "Timetable from 1 May 2025", last),
        body("Timetable from 1 May 2025", last));
  }

  @Test
  void whatFollowsTheTermsOfTheSiteIsNoneOfTheText() {
    String terms = "Copyright © 2025 The Outer Isles Gazette. All rights reserved.";
    String bio =
        "Isla Corran has written about the isles and their boats since the old pier was closed.";
    assertEquals(List.of(P1, P2), body(terms, bio));
    assertEquals(List.of(P1, P2, bio), body(bio));
  }

  @Test
  void commentsWithoutAHeadingAreToldByTheirButtons() {
    String one = "My mother has not seen the doctor since the fire, so this is good news at last.";
    String two = "The fares were too high before, and they are too high now, whatever they say.";
    String[] comments = {
      "Morag says:", "March 11, 2025 at 5:20 pm", one, "Reply",
      "Callum says:", "March 12, 2025 at 8:03 am", two, "Reply"
    };
    assertEquals(List.of(P1, P2), body(comments));
    assertEquals(List.of(P1, P2, one), body(one, "Reply"), "one may be anything");
  }

  @Test
  void quotedPostsWithReplyButtonsLeaveTheTextBelowThem() {
    List<String> below = new ArrayList<>();
    below.addAll(List.of("Outer Isles Ferries", "9:12 AM - 10 Mar 2025", "Reply", "Retweet"));
    below.addAll(List.of("Outer Isles Ferries", "9:40 AM - 10 Mar 2025", "Reply", "Retweet"));
    String third =
        "Some of the passengers had waited on the pier since the early morning, with dogs, bicycles"
            + " and a piano that was meant for the island school.";
    below.add(third);
    List<String> body = body(below.toArray(String[]::new));
    assertEquals(third, body.get(body.size() - 1));
  }
}
