package org.copydesk.strip.html;

import static org.copydesk.strip.html.HtmlPages.strip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import org.copydesk.article.Fields;
import org.copydesk.article.Stamp;
import org.junit.jupiter.api.Test;

/** What a page's scripts alone state. */
class ScriptFieldsTest {
  private static Fields fields(String script) {
    return strip(
            "<html><head><title>河湾渡口恢复通航</title><script>"
                + script
                + "</script></head><body><h1>河湾渡口恢复通航</h1><div id=js_content>"
                + "<p>停航两个月的河湾渡口昨天恢复通航，首班船载客四十六人。</p>"
                + "<p>渡口负责人说，新换的两台柴油机比原来省油三成，噪声也小得多。</p>"
                + "<p>按照新的时刻表，渡船每半小时一班，末班船延长到晚上九点。</p></div></body></html>")
        .fields();
  }

  private static String published(String script) {
    return Objects.requireNonNull(fields(script).published()).iso();
  }

  @Test
  void anAccountsSecondsTellWhenItWasPublished() {
    String script = "var ct = \"1741130566\"; var createTime = '2025-03-05 07:22';";
    assertEquals("2025-03-05T07:22:46+08:00", published(script));
  }

  @Test
  void theTimeOfCreationCompletesTheDay() {
    String script = "var publish_time = \"2025-03-05\"; var ct = \"1741130566\";";
    assertEquals("2025-03-05T07:22:46+08:00", published(script));
  }

  @Test
  void aTimeOfCreationOnAnotherDayDoesNot() {
    String script = "var publish_time = \"2025-03-07\"; var ct = \"1741130566\";";
    assertEquals("2025-03-07", published(script));
  }

  @Test
  void oneTimeOfCreationAloneIsNoDate() {
    Stamp none = fields("var user = {createTime: '2019-01-02 10:00'};").published();
    assertNull(none);
  }

  @Test
  void theStateOfAPageNamesTheOutlet() {
    assertEquals("河湾日报", fields("window.DATA = {\"media\":\"河湾日报\"};").source());
  }

  @Test
  void severalOutletsAreThoseOfOtherArticles() {
    assertNull(fields("list = [{\"source\":\"河湾日报\"},{\"source\":\"东岸晚报\"}];").source());
  }

  @Test
  void aProvinceIsNoOutlet() {
    assertNull(fields("window.DATA = {\"source\":\"内蒙古自治区\"};").source());
  }
}
