package org.copydesk.memory;

import java.util.List;
import org.copydesk.event.ArticleEvent;
import org.copydesk.memory.match.Comparison;

/**
 * An article that another asks for a comparison.
 *
 * @param id its id
 * @param article its text
 * @param since when it was first seen, in milliseconds of the epoch
 * @param asked the ids of those that it has asked for a comparison itself
 */
record Witness(String id, ArticleEvent article, long since, List<String> asked) {

  /** The answer. Of two articles that ask each other, only the later one gets one. */
  Letter.Verdict answer(Letter.Inquiry inquiry) {
    boolean mutual = inquiry.later() && asked.contains(inquiry.asker());
    if (mutual || id.equals(inquiry.asker())) {
      return none(id, inquiry, since);
    }
    boolean sameSource = SourceKey.of(article).text().equals(inquiry.source().text());
    return new Letter.Verdict(
        inquiry.candidate(),
        id,
        article.canonicalUrl() == null ? article.url() : article.canonicalUrl(),
        since,
        Comparison.of(inquiry.copy(), Draft.copy(article), sameSource));
  }

  /** The answer of an article that has nothing to say. */
  static Letter.Verdict none(String id, Letter.Inquiry inquiry, long time) {
    return new Letter.Verdict(inquiry.candidate(), id, null, time, null);
  }
}
