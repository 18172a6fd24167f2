package org.copydesk.memory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.event.ArticleEvent;
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

  /** The reasons in words, a line each. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(id + " " + (headline == null ? "-" : headline));
    lines.add(sameAs == null ? "published so far: " + version : "is the same article as " + sameAs);
    notes.forEach(note -> tell(note, lines));
    return lines;
  }

  private static void tell(Note note, List<String> lines) {
    String version = note.version() == null ? "" : " as version " + note.version();
    lines.add(note.time() + " " + note.decision().id() + version + ", read from " + note.read());
    ArticleEvent.Changes changes = note.changes();
    if (changes != null) {
      lines.add(
          String.format(
              Locale.ROOT,
              "  changed: %s; paragraphs: %d added, %d removed",
              changes.fields().isEmpty() ? "no field" : String.join(", ", changes.fields()),
              changes.paragraphsAdded(),
              changes.paragraphsRemoved()));
    }
    if (note.recurring() != null) {
      note.recurring()
          .forEach(
              struck ->
                  lines.add(
                      String.format(
                          Locale.ROOT,
                          "  struck as recurring, %d stories carry it: %s",
                          struck.stories(),
                          struck.text())));
    }
    if (note.compared() != null) {
      note.compared().forEach(other -> lines.add(told(other)));
    }
  }

  private static String told(Note.Compared other) {
    return String.format(
        Locale.ROOT,
        "  compared with %s%s: %s, %.2f of the text%s",
        other.id(),
        other.url() == null ? "" : " (" + other.url() + ")",
        other.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        other.similarity(),
        other.repeats() == null || other.repeats().isEmpty()
            ? ""
            : ", paragraphs " + other.repeats());
  }
}
