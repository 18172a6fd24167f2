package org.copydesk.strip.line;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the names of outlets: newspapers, stations, sites. */
final class Outlets {
  /** How an outlet speaks of itself; says nothing about who it is. */
  private static final Pattern OWN =
      Pattern.compile("本(?:报|网|台|刊|社|站|端|公众号)(?:讯|综合)?|(?:[日晚晨早商时]|都市)报");

  private static final List<String> ENDINGS = LineData.words("outlets.txt");

  private static final Pattern CHANNEL = channel(LineData.lists("portals.yaml"));

  private static final Pattern NAME =
      Pattern.compile(
          "[《\"“]?[\\p{IsHan}\\w·()-]{1,20}(?:"
              + LineData.alternatives(ENDINGS.stream())
              + ")[》\"”]?(?:[-·—]?[\\p{IsHan}\\w]{1,8}(?:频道|版))?");

  private Outlets() {}

  private static Pattern channel(Map<String, List<String>> lists) {
    return Pattern.compile(
        "(?:"
            + LineData.alternatives(lists.getOrDefault("portals", List.of()).stream())
            + ")(?:"
            + LineData.alternatives(lists.getOrDefault("channels", List.of()).stream())
            + ")");
  }

  /** Whether the folded text is the name of an outlet and nothing else. */
  static boolean named(String folded) {
    return folded.length() <= 30
        && (NAME.matcher(folded).matches() || CHANNEL.matcher(folded).matches())
        && !own(folded);
  }

  /** Whether the folded text is how an outlet speaks of itself: 本报. */
  static boolean own(String folded) {
    Matcher own = OWN.matcher(folded);
    return own.matches();
  }
}
