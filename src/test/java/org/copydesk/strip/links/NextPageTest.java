package org.copydesk.strip.links;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextPageTest {
  private static final NextPage NEXT = new NextPage();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the next page of this article
        "/a/t20250305_123.html|<a href='t20250305_123_1.html'>下一页</a>|/a/t20250305_123_1.html",
        "/a/t20250305_123_1.html|<a href='t20250305_123_2.html'>下一页&gt;&gt;</a>|/a/t20250305_123_2.html",
        "/a/77001.html|<a href='77001_2.html'>[下一頁]</a>|/a/77001_2.html",
        "/a/77001.html|<span>1</span> <a href='77001_2.html'>2</a> <a href='77001_3.html'>3</a>|/a/77001_2.html",
        "/a/77001_2.html|<a href='77001.html'>1</a> <b>2</b> <a href='77001_3.html'>3</a>|/a/77001_3.html",
        "/story|<a href='?page=2' rel=next>Next</a>|/story?page=2",
        "/story?id=9&page=2|<a href='/story?page=3&id=9'>Next page »</a>|/story?page=3&id=9",
        "/ferry-reopens/|<a href='/ferry-reopens/2/'>Next</a>|/ferry-reopens/2/",
        "/ferry-reopens|<a href='/ferry-reopens/page/2'>Nächste Seite</a>|/ferry-reopens/page/2",
        "/x/1.html|<link rel='next' href='/x/1-p2.html'>|/x/1-p2.html",
        "/n/8|<a href='/n/8?p=2'>次のページ</a>|/n/8?p=2",
        // the next article, or nothing of the kind
        "/a/77001.html|<a href='77002.html'>下一篇</a>|",
        "/a/77001.html|<a href='77002.html'>下一页</a>|",
        "/a/77001.html|<a href='77001_2.html'>下一篇</a>|",
        "/ferry/|<link rel=next href='/bridge/'><a rel=next href='/bridge/'>Next</a>|",
        "/n/8|<a href='/n/9'>Next</a>|",
        "/a/77001_3.html|<a href='77001.html'>1</a> <a href='77001_2.html'>2</a> <b>3</b>|",
        "/a/77001_3.html|<a href='77001_2.html'>下一页</a>|",
        "/a/77001.html|<p>see <a href='77001_2.html'>this very long text of a link</a></p>|",
        "/list?id=1|<a href='/list?id=2&page=2'>next</a>|",
        "/a/1.html|<a href='http://other.example/a/1_2.html'>下一页</a>|"
      })
  void theNextPageIsOfTheSameArticle(String path, String html, String next) {
    String site = "http://p.example";
    assertEquals(
        next == null ? "" : site + next,
        NEXT.of("<body>" + html + "</body>", site + path).orElse(""));
  }
}
