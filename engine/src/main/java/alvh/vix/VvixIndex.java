package alvh.vix;

import alvh.instrument.OptionRoot;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.time.Expiry;
import alvh.time.NewYork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/// VVIX from a chain of VIX options: the VIX formula, 30 days ahead, on the first two monthly
/// expiries that are a week away or more.
///
/// That the monthlies are read and not the weeklys is what the one chain at hand says: on
/// 2016-06-01 the monthlies of June and July give 78.90, published are 78.93, and the weeklys
/// around 30 days give 81.4. The week is the rule that VIX itself had until 2014-10-06.
///
/// @see "Cboe, VVIX index, frequently asked questions 2: the VIX algorithm applied to VIX options"
public final class VvixIndex {
  /// The index: its name, its horizon and its expiries.
  public static final VixTenor VVIX = new VixTenor("VVIX", 30, ExpiryRule.FIRST_TWO_MONTHLIES);

  private static final int LEAST_DAYS = 7;

  private VvixIndex() {}

  /// Whether `expiry` may be read by the index on the New York date of `asOf`.
  public static boolean mayRead(OptionRoot root, LocalDate expiry, Instant asOf) {
    return root == OptionRoot.VIX
        && ChronoUnit.DAYS.between(NewYork.date(asOf), expiry) >= LEAST_DAYS;
  }

  /// The index of `chain`.
  ///
  /// @param rates continuous rate by years to expiry
  public static VixResult of(OptionChain chain, DoubleUnaryOperator rates) {
    List<ChainSlice> two =
        chain.liveSlices().stream()
            .filter(s -> mayRead(s.root(), s.expiry().date(), chain.asOf()))
            .limit(2)
            .toList();
    if (two.size() < 2) {
      return new VixResult.Refused("VVIX: the chain lacks two monthly VIX expiries a week ahead");
    }
    return of(two.getFirst(), two.getLast(), chain.asOf(), rates);
  }

  /// The index of two expiries, the nearer one first.
  public static VixResult of(
      ChainSlice near, ChainSlice next, Instant asOf, DoubleUnaryOperator rates) {
    return switch (strip(near, asOf, rates)) {
      case StripResult.Refused refused -> refused(near, refused);
      case StripResult.Read first ->
          switch (strip(next, asOf, rates)) {
            case StripResult.Refused refused -> refused(next, refused);
            case StripResult.Read second ->
                between(leg(near, asOf, first.strip()), leg(next, asOf, second.strip()));
          };
    };
  }

  private static VixResult between(VixLeg near, VixLeg next) {
    OptionalDouble level =
        VixIndex.level(VVIX, near.strip(), near.minutes(), next.strip(), next.minutes());
    return level.isPresent()
        ? new VixResult.Value(VVIX, level.getAsDouble(), near, next)
        : new VixResult.Refused("VVIX: beyond both expiries no positive variance is left");
  }

  private static StripResult strip(ChainSlice slice, Instant asOf, DoubleUnaryOperator rates) {
    double years = slice.expiry().yearsFrom(asOf);
    return VarianceStrip.of(slice, years, rates.applyAsDouble(years));
  }

  private static VixLeg leg(ChainSlice slice, Instant asOf, VarianceStrip strip) {
    Expiry expiry = slice.expiry();
    return new VixLeg(expiry.date(), slice.root(), expiry.minutesFrom(asOf), strip);
  }

  private static VixResult refused(ChainSlice slice, StripResult.Refused refused) {
    return new VixResult.Refused("VVIX: " + slice + ": " + refused.reason());
  }
}
