package org.copydesk.strip.links;

/**
 * A link of a page.
 *
 * @param url where it leads, absolute
 * @param text what it says; empty where it says nothing
 */
public record PageLink(String url, String text) {}
