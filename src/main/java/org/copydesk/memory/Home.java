package org.copydesk.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copydesk.event.ArticleEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where an article is at home: all its readings and letters come here, one after the other. A
 * reading with something new asks the index, compares the article with its candidates at their
 * homes, and is published; those that come meanwhile wait behind it. An inquiry of another article
 * waits for the index's answers at most, which always come, so no two articles wait for each other.
 */
final class Home {
  private static final Logger LOG = LoggerFactory.getLogger("copydesk");

  /** An article that is another which is another … ends here. */
  private static final int MOST_HOPS = 3;

  private final Rules rules;
  private final int shards;
  private final Post post;
  private final Tally tally;
  private final KeyValueStore<String, Dossier> dossiers;
  private final KeyValueStore<String, Round> rounds;
  private final Mail mail;

  /**
   * @param shards how many shards the index has
   */
  Home(ProcessorContext<String, Object> context, Rules rules, int shards, Counts counts) {
    this.rules = rules;
    this.shards = shards;
    this.post = new Post(context);
    this.tally = new Tally(context.getStateStore(Names.TALLY), counts);
    this.dossiers = context.getStateStore(Names.DOSSIERS);
    this.rounds = context.getStateStore(Names.ROUNDS);
    this.mail = new Mail(context.getStateStore(Names.MAIL));
  }

  /** What is known of an article at a time; absent when it is forgotten. */
  private @Nullable Dossier known(String id, long now) {
    Dossier dossier = dossiers.get(id);
    return dossier == null || rules.forgotten(dossier.lastSeen(), now) ? null : dossier;
  }

  /** How often it decided what, since its state began. */
  Map<String, Long> counts() {
    return tally.all();
  }

  /** An article was cleaned, at a time in milliseconds of the epoch. */
  void cleaned(ArticleEvent event, long time) {
    post.date(time);
    arrive(event.id(), Arrival.of(event, time));
  }

  /** A letter to an article comes, of an article of that time. */
  void open(String id, Letter letter, long time) {
    post.date(time);
    if (letter instanceof Letter.Answer answer) {
      answered(id, answer);
    } else if (letter instanceof Letter.Inquiry inquiry) {
      inquired(id, inquiry, time);
    } else if (letter instanceof Letter.Verdict verdict) {
      judged(id, verdict);
    } else if (letter instanceof Letter.Handover handover) {
      arrive(id, handover.arrival());
    }
  }

  private void arrive(String id, Arrival arrival) {
    Round round = rounds.get(id);
    if (round == null) {
      List<Integer> asked = take(id, arrival);
      if (!asked.isEmpty()) {
        mail.queue(id, 0, arrival);
        rounds.put(id, Round.of(0, 1, arrival.content(), asked));
      }
    } else if (round.last().equals(arrival.content())) {
      tally.count(Decision.UNCHANGED.id(), 1);
    } else {
      mail.queue(id, round.next(), arrival);
      rounds.put(id, round.joinedBy(arrival));
    }
  }

  /** Settles what needs no questions; else asks them, and returns the shards that were asked. */
  private List<Integer> take(String id, Arrival arrival) {
    Dossier dossier = known(id, arrival.time());
    if (dossier != null && dossier.sameAs() != null && arrival.hops() < MOST_HOPS) {
      passOn(id, dossier.sameAs(), dossier, arrival);
      return List.of();
    }
    if (dossier != null && dossier.sameAs() == null) {
      Decision decision = Reading.decide(dossier, arrival);
      if (decision != Decision.UPDATED) {
        seen(id, dossier, arrival, decision);
        return List.of();
      }
    }
    ArticleEvent event = arrival.event();
    List<Question> questions = Question.of(id, SourceKey.of(event), Reading.imprint(event), shards);
    questions.forEach(post::ask);
    return questions.stream().map(Question::shard).toList();
  }

  private void passOn(String id, String article, Dossier dossier, Arrival arrival) {
    if (dossier.content().equals(arrival.content())
        && !rules.stale(dossier.lastSeen(), arrival.time())) {
      tally.count(Decision.UNCHANGED.id(), 1);
      return;
    }
    keep(id, Dossier.alias(arrival, article, dossier, Reading.sameAs(arrival, article)));
    post.send(article, new Letter.Handover(arrival.handedOn()));
  }

  private void seen(String id, Dossier dossier, Arrival arrival, Decision decision) {
    tally.count(decision.id(), 1);
    boolean known = arrival.content().equals(dossier.ways().get(Content.way(arrival.event())));
    if (!known || rules.stale(dossier.lastSeen(), arrival.time())) {
      keep(id, dossier.seen(arrival, Reading.note(arrival, decision, null, List.of(), List.of())));
    }
  }

  private void keep(String id, Dossier dossier) {
    dossiers.put(id, dossier);
    post.tell(Reasons.of(id, dossier));
  }

  /** A shard of the index answers; the last answer decides how it goes on. */
  private void answered(String id, Letter.Answer answer) {
    Round round = rounds.get(id);
    if (round == null || !round.asking()) {
      return; // of a round before a reset
    }
    mail.answer(id, answer);
    List<Letter.Answer> answers = new ArrayList<>();
    for (int shard : round.shards()) {
      Letter.Answer one = mail.answer(id, shard);
      if (one == null) {
        return;
      }
      answers.add(one);
    }
    round.shards().forEach(shard -> mail.dropAnswer(id, shard));
    decide(id, round, answers);
  }

  private void decide(String id, Round round, List<Letter.Answer> answers) {
    Arrival arrival = mail.queued(id, round.first());
    Dossier before = known(id, arrival.time());
    String same =
        answers.stream()
            .map(Letter.Answer::sameBody)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (same != null && before == null) {
      becomes(id, same, round);
      return;
    }
    List<Letter.Furniture> furniture =
        answers.stream().flatMap(answer -> answer.furniture().stream()).toList();
    Set<Integer> struck =
        furniture.stream().map(Letter.Furniture::paragraph).collect(Collectors.toSet());
    List<Letter.Sighting> sightings =
        answers.stream().flatMap(answer -> answer.sightings().stream()).toList();
    List<Letter.Holder> candidates = Candidates.of(sightings, struck);
    Draft draft = Draft.of(arrival.event(), furniture);
    Letter.Holder self =
        new Letter.Holder(id, before == null ? arrival.time() : before.firstSeen());
    for (Letter.Holder candidate : candidates) {
      post.send(
          candidate.article(),
          new Letter.Inquiry(
              id,
              candidate.article(),
              candidate.isAfter(self),
              SourceKey.of(arrival.event()),
              draft.copy(),
              0));
    }
    List<String> asked = candidates.stream().map(Letter.Holder::article).toList();
    Round comparing = round.comparing(furniture, asked);
    List<Letter.Inquiry> parked = mail.takeParked(id, round.parked());
    if (asked.isEmpty()) {
      publish(id, comparing, List.of());
    } else {
      rounds.put(id, comparing);
    }
    parked.forEach(inquiry -> inquired(id, inquiry, arrival.time()));
  }

  /** This article is another, known already: all its readings go there. */
  private void becomes(String id, String article, Round round) {
    Dossier alias = null;
    for (int place = round.first(); place < round.next(); place++) {
      Arrival arrival = mail.takeQueued(id, place);
      alias = Dossier.alias(arrival, article, alias, Reading.sameAs(arrival, article));
      post.send(article, new Letter.Handover(arrival.handedOn()));
    }
    keep(id, Objects.requireNonNull(alias));
    rounds.delete(id);
    mail.takeParked(id, round.parked()).forEach(inquiry -> post.send(article, inquiry.handedOn()));
  }

  /** Another article asks for a comparison with this one. */
  private void inquired(String id, Letter.Inquiry inquiry, long now) {
    Dossier dossier = known(id, now);
    Round round = rounds.get(id);
    if (dossier != null && dossier.sameAs() != null && inquiry.hops() < MOST_HOPS) {
      post.send(dossier.sameAs(), inquiry.handedOn());
    } else if (round != null && round.asking()) {
      mail.park(id, round.parked(), inquiry);
      rounds.put(id, round.parking());
    } else {
      post.send(inquiry.asker(), verdict(id, dossier, round, inquiry, now));
    }
  }

  private Letter.Verdict verdict(
      String id,
      @Nullable Dossier dossier,
      @Nullable Round round,
      Letter.Inquiry inquiry,
      long now) {
    if (dossier != null && dossier.version() > 0) {
      List<String> asked = new ArrayList<>(dossier.compared());
      asked.addAll(round == null ? List.of() : round.compared());
      return new Witness(id, dossier.article(), dossier.firstSeen(), asked).answer(inquiry);
    }
    if (round != null) {
      Arrival arrival = mail.queued(id, round.first());
      ArticleEvent draft = Draft.of(arrival.event(), round.furniture()).stripped();
      return new Witness(id, draft, arrival.time(), round.compared()).answer(inquiry);
    }
    return Witness.none(id, inquiry, now);
  }

  /** A candidate's home answers; the last verdict decides. */
  private void judged(String id, Letter.Verdict verdict) {
    Round round = rounds.get(id);
    if (round == null || !round.compared().contains(verdict.candidate())) {
      return; // of a round before a reset
    }
    mail.verdict(id, verdict);
    List<Letter.Verdict> verdicts = new ArrayList<>();
    for (String candidate : round.compared()) {
      Letter.Verdict one = mail.verdict(id, candidate);
      if (one == null) {
        return;
      }
      verdicts.add(one);
    }
    round.compared().forEach(candidate -> mail.dropVerdict(id, candidate));
    publish(id, round, verdicts);
  }

  private void publish(String id, Round round, List<Letter.Verdict> verdicts) {
    Arrival arrival = mail.takeQueued(id, round.first());
    Dossier before = known(id, arrival.time());
    if (before != null && before.sameAs() != null) {
      before = null;
    }
    Draft draft = Draft.of(arrival.event(), round.furniture());
    Edition edition = Edition.of(id, draft, before, verdicts, rules);
    if (before != null && edition.unchanged()) {
      seen(id, before, arrival, Decision.UNCHANGED);
    } else {
      settle(id, arrival, before, draft, edition, verdicts);
    }
    next(id, round);
  }

  private void settle(
      String id,
      Arrival arrival,
      @Nullable Dossier before,
      Draft draft,
      Edition edition,
      List<Letter.Verdict> verdicts) {
    Decision decision = edition.decision(rules);
    ArticleEvent article = edition.article();
    if (decision == Decision.REPRINT_DROPPED) {
      article =
          article.version(
              id, before == null ? 0 : before.version(), article.firstSeen(), article.body(), "");
    } else {
      post.publish(article);
      tally.count("reprint-marked", article.reprintOf() == null ? 0 : 1);
      tally.count("paragraphs-repeated", article.repeats().size());
    }
    told(decision, article, draft.recurring().size());
    tally.count(decision.id(), 1);
    tally.count("paragraphs-recurring", draft.recurring().size());
    Note note = Reading.note(arrival, decision, article, draft.recurring(), verdicts);
    Set<String> compared = new TreeSet<>(before == null ? List.of() : before.compared());
    verdicts.forEach(verdict -> compared.add(verdict.candidate()));
    ArticleEvent kept =
        article.version(id, article.version(), article.firstSeen(), article.body(), "");
    keep(id, Dossier.of(kept, arrival, before, List.copyOf(compared), note));
  }

  private static void told(Decision decision, ArticleEvent article, int recurring) {
    ArticleEvent.Reprint reprint = article.reprintOf();
    LOG.info(
        "{} {}: {} paragraphs, {} repeated, {} recurring{}",
        decision.id(),
        article.cloudEventId(),
        article.body().size(),
        article.repeats().size(),
        recurring,
        reprint == null ? "" : ", reprint of " + reprint.id());
  }

  /** Goes on with the first of the waiting readings that has something new. */
  private void next(String id, Round round) {
    for (int place = round.first() + 1; place < round.next(); place++) {
      List<Integer> asked = take(id, mail.queued(id, place));
      if (!asked.isEmpty()) {
        rounds.put(id, Round.of(place, round.next(), round.last(), asked));
        return;
      }
      mail.takeQueued(id, place);
    }
    rounds.delete(id);
  }
}
