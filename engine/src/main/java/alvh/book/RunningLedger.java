package alvh.book;

import alvh.input.InputException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Positions while their events are added, one after another in the order of time; what
/// [PositionLedger] says of a finished list. Changes, and stays within one thread.
public final class RunningLedger {
  private final Map<String, RunningPosition> all = new LinkedHashMap<>();
  private final Map<String, RunningPosition> open = new LinkedHashMap<>();

  /// What is held; empty where an event has come since it was last asked for.
  private Optional<List<Position>> held = Optional.empty();

  /// Adds one event, which happened no earlier than those before it.
  ///
  /// @throws InputException when it does not fit what is held
  public void add(LedgerEvent event) {
    switch (event) {
      case Fill fill -> {
        RunningPosition position =
            all.computeIfAbsent(fill.position(), id -> new RunningPosition(id, fill.sleeve()));
        position.add(fill);
        open.put(fill.position(), position);
      }
      case CashSettlement settlement ->
          open.values().forEach(position -> position.settle(settlement));
      case Adjustment adjustment -> adjust(adjustment);
      case Voided mistake -> {}
    }
    open.values().removeIf(RunningPosition::isFlat);
    held = Optional.empty();
  }

  /// The positions that are held, in the order in which they were opened.
  public List<Position> held() {
    List<Position> known =
        held.orElseGet(() -> open.values().stream().flatMap(p -> p.held().stream()).toList());
    held = Optional.of(known);
    return known;
  }

  /// The position called `id` with its past, if there ever was one.
  public Optional<LedgerPosition> position(String id) {
    return Optional.ofNullable(all.get(id)).map(RunningPosition::snapshot);
  }

  /// Everything that was ever held.
  public LedgerState state(Instant asOf) {
    return new LedgerState(asOf, all.values().stream().map(RunningPosition::snapshot).toList());
  }

  /// A position that was settled or closed before a statement found it gone is gone already.
  private void adjust(Adjustment adjustment) {
    Optional<RunningPosition> position =
        Optional.ofNullable(open.get(adjustment.position())).filter(p -> !p.isFlat());
    if (position.isPresent()) {
      position.get().adjust(adjustment);
    } else if (adjustment.quantity() != 0) {
      throw new InputException(
          "event " + adjustment.id(),
          "adjusts the position '" + adjustment.position() + "', which is not held",
          "enter it as a fill with its opening price");
    }
  }
}
