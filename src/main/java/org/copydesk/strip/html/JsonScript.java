package org.copydesk.strip.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A script that holds JSON, as pages write it: in comments, with its quotes escaped, not quite
 * JSON.
 */
final class JsonScript {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .build()
          .reader();

  private JsonScript() {}

  /** A script as JSON, as far as it is any; absent where it is none. */
  static @Nullable JsonNode parse(String script) {
    String json = unwrapped(script);
    if (json.isEmpty()) {
      return null;
    }
    try {
      return READER.readTree(json);
    } catch (JsonProcessingException e) {
      return json.contains("&quot;") ? parsedOnce(Parser.unescapeEntities(json, false)) : null;
    }
  }

  private static @Nullable JsonNode parsedOnce(String json) {
    try {
      return READER.readTree(json);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  /** A script without the comment marks that hide it from old browsers. */
  private static String unwrapped(String script) {
    int first = 0;
    int last = script.length();
    while (first < last && script.charAt(first) != '{' && script.charAt(first) != '[') {
      first++;
    }
    if (script.startsWith("[CDATA[", first)) {
      first += "[CDATA[".length();
      while (first < last && script.charAt(first) != '{' && script.charAt(first) != '[') {
        first++;
      }
    }
    while (last > first && script.charAt(last - 1) != '}' && script.charAt(last - 1) != ']') {
      last--;
    }
    if (last > first && script.startsWith("]]", last - 2) && script.indexOf("CDATA") >= 0) {
      last -= 2;
      while (last > first && script.charAt(last - 1) != '}' && script.charAt(last - 1) != ']') {
        last--;
      }
    }
    return script.substring(first, last);
  }
}
