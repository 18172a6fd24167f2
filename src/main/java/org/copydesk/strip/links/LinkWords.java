package org.copydesk.strip.links;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/** The words by which links are told apart: {@code links.yaml}. */
record LinkWords(
    @JsonProperty("article-paths") Set<String> articlePaths,
    @JsonProperty("other-paths") Set<String> otherPaths,
    @JsonProperty("list-files") Set<String> listFiles,
    @JsonProperty("file-endings") Set<String> fileEndings,
    @JsonProperty("id-parameters") Set<String> idParameters,
    @JsonProperty("chrome-classes") Set<String> chromeClasses,
    @JsonProperty("plain-words") Set<String> plainWords) {

  static LinkWords load() {
    return read("links.yaml", LinkWords.class);
  }

  /**
   * A file of this package's resources.
   *
   * @throws UncheckedIOException when the file is not what it should be
   */
  static <T> T read(String name, Class<T> type) {
    try (InputStream file = LinkWords.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IOException(name + " is missing");
      }
      return new YAMLMapper().readValue(file, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
