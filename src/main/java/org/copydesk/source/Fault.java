package org.copydesk.source;

/**
 * What is wrong with a source, or with the file.
 *
 * @param line where, counted from 1
 * @param field which field: {@code sources[2].url}, or the source's id in place of its number;
 *     empty for the file as a whole
 * @param message what is wrong and what to do
 */
public record Fault(int line, String field, String message) {
  @Override
  public String toString() {
    return "line " + line + (field.isEmpty() ? "" : ", " + field) + ": " + message;
  }
}
