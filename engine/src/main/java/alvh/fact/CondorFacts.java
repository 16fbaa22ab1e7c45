package alvh.fact;

import alvh.book.IronCondor;
import alvh.book.OptionPackage;
import alvh.instrument.OptionRoot;
import alvh.market.DailySeries;
import alvh.playbook.FactDeclaration;
import alvh.playbook.FactValue;
import alvh.risk.RiskReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/// Facts of one condor.
final class CondorFacts {
  /// A side is tested once the index has come this far from the middle of the shorts to the short
  /// strike: `condor.putTested` and `condor.callTested` mean the index is at or beyond it.
  private static final double AT_THE_SHORT_STRIKE = 0;

  List<FactDeclaration> declarations() {
    return List.of(
        FactDeclaration.number(
            "condor.putPenetration",
            "ratio",
            0.10,
            "share of the way from short to long put that the index has gone; negative outside"),
        FactDeclaration.number(
            "condor.callPenetration",
            "ratio",
            0.10,
            "share of the way from short to long call that the index has gone; negative outside"),
        FactDeclaration.flag("condor.putTested", "the index is at or below the short put"),
        FactDeclaration.flag("condor.callTested", "the index is at or above the short call"),
        FactDeclaration.number(
            "condor.closesBelowPutBreakEven",
            "days",
            1,
            "consecutive daily closes below the lower break-even, up to now"),
        FactDeclaration.number(
            "condor.closesAboveCallBreakEven",
            "days",
            1,
            "consecutive daily closes above the upper break-even, up to now"),
        FactDeclaration.number(
            "condor.tradingDaysLeft", "days", 1, "trading days to the last trading day"));
  }

  /// The facts of `pack`; unknown where it is not an iron condor.
  Map<String, FactValue> values(FactInputs in, OptionPackage pack) {
    String asOf = Stamp.of(in.view().asOf());
    Map<String, FactValue> values = new LinkedHashMap<>();
    Optional<IronCondor> condor = pack.asIronCondor();
    if (condor.isEmpty()) {
      var why = new FactValue.Unknown(pack.id() + " is not an iron condor");
      declarations().forEach(d -> values.put(d.name(), why));
    } else {
      putLevels(in, condor.get(), asOf, values);
      putCloses(in, pack, condor.get(), values);
    }
    int daysLeft = RiskReport.tradingDaysLeft(pack, in.view().date(), in.calendar());
    values.put("condor.tradingDaysLeft", new FactValue.Amount(daysLeft, asOf, "calendar"));
    return values;
  }

  private static void putLevels(
      FactInputs in, IronCondor condor, String asOf, Map<String, FactValue> values) {
    FactValue index = index(in, condor, asOf);
    if (index instanceof FactValue.Amount(double level, String stamp, String source)) {
      double put = condor.putPenetration(level);
      double call = condor.callPenetration(level);
      values.put("condor.putPenetration", new FactValue.Amount(put, stamp, source));
      values.put("condor.callPenetration", new FactValue.Amount(call, stamp, source));
      values.put("condor.putTested", new FactValue.Flag(put >= AT_THE_SHORT_STRIKE, stamp, source));
      values.put(
          "condor.callTested", new FactValue.Flag(call >= AT_THE_SHORT_STRIKE, stamp, source));
    } else {
      for (String name :
          List.of(
              "condor.putPenetration",
              "condor.callPenetration",
              "condor.putTested",
              "condor.callTested")) {
        values.put(name, index);
      }
    }
  }

  /// The index level printed with the quotes of the instant; the day's close where they carry none.
  private static FactValue index(FactInputs in, IronCondor condor, String asOf) {
    Level level = Level.of(condor);
    var chain = in.view().chain(level.index());
    OptionalDouble printed = chain.map(c -> c.underlyingLevel()).orElseGet(OptionalDouble::empty);
    FactValue found =
        printed.isPresent()
            ? new FactValue.Amount(printed.getAsDouble(), asOf, chain.orElseThrow().source())
            : closes(in, level).fact(s -> s.amount(s.last().value()));
    return level.of(found);
  }

  /// Where the levels of an index come from.
  ///
  /// @param index its chain, and in lower case its closes
  /// @param scale what a level of `index` is multiplied with
  /// @param words how that is said in the source; empty when nothing is scaled
  private record Level(String index, double scale, String words) {
    /// Mini SPX is a tenth of SPX by its contract (Cboe, XSP specification).
    private static final double XSP_SCALE = 0.1;

    static Level of(IronCondor condor) {
      return condor.root() == OptionRoot.XSP
          ? new Level("SPX", XSP_SCALE, ", SPX / 10")
          : new Level(condor.root().underlying(), 1, "");
    }

    FactValue of(FactValue value) {
      return value instanceof FactValue.Amount(double level, String stamp, String source)
          ? new FactValue.Amount(level * scale, stamp, source + words)
          : value;
    }
  }

  /// The closes of the index that the condor is on: `spx.close`, `vix.close`.
  private static CurrentSeries closes(FactInputs in, Level level) {
    return CurrentSeries.of(in.market(), level.index().toLowerCase(Locale.ROOT) + ".close");
  }

  private static void putCloses(
      FactInputs in, OptionPackage pack, IronCondor condor, Map<String, FactValue> values) {
    double lower = condor.lowerBreakEven(pack.credit());
    double upper = condor.upperBreakEven(pack.credit());
    Level level = Level.of(condor);
    CurrentSeries closes = closes(in, level);
    values.put("condor.closesBelowPutBreakEven", run(closes, pack, level, close -> close < lower));
    values.put("condor.closesAboveCallBreakEven", run(closes, pack, level, close -> close > upper));
  }

  private static FactValue run(
      CurrentSeries closes, OptionPackage pack, Level level, DoublePredicate beyond) {
    return closes.fact(s -> {
      FactValue.Amount last = s.amount(s.last().value());
      int days = run(s.series(), pack, close -> beyond.test(close * level.scale()));
      return new FactValue.Amount(days, last.asOf(), last.source() + level.words());
    });
  }

  /// How many of the newest closes since the opening day are `beyond`.
  private static int run(DailySeries closes, OptionPackage pack, DoublePredicate beyond) {
    int count = 0;
    for (int i = closes.size() - 1; i >= 0; i--) {
      if (closes.date(i).isBefore(pack.opened()) || !beyond.test(closes.value(i))) {
        return count;
      }
      count++;
    }
    return count;
  }
}
