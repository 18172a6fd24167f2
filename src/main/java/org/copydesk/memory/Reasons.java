package org.copydesk.memory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an article was published or not, as {@code copydesk memory explain} tells it.
 *
 * @param id the article's id
 * @param headline its headline; absent without one
 * @param version the last version that was published; 0 for none
 * @param sameAs the id of the article that it is; absent when it is one of its own
 * @param notes what was decided on its last readings, the latest last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reasons(
    String id, @Nullable String headline, int version, @Nullable String sameAs, List<Note> notes) {
  static Reasons of(String id, Dossier dossier) {
    return new Reasons(
        id, dossier.article().headline(), dossier.version(), dossier.sameAs(), dossier.notes());
  }
}
