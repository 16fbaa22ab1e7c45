package alvh.book;

import alvh.input.InputException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Positions are what fills add up to.
///
/// Events may arrive in any order and more than once: they are added up by time, then kind and id,
/// and an id counts once, wherever it was read. How a fill changes a position:
///
/// - it opens one where nothing is held, short as well as long, on the New York date of the fill;
/// - in the proportions of what is held, it adds (the credit becomes the average) or takes off (the
///   credit per package stays, the difference is realised); through zero, it closes and opens anew;
/// - in any other proportions, as when one side is closed, the legs that remain are expressed as
///   their greatest common number of packages, and all the cash of the position is their credit.
///
/// Amounts are whole cents; what is divided among packages is kept as an exact fraction.
public final class PositionLedger {
  private final List<LedgerEvent> events;

  private PositionLedger(List<LedgerEvent> events) {
    this.events = events;
  }

  /// The ledger of `events`.
  ///
  /// @throws InputException when two different events share an id
  public static PositionLedger of(Collection<? extends LedgerEvent> events) {
    Map<String, LedgerEvent> byId = new LinkedHashMap<>();
    for (LedgerEvent event : events) {
      LedgerEvent earlier = byId.putIfAbsent(event.id(), event);
      if (earlier != null && !unsourced(earlier).equals(unsourced(event))) {
        throw new InputException(
            "event " + event.id(),
            "two different events have this id: " + earlier + " and " + event,
            "give one of them another id, or remove it");
      }
    }
    List<LedgerEvent> sorted = new ArrayList<>(byId.values());
    sorted.sort(
        Comparator.comparing(LedgerEvent::at)
            .thenComparingInt(PositionLedger::rank)
            .thenComparing(LedgerEvent::id));
    return new PositionLedger(List.copyOf(sorted));
  }

  /// What is traded at a moment is there when it is settled or a statement of the moment is read.
  private static int rank(LedgerEvent event) {
    return switch (event) {
      case Fill fill -> 0;
      case CashSettlement settlement -> 1;
      case Adjustment adjustment -> 2;
      case Voided mistake -> 3;
    };
  }

  /// The event without where it came from: two statements may tell of one fill.
  private static LedgerEvent unsourced(LedgerEvent event) {
    return switch (event) {
      case Fill fill ->
          new Fill(
              fill.id(),
              fill.at(),
              fill.position(),
              fill.sleeve(),
              fill.rolledFrom(),
              fill.legs(),
              fill.quantity(),
              fill.netPrice(),
              fill.feesCents(),
              "");
      case CashSettlement(String id, var at, var product, var date, var value, var source) ->
          new CashSettlement(id, at, product, date, value, "");
      case Adjustment(String id, var at, var position, var quantity, var source) ->
          new Adjustment(id, at, position, quantity, "");
      case Voided(String id, var at, var voided, var source) -> new Voided(id, at, voided, "");
    };
  }

  /// All events, by time and then id, each once.
  public List<LedgerEvent> events() {
    return events;
  }

  /// The events that count: those that nobody has called a mistake.
  public List<LedgerEvent> counted() {
    Set<String> voided = voided();
    return events.stream().filter(e -> !voided.contains(e.id()) && !(e instanceof Voided)).toList();
  }

  /// What was held at `asOf`, from the events up to then.
  ///
  /// @throws InputException when an event does not fit what is held
  public LedgerState at(Instant asOf) {
    RunningLedger running = new RunningLedger();
    for (LedgerEvent event : counted()) {
      if (event.at().isAfter(asOf)) {
        break;
      }
      running.add(event);
    }
    return running.state(asOf);
  }

  /// The positions held at `asOf`.
  ///
  /// @param name what its owner calls it
  /// @param equityUsd the account's equity, USD, > 0
  public Book book(String name, double equityUsd, Instant asOf) {
    return at(asOf).book(name, equityUsd);
  }

  /// The ids that count no longer, whenever that was said: a mistake was one from the beginning.
  private Set<String> voided() {
    Set<String> voided = new HashSet<>();
    for (LedgerEvent event : events) {
      if (event instanceof Voided mistake) {
        voided.add(mistake.event());
      }
    }
    return voided;
  }
}
