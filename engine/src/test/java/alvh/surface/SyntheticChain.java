package alvh.surface;

import alvh.instrument.OptionRoot;
import alvh.market.ChainSlice;
import alvh.market.DataGrade;
import alvh.market.OptionChain;
import alvh.pricing.Black76;
import alvh.time.Expiry;
import alvh.time.NewYork;
import alvh.time.Settlement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/// Chains priced by Black's formula from a known forward, discount and smile.
public final class SyntheticChain {
  /// The instant of all synthetic quotes: Monday 2024-01-08, 16:15 in New York.
  public static final Instant AS_OF =
      NewYork.instant(LocalDate.of(2024, 1, 8), LocalTime.of(16, 15));

  private SyntheticChain() {}

  /// A PM slice that expires `days` days after the quotes, to the minute.
  ///
  /// @param vol vol by strike
  /// @param halfWidth index points on both sides of the model price; bids stop at 0
  public static ChainSlice slice(
      int days,
      double forward,
      double discount,
      double[] strikes,
      DoubleUnaryOperator vol,
      double halfWidth) {
    LocalDate date = NewYork.date(AS_OF).plusDays(days);
    Expiry expiry = new Expiry(date, Settlement.PM, AS_OF.plusSeconds(days * 86_400L), date);
    double rootYears = Math.sqrt(expiry.yearsFrom(AS_OF));
    double[][] columns = new double[4][strikes.length];
    for (int i = 0; i < strikes.length; i++) {
      for (int sign : new int[] {1, -1}) {
        double stdDev = vol.applyAsDouble(strikes[i]) * rootYears;
        double price = discount * Black76.price(forward, strikes[i], stdDev, sign);
        columns[1 - sign][i] = Math.max(0, price - halfWidth);
        columns[2 - sign][i] = price + halfWidth;
      }
    }
    return new ChainSlice(
        OptionRoot.SPXW, expiry, strikes, columns[0], columns[1], columns[2], columns[3]);
  }

  /// Evenly spaced strikes.
  public static double[] strikes(double from, double to, double step) {
    double[] strikes = new double[(int) Math.round((to - from) / step) + 1];
    Arrays.setAll(strikes, i -> from + i * step);
    return strikes;
  }

  /// A chain of these slices.
  public static OptionChain chain(ChainSlice... slices) {
    return new OptionChain(
        "SPX",
        AS_OF,
        OptionalDouble.empty(),
        List.of(slices),
        DataGrade.SYNTHETIC,
        "Black formula");
  }
}
