package alvh.execution;

import alvh.book.AwaitedSettlement;
import alvh.instrument.FutureRoot;
import alvh.market.DayView;
import alvh.market.FuturesSeries;
import alvh.market.Observation;
import java.util.Optional;
import java.util.OptionalDouble;

/// The value at which expired contracts were settled, as far as the market's history has it.
///
/// PM classes settle to the close of the index. Everything on VIX settles to VRO, which the last
/// row of an expired VX contract carries as its settlement. SET, to which monthly SPX options and
/// ES settle, is in no free history: it is unknown and has to be given.
public sealed interface SettlementValue {
  /// @param value index points, > 0
  /// @param source the series it was read from
  record Found(double value, String source) implements SettlementValue {}

  /// @param why what is missing
  record Unknown(String why) implements SettlementValue {}

  /// XSP is a tenth of SPX.
  double MINI = 10;

  /// The value that `awaited` waits for.
  static SettlementValue of(AwaitedSettlement awaited, DayView view) {
    return switch (awaited.product()) {
      case "SPXW" -> close(awaited, view, 1);
      case "XSP" -> close(awaited, view, MINI);
      case "VX", "VXM", "VIX", "VIXW" -> vro(awaited, view);
      default ->
          new Unknown(
              awaited.product()
                  + " of "
                  + awaited.date()
                  + " settles to SET, the special opening quotation, which no history at hand has");
    };
  }

  private static SettlementValue close(AwaitedSettlement awaited, DayView view, double divisor) {
    Optional<Observation> close = view.series("spx.close").flatMap(s -> s.on(awaited.date()));
    return close
        .<SettlementValue>map(o -> new Found(o.value() / divisor, "spx.close of " + awaited.date()))
        .orElseGet(() -> new Unknown("no close of SPX on " + awaited.date() + " is at hand yet"));
  }

  private static SettlementValue vro(AwaitedSettlement awaited, DayView view) {
    Optional<FuturesSeries> contract =
        view.futures(FutureRoot.VX).flatMap(h -> h.contract(awaited.date()));
    OptionalDouble settle =
        contract
            .flatMap(c -> c.on(awaited.date()))
            .map(bar -> bar.settle())
            .orElse(OptionalDouble.empty());
    return settle.isPresent() && settle.getAsDouble() > 0
        ? new Found(settle.getAsDouble(), "last settlement of VX " + awaited.date())
        : new Unknown("the final row of VX " + awaited.date() + " is not at hand");
  }
}
