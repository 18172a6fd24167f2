package org.copydesk.config;

/** What a daemon does. */
public enum Role {
  /** Polls sources for articles. */
  POLL,
  /** Watches the drop folder, and cleans what is dropped there. */
  INBOX,
  /** Cleans pages that others fetched. */
  CLEAN,
  /** Remembers articles: from the cleaned to the published. */
  MEMORY
}
