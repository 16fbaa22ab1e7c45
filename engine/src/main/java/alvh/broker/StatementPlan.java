package alvh.broker;

import alvh.book.Adjustment;
import alvh.book.Book;
import alvh.book.Fill;
import alvh.book.LedgerEvent;
import alvh.book.LedgerPosition;
import alvh.book.Position;
import alvh.book.PositionLedger;
import alvh.input.InputException;
import alvh.instrument.Instrument;
import alvh.time.NewYork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a statement of positions would change: contracts the book does not know become positions;
/// where both disagree, nothing happens unless the owner lets the statement stand.
final class StatementPlan {
  private final PositionLedger ledger;
  private final ImportChoices choices;
  private final BookFacts facts;
  private final List<LedgerEvent> events = new ArrayList<>();
  private final List<ImportLine> lines = new ArrayList<>();

  StatementPlan(PositionLedger ledger, ImportChoices choices, BookFacts facts) {
    this.ledger = ledger;
    this.choices = choices;
    this.facts = facts;
  }

  /// What was held on the evening of the statement, as far as it may be in it: a statement speaks
  /// of its own broker's account alone, and of nothing that was traded later.
  private List<LedgerPosition> held(Imported imported) {
    Instant evening =
        day(imported)
            .map(day -> NewYork.instant(day.plusDays(1), LocalTime.MIDNIGHT).minusNanos(1))
            .orElse(Instant.MAX);
    return ledger.at(evening).positions().stream()
        .filter(p -> p.isOpen() && Provenance.mayBeOf(p, choices.source()))
        .toList();
  }

  /// The day of which the statement is.
  private Optional<LocalDate> day(Imported imported) {
    return imported.statementDate().or(() -> choices.at().map(NewYork::date));
  }

  List<LedgerEvent> events() {
    return Collections.unmodifiableList(events);
  }

  List<ImportLine> lines() {
    return Collections.unmodifiableList(lines);
  }

  void add(Imported imported) {
    // of the forms that may hold fills alone, none says that nothing is held
    boolean isWhole = imported.format() == BrokerFormat.THINKORSWIM_POSITIONS;
    if (imported.holdings().isEmpty() && !isWhole) {
      return;
    }
    List<LedgerPosition> held = held(imported);
    // the equity plays no part here
    Book book = new Book("held", 1, held.stream().flatMap(p -> p.held().stream()).toList());
    StatementMatch match = StatementMatch.of(imported.holdings(), HeldContracts.of(book));
    if (match.unchanged() > 0) {
      boolean isOne = match.unchanged() == 1;
      lines.add(
          new ImportLine(
              ImportLine.Fate.KNOWN,
              match.unchanged() + (isOne ? " contract" : " contracts"),
              (isOne ? "agrees" : "agree") + " with the book"));
    }
    List<StatementMatch.Difference> differences = differences(match, own(held));
    if (differences.isEmpty() && match.added().isEmpty()) {
      return;
    }
    Optional<LocalDate> later = laterStatement(imported);
    if (later.isPresent()) {
      refused(
          "the rest of the statement",
          "the book has one of " + later.get() + " already; import statements oldest first");
      return;
    }
    List<Holding> added = new ArrayList<>(match.added());
    if (choices.doesAdopt()) {
      added.addAll(adopted(book, differences, imported));
    } else {
      differences.forEach(this::differs);
    }
    Set<String> taken =
        ledger.at(Instant.MAX).positions().stream()
            .map(LedgerPosition::id)
            .collect(Collectors.toSet());
    for (ProposedPosition proposed : Packaging.of(added, taken)) {
      open(proposed, imported);
    }
  }

  /// The contracts that came from the statement's broker.
  private Set<Instrument> own(List<LedgerPosition> held) {
    return held.stream()
        .filter(p -> Provenance.isOf(p, choices.source()))
        .flatMap(p -> p.held().stream())
        .flatMap(p -> HeldContracts.of(p).keySet().stream())
        .collect(Collectors.toSet());
  }

  /// The day of a statement of the same broker that the book has and that is later than this one.
  private Optional<LocalDate> laterStatement(Imported imported) {
    Optional<LocalDate> day = day(imported);
    Optional<String> broker = Provenance.broker(choices.source());
    return ledger.events().stream()
        .filter(e -> Provenance.broker(e.source()).equals(broker))
        .flatMap(e -> StatementId.of(e).stream())
        .map(StatementId::day)
        .filter(d -> day.isPresent() && d.isAfter(day.get()))
        .max(LocalDate::compareTo);
  }

  /// A contract that the statement does not list is missing only if it came from that broker: bare
  /// option symbols need not be all that is held.
  private static List<StatementMatch.Difference> differences(
      StatementMatch match, Set<Instrument> own) {
    return match.differences().stream()
        .filter(d -> d.stated() != 0 || own.contains(d.instrument()))
        .toList();
  }

  private void differs(StatementMatch.Difference difference) {
    lines.add(
        new ImportLine(
            ImportLine.Fate.DIFFERS,
            difference.instrument().label(),
            "the book has "
                + difference.held()
                + ", the statement "
                + (difference.stated() == 0 ? "none" : difference.stated())
                + "; import the fills between, or let the statement stand with --adopt"));
  }

  /// Closes, at a price nobody knows, every position with a contract that differs.
  ///
  /// @return what the statement has of their contracts beyond the positions that stay
  private List<Holding> adopted(
      Book book, List<StatementMatch.Difference> differences, Imported imported) {
    Set<Instrument> differing =
        differences.stream().map(StatementMatch.Difference::instrument).collect(Collectors.toSet());
    Set<Instrument> freed = new HashSet<>();
    Map<Instrument, Integer> staying = new HashMap<>();
    for (Position position : book.positions()) {
      Map<Instrument, Integer> contracts = HeldContracts.of(position);
      if (Collections.disjoint(contracts.keySet(), differing)) {
        contracts.forEach((instrument, n) -> staying.merge(instrument, n, Integer::sum));
        continue;
      }
      freed.addAll(contracts.keySet());
      String id = choices.sourceId() + ":" + position.id() + ":gone";
      events.add(new Adjustment(id, at(imported), position.id(), 0, choices.source()));
      lines.add(
          new ImportLine(
              ImportLine.Fate.TAKEN,
              position.id(),
              "gives way to the statement; the price of the change is unknown"));
    }
    Map<Instrument, Holding> stated = new LinkedHashMap<>();
    imported.holdings().forEach(h -> stated.put(h.instrument(), h));
    return stated.values().stream()
        .filter(h -> freed.contains(h.instrument()))
        .flatMap(h -> beyond(h, staying.getOrDefault(h.instrument(), 0)).stream())
        .toList();
  }

  private static Optional<Holding> beyond(Holding stated, int staying) {
    int rest = stated.quantity() - staying;
    return rest == 0
        ? Optional.empty()
        : Optional.of(
            new Holding(
                stated.instrument(), rest, stated.averagePrice(), stated.opened(), stated.where()));
  }

  private Instant at(Imported imported) {
    return choices
        .at()
        .or(() -> imported.statementDate().map(facts::close))
        .orElseThrow(() ->
            new InputException(
                choices.source(),
                "does not say of which day it is",
                "give the day with --at 2024-01-05"));
  }

  private void open(ProposedPosition proposed, Imported imported) {
    String what = contracts(proposed);
    if (proposed.netPrice().isEmpty()) {
      refused(what, "a leg has no average price; enter it with `alvh book fill`");
      return;
    }
    Optional<Instant> at =
        proposed
            .opened()
            .map(facts::close)
            .or(choices::at)
            .or(() -> imported.statementDate().map(facts::close));
    if (at.isEmpty()) {
      refused(what, "neither it nor the statement has a date; give the day with --at 2024-01-05");
      return;
    }
    LocalDate day = day(imported).orElse(NewYork.date(at.get()));
    var fill =
        new Fill(
            new StatementId(choices.sourceId(), day, proposed.id()).text(),
            at.get(),
            proposed.id(),
            choices.sleeve(proposed.id(), proposed.sleeve()),
            Optional.empty(),
            proposed.legs(),
            proposed.quantity(),
            proposed.netPrice().getAsDouble(),
            0,
            choices.source());
    Optional<String> fault = facts.fault(fill);
    if (fault.isPresent()) {
      refused(what, fault.get());
      return;
    }
    events.add(fill);
    lines.add(
        new ImportLine(
            ImportLine.Fate.TAKEN,
            what,
            "as "
                + fill.position()
                + " in the layer "
                + fill.sleeve().label()
                + (proposed.opened().isEmpty() ? ", opened on or before that day" : "")));
  }

  private void refused(String what, String why) {
    lines.add(new ImportLine(ImportLine.Fate.REFUSED, what, why));
  }

  private static String contracts(ProposedPosition proposed) {
    return proposed.legs().stream()
        .map(l -> ContractLine.of(l, proposed.quantity()))
        .collect(Collectors.joining(", "));
  }
}
