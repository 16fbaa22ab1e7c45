package alvh.fact;

import alvh.instrument.FutureRoot;
import alvh.market.DailySeries;
import alvh.market.FuturesCurve;
import alvh.market.FuturesHistory;
import alvh.playbook.FactValue;
import alvh.signal.Reading;
import alvh.vix.VxAlong;
import alvh.vix.VxCurve;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// The VX curve of the newest due day and the readings of the days before, or why there is none.
sealed interface VxNow {
  /// The constant maturity whose changes stand for those of VX.
  int SHORT_DAYS = 30;

  /// The curve of the newest due day.
  ///
  /// @param curve with the VIX close of its day, when known
  /// @param asOf the settlement's instant, as text
  record Current(
      MarketInputs in,
      FuturesHistory futures,
      Optional<DailySeries> vix,
      VxCurve curve,
      String asOf)
      implements VxNow {
    FactValue.Amount amount(double value) {
      return new FactValue.Amount(value, asOf, "VX settlements of " + curve.day());
    }

    /// A reading of the day's curve.
    FactValue read(String what, Function<VxCurve, OptionalDouble> value) {
      OptionalDouble read = value.apply(curve);
      return read.isPresent() ? amount(read.getAsDouble()) : unreadable(what);
    }

    /// Along the days, CM30 and the slope.
    DailySeries cm30() {
      return VxAlong.constantMaturity(futures, vix, in.calendar(), SHORT_DAYS);
    }

    DailySeries slope() {
      return VxAlong.slope(futures, vix, in.calendar());
    }

    /// An indicator of a series that ends with the day.
    FactValue read(String what, DailySeries along, Function<DailySeries, Reading> indicator) {
      if (along.size() == 0 || !along.date(along.size() - 1).equals(curve.day())) {
        return unreadable(what);
      }
      return switch (indicator.apply(along)) {
        case Reading.Value(double value) -> amount(value);
        case Reading.NotEnoughData(int have, int need) ->
            new FactValue.Unknown(
                String.format(
                    Locale.ROOT, "%s can be read on %d days, %d are needed", what, have, need));
        case Reading.Undefined(String reason) -> new FactValue.Unknown(what + ": " + reason);
      };
    }

    FactValue unreadable(String what) {
      return new FactValue.Unknown(
          String.format(
              Locale.ROOT,
              "%s cannot be read from the VX curve of %s (%d contracts%s)",
              what,
              curve.day(),
              curve.size(),
              curve.spot().isPresent() ? "" : ", no spot VIX of that day"));
    }
  }

  /// No curve to use.
  record Missing(String why) implements VxNow {}

  /// The curve that a decision may use.
  static VxNow of(MarketInputs in) {
    Optional<FuturesHistory> futures = in.view().futures(FutureRoot.VX);
    if (futures.isEmpty()) {
      return new Missing("no VX history in the data");
    }
    LocalDate day = futures.get().newestDueDay(in.view().date(), in.calendar());
    Optional<FuturesCurve> settles = futures.get().curve(day);
    if (settles.isEmpty()) {
      return new Missing("VX history has no settlement of " + day);
    }
    Optional<DailySeries> vix = in.view().series("vix.close");
    VxCurve curve = VxCurve.of(settles.get(), vix.flatMap(v -> v.on(day)));
    return new Current(in, futures.get(), vix, curve, Stamp.of(settles.get().settledAt()));
  }

  /// What `known` makes of the curve; unknown with the reason otherwise.
  default FactValue fact(Function<Current, FactValue> known) {
    return switch (this) {
      case Current current -> known.apply(current);
      case Missing(String why) -> new FactValue.Unknown(why);
    };
  }

  /// An indicator of CM30 along the days.
  default FactValue cm30(Function<DailySeries, Reading> indicator) {
    return fact(c -> c.read("CM30", c.cm30(), indicator));
  }
}
