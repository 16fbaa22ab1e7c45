package alvh.broker;

import alvh.book.Adjustment;
import alvh.book.Book;
import alvh.book.Fill;
import alvh.book.LedgerEvent;
import alvh.book.LedgerPosition;
import alvh.book.LedgerState;
import alvh.book.Position;
import alvh.book.PositionLedger;
import alvh.input.InputException;
import alvh.instrument.Instrument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a statement of positions would change: contracts the book does not know become positions;
/// where both disagree, nothing happens unless the owner lets the statement stand.
final class StatementPlan {
  private final LedgerState state;
  private final Book book;
  private final Set<Instrument> own;
  private final ImportChoices choices;
  private final BookFacts facts;
  private final List<LedgerEvent> events = new ArrayList<>();
  private final List<ImportLine> lines = new ArrayList<>();

  StatementPlan(PositionLedger ledger, ImportChoices choices, BookFacts facts) {
    this.state = ledger.at(Instant.MAX);
    String broker = broker(choices.source());
    // the equity plays no part here
    this.book =
        new Book(
            "held",
            1,
            state.positions().stream()
                .filter(p -> isOf(p, broker) || !isOfAnyBroker(p))
                .flatMap(p -> p.held().stream())
                .toList());
    this.own =
        state.positions().stream()
            .filter(p -> isOf(p, broker))
            .flatMap(p -> p.held().stream())
            .flatMap(p -> HeldContracts.of(p).keySet().stream())
            .collect(Collectors.toSet());
    this.choices = choices;
    this.facts = facts;
  }

  /// A statement speaks of its own broker's account alone; what was typed may be anywhere.
  private static boolean isOf(LedgerPosition position, String broker) {
    return position.events().stream()
        .anyMatch(e -> e instanceof Fill fill && broker(fill.source()).equals(broker));
  }

  private static boolean isOfAnyBroker(LedgerPosition position) {
    return Arrays.stream(BrokerFormat.values()).anyMatch(f -> isOf(position, broker(f.label())));
  }

  /// The first word of a source is the broker.
  private static String broker(String source) {
    return source.split(" ", 2)[0];
  }

  List<LedgerEvent> events() {
    return Collections.unmodifiableList(events);
  }

  List<ImportLine> lines() {
    return Collections.unmodifiableList(lines);
  }

  void add(Imported imported) {
    if (imported.holdings().isEmpty()) {
      return;
    }
    StatementMatch match = StatementMatch.of(imported.holdings(), HeldContracts.of(book));
    if (match.unchanged() > 0) {
      lines.add(
          new ImportLine(
              ImportLine.Fate.KNOWN, match.unchanged() + " contracts", "agree with the book"));
    }
    List<Holding> added = new ArrayList<>(match.added());
    if (choices.doesAdopt()) {
      added.addAll(adopted(match, imported));
    } else {
      differences(match).forEach(this::differs);
    }
    Set<String> taken =
        state.positions().stream().map(LedgerPosition::id).collect(Collectors.toSet());
    for (ProposedPosition proposed : Packaging.of(added, taken)) {
      open(proposed, imported.statementDate());
    }
  }

  /// A contract that the statement does not list is missing only if it came from that broker, in a
  /// form that lists everything.
  private List<StatementMatch.Difference> differences(StatementMatch match) {
    boolean isWhole = !choices.source().startsWith(BrokerFormat.OSI_LINES.label());
    return match.differences().stream()
        .filter(d -> d.stated() != 0 || (isWhole && own.contains(d.instrument())))
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
                + difference.stated()
                + "; import the fills between, or let the statement stand with --adopt"));
  }

  /// Closes, at a price nobody knows, every position with a contract that differs.
  ///
  /// @return what the statement has of the contracts of these positions
  private List<Holding> adopted(StatementMatch match, Imported imported) {
    Set<Instrument> differing =
        differences(match).stream()
            .map(StatementMatch.Difference::instrument)
            .collect(Collectors.toSet());
    Set<Instrument> freed = new HashSet<>();
    for (Position position : book.positions()) {
      Map<Instrument, Integer> contracts = HeldContracts.of(position);
      if (!Collections.disjoint(contracts.keySet(), differing)) {
        freed.addAll(contracts.keySet());
        String id = choices.sourceId() + ":" + position.id() + ":gone";
        events.add(new Adjustment(id, at(imported), position.id(), 0, choices.source()));
        lines.add(
            new ImportLine(
                ImportLine.Fate.TAKEN,
                position.id(),
                "gives way to the statement; the price of the change is unknown"));
      }
    }
    return imported.holdings().stream().filter(h -> freed.contains(h.instrument())).toList();
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

  private void open(ProposedPosition proposed, Optional<LocalDate> statementDate) {
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
            .or(() -> statementDate.map(facts::close));
    if (at.isEmpty()) {
      refused(what, "neither it nor the statement has a date; give the day with --at 2024-01-05");
      return;
    }
    var fill =
        new Fill(
            choices.sourceId() + ":" + proposed.id(),
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
