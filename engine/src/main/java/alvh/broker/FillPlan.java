package alvh.broker;

import alvh.book.Fill;
import alvh.book.FillLeg;
import alvh.book.LedgerEvent;
import alvh.book.LedgerPosition;
import alvh.book.LedgerState;
import alvh.book.Position;
import alvh.book.PositionLedger;
import alvh.book.Sleeve;
import alvh.execution.Order;
import alvh.input.InputException;
import alvh.instrument.Instrument;
import alvh.time.NewYork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/// What fills would change: each goes to the position that holds its contracts, or opens one.
final class FillPlan {
  private final ImportChoices choices;
  private final BookFacts facts;
  private final Set<Instrument> stated;
  private final Set<String> known;
  private final List<LedgerEvent> all;
  private final List<LedgerEvent> events = new ArrayList<>();
  private final List<ImportLine> lines = new ArrayList<>();

  /// @param stated contracts that the same file has as positions, which contain its fills
  FillPlan(PositionLedger ledger, ImportChoices choices, BookFacts facts, Set<Instrument> stated) {
    this.choices = choices;
    this.facts = facts;
    this.stated = Set.copyOf(stated);
    this.all = new ArrayList<>(ledger.events());
    this.known = ledger.events().stream().map(LedgerEvent::id).collect(Collectors.toSet());
  }

  List<LedgerEvent> events() {
    return Collections.unmodifiableList(events);
  }

  List<ImportLine> lines() {
    return Collections.unmodifiableList(lines);
  }

  void add(Imported imported) {
    for (FillLine line : imported.fills()) {
      add(line, imported.statementDate());
    }
  }

  void add(FillLine line, Optional<LocalDate> statementDate) {
    String what =
        line.legs().stream()
            .map(l -> ContractLine.of(l, line.quantity()))
            .collect(Collectors.joining(", "));
    if (line.state() == FillLine.State.ORDERED) {
      note(ImportLine.Fate.REFUSED, what, "an order, not a fill: nothing has changed hands yet");
      return;
    }
    Optional<Instant> at = line.at().or(choices::at).or(() -> statementDate.map(facts::close));
    if (at.isEmpty()) {
      note(ImportLine.Fate.REFUSED, what, "has no time; give it with --at 2024-01-05T10:30");
      return;
    }
    String id = id(line, at.get());
    if (known.contains(id)) {
      note(
          ImportLine.Fate.KNOWN,
          what,
          "the journal has this fill" + (line.at().isEmpty() ? " at this time" : ""));
      return;
    }
    if (!isContained(line, what, at.get())) {
      take(line, what, id, at.get());
    }
  }

  /// The broker's own id; of a line without one its text, the moment and what was said beside it.
  private String id(FillLine line, Instant at) {
    String own = line.executionId().orElse(choices.sourceId() + ":" + line.where());
    return line.at().isPresent() ? own : own + "@" + at + choices.position().orElse("");
  }

  /// Whether a statement has the fill already, in the position that it came to.
  private boolean isContained(FillLine line, String what, Instant at) {
    if (choices.position().isPresent()) {
      return false;
    }
    if (line.legs().stream().anyMatch(l -> stated.contains(l.instrument()))) {
      note(ImportLine.Fate.KNOWN, what, "contained in the positions of the same file");
      return true;
    }
    LocalDate day = NewYork.date(at);
    Optional<StatementId> last =
        ledger().at(Instant.MAX).positions().stream()
            .filter(p -> Provenance.mayBeOf(p, choices.source()))
            .sorted(Comparator.comparing(LedgerPosition::isOpen).reversed())
            .flatMap(p -> p.events().stream())
            .filter(e -> e instanceof Fill fill && isShared(fill.legs(), line.legs()))
            .flatMap(e -> StatementId.of(e).stream())
            .filter(s -> !s.day().isBefore(day))
            .max(Comparator.comparing(StatementId::day));
    last.ifPresent(s -> {
      boolean isSure = day.isBefore(s.day()) || s.source().equals(choices.sourceId());
      note(
          isSure ? ImportLine.Fate.KNOWN : ImportLine.Fate.REFUSED,
          what,
          (isSure ? "contained in " : "may be contained in ")
              + s.position()
              + ", which comes from a statement of "
              + s.day()
              + (isSure
                  ? ""
                  : "; if it is not, enter it with `alvh book fill` and --position "
                      + s.position()));
    });
    return last.isPresent();
  }

  private static boolean isShared(List<FillLeg> some, List<FillLeg> others) {
    return some.stream()
        .anyMatch(a -> others.stream().anyMatch(b -> a.instrument().equals(b.instrument())));
  }

  private void take(FillLine line, String what, String id, Instant at) {
    try {
      Fill fill = fill(line, id, at);
      boolean isNew = ledger().at(at).position(fill.position()).isEmpty();
      Optional<String> fault = isNew ? facts.fault(fill) : Optional.empty();
      if (fault.isPresent()) {
        note(ImportLine.Fate.REFUSED, what, fault.get());
        return;
      }
      all.add(fill);
      requireFitting(fill);
      events.add(fill);
      known.add(id);
      note(
          ImportLine.Fate.TAKEN,
          what,
          (isNew ? "as " : "to ")
              + fill.position()
              + (isNew ? " in the layer " + fill.sleeve().label() : "")
              + (line.feesCents().isEmpty() && choices.feesCents().isEmpty()
                  ? "; no fees stated, none counted"
                  : ""));
    } catch (InputException unfit) {
      all.removeIf(e -> e.id().equals(id));
      note(ImportLine.Fate.REFUSED, what, unfit.what() + "; " + unfit.mend());
    }
  }

  private Fill fill(FillLine line, String id, Instant at) {
    LedgerState state = ledger().at(at);
    Optional<Position> owner =
        choices.position().isPresent()
            ? state.position(choices.position().get()).flatMap(LedgerPosition::held)
            : owner(state, line.legs());
    if (owner.isEmpty() && line.effect().equals(Optional.of(Order.Effect.CLOSE))) {
      throw new InputException(
          "the fill", "closes what no position holds", "enter first how it was opened");
    }
    if (owner.isPresent() && choices.rolledFrom().isPresent()) {
      throw new InputException(
          "the fill",
          "changes " + owner.get().id() + ", which is there already, and is no roll to a new one",
          "leave --rolled-from away, or name a new position with --position");
    }
    ProposedPosition proposed = proposed(line);
    String position = choices.position().or(() -> owner.map(Position::id)).orElse(proposed.id());
    Sleeve sleeve =
        owner.map(Position::sleeve).orElseGet(() -> choices.sleeve(position, proposed.sleeve()));
    return new Fill(
        id,
        at,
        position,
        sleeve,
        owner.isPresent() ? Optional.empty() : choices.rolledFrom(),
        line.legs(),
        line.quantity(),
        line.netPrice(),
        line.feesCents().orElse(choices.feesCents().orElse(0)),
        choices.source());
  }

  /// A fill that does not fit what is held, then or later, shows here, not on the next decision.
  private void requireFitting(Fill fill) {
    try {
      PositionLedger.of(all).at(Instant.MAX);
    } catch (InputException unfit) {
      throw unfit.where().equals("event " + fill.id())
          ? unfit
          : new InputException(
              "the fill",
              "with it, something later does not fit any more: "
                  + unfit.where()
                  + " "
                  + unfit.what(),
              "give its own time, after that",
              unfit);
    }
  }

  private PositionLedger ledger() {
    return PositionLedger.of(all);
  }

  /// The position that holds every contract of `legs`.
  ///
  /// @throws InputException when several do
  private Optional<Position> owner(LedgerState state, List<FillLeg> legs) {
    Set<Instrument> wanted = legs.stream().map(FillLeg::instrument).collect(Collectors.toSet());
    List<Position> owners =
        state.positions().stream()
            .filter(p -> Provenance.mayBeOf(p, choices.source()))
            .flatMap(p -> p.held().stream())
            .filter(p -> HeldContracts.of(p).keySet().containsAll(wanted))
            .toList();
    if (owners.size() > 1) {
      throw new InputException(
          "the fill",
          "fits the positions " + owners.stream().map(Position::id).toList(),
          "name the one that is meant with --position");
    }
    if (owners.isEmpty()) {
      refuseMixed(state, wanted);
    }
    return owners.stream().findFirst();
  }

  /// Legs of a held position traded together with others are two trades in one: which part of the
  /// price closed and which opened, the line does not say.
  private void refuseMixed(LedgerState state, Set<Instrument> wanted) {
    for (LedgerPosition position : state.positions()) {
      boolean isTouched =
          Provenance.mayBeOf(position, choices.source())
              && position
                  .held()
                  .filter(p -> !Collections.disjoint(HeldContracts.of(p).keySet(), wanted))
                  .isPresent();
      if (isTouched) {
        throw new InputException(
            "the fill",
            "trades contracts of " + position.id() + " and others at one price",
            "give the closing and the opening part as two fills, the second with --rolled-from "
                + position.id());
      }
    }
  }

  /// What the contracts look like as a position of their own.
  private ProposedPosition proposed(FillLine line) {
    List<Holding> holdings =
        line.legs().stream()
            .map(l ->
                new Holding(
                    l.instrument(),
                    l.ratio() * line.quantity(),
                    OptionalDouble.empty(),
                    Optional.empty(),
                    line.where()))
            .toList();
    Set<String> taken =
        ledger().at(Instant.MAX).positions().stream()
            .map(LedgerPosition::id)
            .collect(Collectors.toSet());
    return Packaging.of(holdings, taken).getFirst();
  }

  private void note(ImportLine.Fate fate, String what, String why) {
    lines.add(new ImportLine(fate, what, why));
  }
}
