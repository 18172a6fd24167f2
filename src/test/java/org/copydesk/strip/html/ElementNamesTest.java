package org.copydesk.strip.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.copydesk.strip.html.ElementNames.Signs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementNamesTest {
  private static final ElementNames NAMES = new ElementNames();

  private static Signs signs(String attribute) {
    return NAMES.ofPage().signs(attribute);
  }

  @ParameterizedTest
  @CsvSource({
    "author, AUTHOR",
    "postAuthor-name, AUTHOR",
    "author2, AUTHOR",
    "box2author, AUTHOR",
    "row author_line, AUTHOR",
    "AUTHOR, AUTHOR",
    "widget, RELATED",
    "box Twitter-Tweet, RELATED",
  })
  void aWordOfANameMarksTheElement(String attribute, Mark mark) {
    assertTrue(mark.in(signs(attribute).marks()), attribute);
  }

  @ParameterizedTest
  @CsvSource({"authority", "no-author", "hide-author", "some-widget", "post-footer", "mb-4"})
  void aWordInsideAnotherOrBehindOneThatDeniesItMarksNothing(String attribute) {
    assertEquals(0, signs(attribute).marks(), attribute);
  }

  @ParameterizedTest
  @CsvSource({
    "nav, class nav",
    "zuozhe, class zuozhe",
    "site-News-letter, class newsletter",
    "mainNavbar, class navbar",
    "top_social-share x, class share",
    "box newsletter-signup, class sign-up",
  })
  void aPhraseOfANameLooksLikeChrome(String attribute, String rule) {
    Chrome chrome = signs(attribute).meaning().chrome();
    assertNotNull(chrome, attribute);
    assertEquals(rule, chrome.rule());
  }

  @ParameterizedTest
  @CsvSource({"md:hidden", "nav2", "js-nav", "canvas", "''"})
  void variantsPrefixesAndLongerWordsSayNothing(String attribute) {
    assertNull(signs(attribute).meaning().chrome(), attribute);
  }

  @Test
  void theFirstNameThatSaysSomethingCounts() {
    assertEquals(
        signs("sidebar").meaning().chrome(), signs("col-3 sidebar footer").meaning().chrome());
  }

  @Test
  void aClassOfAFamilyOfSitesIsKnownAmongOthers() {
    assertNotNull(signs("left TRS_Editor").family());
    assertNull(signs("left trs_editor2").family());
  }

  @Test
  void marksFarBehindInAnAttributeDoNotCount() {
    String filler = "x-row ".repeat(80);
    assertEquals(0, signs(filler + "author").marks());
    assertTrue(Mark.AUTHOR.in(signs("author " + filler).marks()));
    assertFalse(signs(filler + "nav").meaning().isNone());
  }
}
