package alvh.demo;

import alvh.instrument.Right;
import alvh.time.Expiry;
import alvh.time.TradingCalendar;
import java.util.ArrayList;
import java.util.List;

/// The option chain: smiles whose variance swaps lie on the day's variance curve, quoted.
final class DemoChain {
  private static final long SEED = 20_250_811;

  /// Strikes of the series that expired at the close: enough to see them refused.
  private static final int EXPIRED_REACH = 60;

  private static final int EXPIRED_STEP = 5;

  private DemoChain() {}

  /// All slices, blemishes included.
  static List<DemoSlice> make(TradingCalendar calendar) {
    VarianceCurve curve = VarianceCurve.throughVix(DemoDay.VIX);
    SideMaker maker = new SideMaker(new Draws(SEED));
    List<DemoSlice> slices = new ArrayList<>();
    for (DemoExpiries.Listed listed : DemoExpiries.all()) {
      Expiry expiry = calendar.expiry(listed.date(), listed.root().settlement());
      double years = expiry.yearsFrom(DemoDay.AS_OF);
      slices.add(years > 0 ? live(listed, years, curve, maker) : expired(listed, maker));
    }
    return Blemishes.apply(slices);
  }

  private static DemoSlice live(
      DemoExpiries.Listed listed, double years, VarianceCurve curve, SideMaker maker) {
    double forward = RateCurve.forward(years);
    Smile smile = Smile.ofFairVariance(curve.average(0, years) * years);
    List<DemoSlice.Row> rows = new ArrayList<>();
    for (int strike : StrikeLadder.strikes(forward, smile.stdDev(0), years)) {
      double stdDev = smile.stdDev(StrictMath.log(strike / forward));
      rows.add(
          new DemoSlice.Row(
              strike,
              maker.quote(years, strike, stdDev, Right.CALL),
              maker.quote(years, strike, stdDev, Right.PUT)));
    }
    return new DemoSlice(listed, rows);
  }

  private static DemoSlice expired(DemoExpiries.Listed listed, SideMaker maker) {
    List<DemoSlice.Row> rows = new ArrayList<>();
    int middle = ((int) StrictMath.rint(DemoDay.SPOT / EXPIRED_STEP)) * EXPIRED_STEP;
    for (int strike = middle - EXPIRED_REACH;
        strike <= middle + EXPIRED_REACH;
        strike += EXPIRED_STEP) {
      rows.add(
          new DemoSlice.Row(
              strike, maker.quote(0, strike, 0, Right.CALL), maker.quote(0, strike, 0, Right.PUT)));
    }
    return new DemoSlice(listed, rows);
  }
}
