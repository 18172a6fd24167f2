package org.copydesk.strip.links;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChallengePageTest {
  private static final ChallengePage CHALLENGES = new ChallengePage();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<title>Just a moment...</title><div id=cf-wrapper></div><script>a</script>|Cloudflare challenge",
        "<title>DDoS-Guard</title><p>Checking your browser|DDoS-Guard",
        "<title>Access Denied</title><h1>Access Denied</h1>You don't have permission to access this on this server."
            + "<p>Reference #18.1 https://errors.edgesuite.net/18.1|Akamai refusal",
        "<iframe src='/_Incapsula_Resource?x=1'>Request unsuccessful. Incapsula incident ID: 1</iframe>|Imperva Incapsula",
        "<title>百度安全验证</title><div>请完成下方拼图验证后继续操作</div>|安全验证 (security check)",
        "<script>document.cookie='__jsl_clearance=1'</script>|加速乐 (Jiasule)",
        "<h1>Are you a robot?</h1><p>Please solve the captcha|captcha",
        "<noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div><script src=m.js></script>|JavaScript required",
        "<div id=app></div><script src=m.js></script>|JavaScript shell without text",
        "<h1>Ferry reopens</h1><p>It was closed for a week.</p><script>x</script>|",
        "<meta http-equiv=refresh content='0;url=/a'><script>x</script>|"
      })
  void whatStandsBeforeAPageIsNamed(String html, String name) {
    assertEquals(name, CHALLENGES.in(html).orElse(null));
  }

  @ParameterizedTest
  @CsvSource({"Just a moment..., 300", "安全验证, 300", "captcha, 300"})
  void anArticleAboutOneIsNone(String words, int times) {
    String html =
        "<title>What \""
            + words
            + "\" means</title><article><p>"
            + (words + " and more. ").repeat(times)
            + "</p></article>"
            + "<script src='/cdn-cgi/challenge-platform/h/b/x.js'></script>";
    assertEquals("", CHALLENGES.in(html).orElse(""));
  }
}
