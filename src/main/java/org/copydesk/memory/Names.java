package org.copydesk.memory;

/** The names of the topology's parts. State and its changelogs go by them, so they stay. */
final class Names {
  static final String DOSSIERS = "dossiers";
  static final String ROUNDS = "rounds";
  static final String MAIL = "mail";
  static final String TALLY = "tally";
  static final String POSTINGS = "postings";

  static final String HOME_STATUS = "home-status";
  static final String INDEX_STATUS = "index-status";
  static final String QUESTIONS = "questions";
  static final String LETTERS = "letters";
  static final String ANSWERS = "answers";
  static final String ARTICLES = "articles";
  static final String DECISIONS = "decisions";

  private Names() {}
}
