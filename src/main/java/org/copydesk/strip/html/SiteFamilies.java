package org.copydesk.strip.html;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.copydesk.script.WordTree;
import org.jspecify.annotations.Nullable;

/**
 * Where families of sites put the body of an article; the families are data. Immutable and safe
 * across threads.
 */
final class SiteFamilies {
  private final WordTree<Mark> byTag = new WordTree<>();
  private final WordTree<Mark> byId = new WordTree<>();
  private final WordTree<Mark> byClass = new WordTree<>();
  private final WordTree<Mark> byItemprop = new WordTree<>();

  /**
   * A family's sign that an element holds the body.
   *
   * @param name the family and the sign, for people
   * @param trust the least share of the page's running text for which it is believed, 0 to 1
   */
  record Mark(String name, double trust) {}

  /** The file's own shape. */
  private record Families(List<Family> families) {}

  private record Family(
      String name,
      double trust,
      @Nullable List<String> tags,
      @Nullable List<String> ids,
      @Nullable List<String> classes,
      @Nullable List<String> itemprops) {}

  private SiteFamilies(Families file, WordHashes hashes, int list) {
    for (Family family : file.families()) {
      add(family, "tag ", family.tags(), byTag);
      add(family, "#", family.ids(), byId);
      add(family, "itemprop ", family.itemprops(), byItemprop);
      add(family, ".", family.classes(), byClass);
      names(family.classes()).forEach(name -> hashes.add(name, list));
    }
  }

  private static void add(
      Family family, String sign, @Nullable List<String> names, WordTree<Mark> marks) {
    for (String name : names(names)) {
      Mark mark = new Mark(family.name() + " " + sign + name, family.trust());
      marks.add(name, mark, (first, next) -> first);
    }
  }

  private static List<String> names(@Nullable List<String> names) {
    return names == null ? List.of() : names;
  }

  /**
   * The families of {@code site-families.yaml}.
   *
   * @param hashes where all classes are noted
   * @param list the bit of this list there
   * @throws UncheckedIOException when the file is not what it should be
   */
  static SiteFamilies load(WordHashes hashes, int list) {
    try (InputStream file = SiteFamilies.class.getResourceAsStream("site-families.yaml")) {
      if (file == null) {
        throw new IOException("site-families.yaml is missing");
      }
      return new SiteFamilies(new YAMLMapper().readValue(file, Families.class), hashes, list);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The mark that an element bears beside those of its classes; absent where it bears none. */
  @Nullable Mark of(StartTag tag) {
    Mark mark = byTag.meaning(tag.element().normalName());
    mark = mark == null ? byItemprop.meaning(tag.itemprop()) : mark;
    return mark == null ? byId.meaning(tag.id()) : mark;
  }

  /** The mark that a class is; absent where it is none. */
  @Nullable Mark ofClass(char[] classes, int start, int end) {
    @Nullable WordTree<Mark> name = byClass;
    for (int i = start; i < end && name != null; i++) {
      name = name.after(classes[i]);
    }
    return name == null ? null : name.meaning();
  }
}
