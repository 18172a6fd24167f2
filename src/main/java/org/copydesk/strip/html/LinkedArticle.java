package org.copydesk.strip.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one JSON-LD node says of an article. Texts as written.
 *
 * @param type its type, such as {@code NewsArticle}
 * @param headline its headline, or its name
 * @param published its datePublished
 * @param modified its dateModified
 * @param authors its authors
 * @param publisher the name of its publisher
 * @param section its sections
 * @param keywords its keywords
 * @param description its description
 * @param language its language
 * @param image its first image
 * @param url its address
 */
record LinkedArticle(
    String type,
    @Nullable String headline,
    @Nullable String published,
    @Nullable String modified,
    List<LinkedName> authors,
    @Nullable String publisher,
    List<String> section,
    List<String> keywords,
    @Nullable String description,
    @Nullable String language,
    @Nullable String image,
    @Nullable String url) {

  /**
   * A named person or organisation.
   *
   * @param name the name
   * @param organisation whether it is stated to be an organisation
   * @param person whether it is stated to be a person
   */
  record LinkedName(String name, boolean organisation, boolean person) {}
}
