package org.copydesk.strip.links;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeedLinksTest {
  @Test
  void feedsAreFoundInTheHeadAndAmongTheLinks() {
    List<FeedLink> feeds =
        FeedLinks.in(
            """
            <head><link rel="alternate" type="application/rss+xml" title="Tidewater Post" href="/feed/">
            <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
            <link rel="alternate" type="application/atom+xml" href="atom.xml">
            <link rel="alternate" type="application/feed+json" href="/feed.json">
            <link rel="alternate" hreflang="de" href="/de/"><link rel="stylesheet" type="text/css" href="/rss.css"></head>
            <a href="/rss/sport.xml">Sport</a><a href="feed:https://t.example/feed/">All</a>
            <a href="/feedback.html">Feedback</a><a href="/animal-feed-prices-rise/">Feed prices</a>
            """,
            "https://t.example/");
    assertEquals(
        List.of(
            new FeedLink("https://t.example/feed/", "Tidewater Post", true),
            new FeedLink("https://t.example/atom.xml", "", true),
            new FeedLink("https://t.example/feed.json", "", true),
            new FeedLink("https://t.example/rss/sport.xml", "Sport", false)),
        feeds);
  }
}
