package alvh.fact;

import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Greeks and smile computed a second time, each option's vol from its own mid: what the program
/// reads off one smile through all quotes lies within the rounding of the quotes of it.
///
/// @param chain the quotes of a close
/// @param index the close of the index
record PlainGreeks(OptionChain chain, double index) {
  private static final double MONTH_IN_MINUTES = 30 * 24 * 60;
  private static final double QUARTER = 0.25;
  private static final int CONTRACT_USD = 100;

  /// Facts of a book of one condor and nothing else.
  void put(PlainSheet sheet, OptionPackage pack, double equity) {
    sheet.number("book.equity", equity);
    sheet.number("book.condors", 1);
    sheet.unknown("book.netDeltaPerCondor", "book.beta", "book.gammaPerCondor");
    slice(pack).ifPresent(slice -> put(sheet, pack, slice, equity));
  }

  private void put(PlainSheet sheet, OptionPackage pack, PlainSlice slice, double equity) {
    double delta = 0;
    double gamma = 0;
    boolean isWhole = true;
    for (OptionLeg leg : pack.legs()) {
      double strike = leg.contract().strike();
      boolean isCall = leg.contract().right() == Right.CALL;
      OptionalDouble vol = slice.legVol(leg.contract().right(), strike);
      isWhole &= vol.isPresent();
      if (vol.isPresent()) {
        delta += leg.ratio() * slice.black().delta(strike, isCall, vol.getAsDouble());
        gamma += leg.ratio() * slice.black().gamma(strike, vol.getAsDouble());
      }
    }
    if (isWhole) {
      sheet.number("book.netDeltaPerCondor", delta);
      sheet.number("book.beta", delta * index * CONTRACT_USD / equity);
      sheet.number("book.gammaPerCondor", gamma);
    }
  }

  /// The deltas of the short legs.
  void put(PlainSheet sheet, OptionPackage pack) {
    sheet.unknown("condor.shortPutDelta", "condor.shortCallDelta");
    slice(pack)
        .ifPresent(slice -> {
          shortDelta(sheet, "condor.shortPutDelta", slice, pack.legs().get(0));
          shortDelta(sheet, "condor.shortCallDelta", slice, pack.legs().get(2));
        });
  }

  private static void shortDelta(PlainSheet sheet, String name, PlainSlice slice, OptionLeg leg) {
    double strike = leg.contract().strike();
    boolean isCall = leg.contract().right() == Right.CALL;
    slice
        .legVol(leg.contract().right(), strike)
        .ifPresent(vol -> sheet.number(name, Math.abs(slice.black().delta(strike, isCall, vol))));
  }

  private Optional<PlainSlice> slice(OptionPackage pack) {
    var contract = pack.legs().getFirst().contract();
    return chain.slices().stream()
        .filter(s -> s.root() == contract.root() && s.expiry().date().equals(contract.expiry()))
        .findFirst()
        .map(s -> PlainSlice.of(s, chain.asOf()));
  }

  /// The smile nearest to thirty days.
  void putSmile(PlainSheet sheet) {
    ChainSlice nearest =
        chain.slices().stream()
            .min(
                Comparator.comparingDouble(
                    s -> Math.abs(s.expiry().minutesFrom(chain.asOf()) - MONTH_IN_MINUTES)))
            .orElseThrow();
    PlainSlice slice = PlainSlice.of(nearest, chain.asOf());
    slice
        .volBetween(slice.black().forward())
        .ifPresent(vol -> sheet.number("spx.atmVol30", 100 * vol));
    OptionalDouble put = volAtQuarter(slice, false);
    OptionalDouble call = volAtQuarter(slice, true);
    if (put.isPresent() && call.isPresent()) {
      sheet.number("spx.skew25", 100 * (put.getAsDouble() - call.getAsDouble()));
    }
  }

  /// Between the two listed strikes whose deltas enclose a quarter, linear in delta.
  private static OptionalDouble volAtQuarter(PlainSlice slice, boolean isCall) {
    PlainOption black = slice.black();
    double[] strikes = slice.quotes().strikes();
    List<Double> outward =
        Arrays.stream(strikes)
            .filter(k -> isCall ? k > black.forward() : k < black.forward())
            .boxed()
            .sorted(isCall ? Comparator.naturalOrder() : Comparator.reverseOrder())
            .toList();
    double nearDelta = Double.NaN;
    double nearVol = Double.NaN;
    for (double strike : outward) {
      OptionalDouble vol = slice.vol(strike);
      if (vol.isEmpty()) {
        continue;
      }
      double delta = Math.abs(black.delta(strike, isCall, vol.getAsDouble())) / black.discount();
      if (delta <= QUARTER && nearDelta > QUARTER) {
        double weight = (nearDelta - QUARTER) / (nearDelta - delta);
        return OptionalDouble.of((1 - weight) * nearVol + weight * vol.getAsDouble());
      }
      nearDelta = delta;
      nearVol = vol.getAsDouble();
    }
    return OptionalDouble.empty();
  }
}
