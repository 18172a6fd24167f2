package org.copydesk.strip.links;

/**
 * A feed that a page names.
 *
 * @param url where it is, absolute
 * @param title what the page calls it; empty where it does not
 * @param declared whether the page's head declares it, rather than a link that looks like one
 */
public record FeedLink(String url, String title, boolean declared) {}
