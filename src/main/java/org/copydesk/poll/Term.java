package org.copydesk.poll;

/**
 * One of the reasons why a source is polled when it is.
 *
 * @param name a short, stable word: {@code rhythm}, {@code ttl}, {@code failures} …
 * @param text what it says, in words
 */
public record Term(String name, String text) {
  @Override
  public String toString() {
    return name + ": " + text;
  }
}
