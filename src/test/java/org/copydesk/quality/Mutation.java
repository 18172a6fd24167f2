package org.copydesk.quality;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Ways in which pages come broken. Each is the same for the same seed. */
enum Mutation {
  /** The transfer ended early. */
  CUT {
    @Override
    byte[] apply(byte[] page, Random chance) {
      return slice(page, 0, chance.nextInt(page.length));
    }
  },
  /** A template printed a part twice. */
  DUPLICATE {
    @Override
    byte[] apply(byte[] page, Random chance) {
      int start = chance.nextInt(page.length);
      int end = start + chance.nextInt(page.length - start);
      return joined(slice(page, 0, end), slice(page, start, page.length));
    }
  },
  /** A part is missing. */
  DELETE {
    @Override
    byte[] apply(byte[] page, Random chance) {
      int start = chance.nextInt(page.length);
      int end = start + chance.nextInt(Math.min(page.length - start, 400));
      return joined(slice(page, 0, start), slice(page, end, page.length));
    }
  },
  /** Tags that nothing opened or closes. */
  UNBALANCE {
    @Override
    byte[] apply(byte[] page, Random chance) {
      byte[] broken = page;
      for (int i = 0; i < 8; i++) {
        broken = inserted(broken, chance.nextInt(broken.length), anyOf(TAGS, chance));
      }
      return broken;
    }
  },
  /** Elements in elements, far deeper than a parser may recurse. */
  NEST {
    @Override
    byte[] apply(byte[] page, Random chance) {
      String tag = anyOf(NESTED, chance);
      return inserted(page, chance.nextInt(page.length), tag.repeat(10_000));
    }
  },
  /** Bytes in the wrong places. */
  SWAP {
    @Override
    byte[] apply(byte[] page, Random chance) {
      byte[] broken = page.clone();
      for (int i = 0; i < 30; i++) {
        int one = chance.nextInt(broken.length);
        int other = chance.nextInt(broken.length);
        byte kept = broken[one];
        broken[one] = broken[other];
        broken[other] = kept;
      }
      return broken;
    }
  },
  /** Bytes that no charset gave. */
  NOISE {
    @Override
    byte[] apply(byte[] page, Random chance) {
      byte[] broken = page.clone();
      for (int i = 0; i < 10; i++) {
        broken[chance.nextInt(broken.length)] = (byte) chance.nextInt(256);
      }
      return broken;
    }
  },
  /** An inline picture or a state dump in an attribute. */
  HUGE_ATTRIBUTE {
    @Override
    byte[] apply(byte[] page, Random chance) {
      String name = anyOf(ATTRIBUTES, chance);
      String value = anyOf(VALUES, chance).repeat(20_000);
      String tag = anyOf(HOLDERS, chance);
      return inserted(
          page, chance.nextInt(page.length), "<" + tag + " " + name + "=\"" + value + "\">");
    }
  };

  private static final String[] TAGS = {
    "</div>",
    "</p>",
    "</table>",
    "</body>",
    "</html>",
    "<table>",
    "<tr>",
    "<td>",
    "<div>",
    "<p>",
    "<b>",
    "<a href='#'>",
    "<ul><li>",
    "<select>",
    "<svg>",
    "<math>",
    "<!--",
    "-->",
    "<![CDATA[",
    "<title>",
    "<script>",
    "</script>",
    "<style>",
    "<textarea>",
    "<template>",
    "<noscript>",
    "<frameset>",
    "<h1>",
    "</h2>",
    "<article>",
    "</article>",
    "<form>",
    "<button>",
    "&#",
    "&#x0;",
    "&#1114112;",
    "&lt;p&gt;",
    "\u0000",
    "</br>",
    "<plaintext>"
  };
  private static final String[] NESTED = {
    "<div>",
    "<b>",
    "<span>",
    "<a href=x>",
    "<table><tr><td>",
    "<ul><li>",
    "<blockquote>",
    "<p>",
    "<section><article>",
    "<font color=red>",
    "</p>",
    "<svg><g>"
  };
  private static final String[] ATTRIBUTES = {
    "class",
    "id",
    "style",
    "href",
    "src",
    "content",
    "alt",
    "title",
    "data-state",
    "datetime",
    "itemprop",
    "rel",
    "name",
    "property"
  };
  private static final String[] VALUES = {
    "x", "article ", "comment-", "a-", "2025-03-05 ", "display:none;", "/a", "标题", "&amp;", "[{"
  };
  private static final String[] HOLDERS = {
    "div", "p", "a", "img", "meta", "link", "time", "span", "h1", "article", "body"
  };

  /** The page, broken; may be empty. */
  abstract byte[] apply(byte[] page, Random chance);

  private static String anyOf(String[] words, Random chance) {
    return words[chance.nextInt(words.length)];
  }

  private static byte[] inserted(byte[] page, int at, String text) {
    return joined(
        joined(slice(page, 0, at), text.getBytes(StandardCharsets.UTF_8)),
        slice(page, at, page.length));
  }

  private static byte[] slice(byte[] page, int start, int end) {
    return Arrays.copyOfRange(page, start, end);
  }

  private static byte[] joined(byte[] one, byte[] other) {
    ByteArrayOutputStream both = new ByteArrayOutputStream(one.length + other.length);
    both.writeBytes(one);
    both.writeBytes(other);
    return both.toByteArray();
  }
}
