package alvh.vix;

import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.time.Expiry;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/// VIX and its siblings from an option chain, by Cboe's method.
///
/// `index = 100 sqrt((T1 v1 (N2 - N)/(N2 - N1) + T2 v2 (N - N1)/(N2 - N1)) N365 / N)` with `N` in
/// minutes. Minutes are counted on the wall clock, so a change to or from summer time in between
/// does not count: that is how Cboe adds them up.
///
/// @see "Cboe, Volatility Index Methodology: Cboe Volatility Index, step 3"
public final class VixIndex {
  private static final long MINUTES_PER_DAY = 1_440;
  private static final double POINTS = 100;

  private VixIndex() {}

  /// The index of `chain`. Expiries that have settled are ignored.
  ///
  /// @param rates continuous rate by years to expiry; [alvh.surface.DiscountCurve#rate] fits
  public static VixResult of(
      OptionChain chain, VixTenor tenor, DoubleUnaryOperator rates, TradingCalendar calendar) {
    VixExpiries expiries = new VixExpiries(chain, tenor, calendar);
    Optional<VixExpiries.Pair> pair = expiries.pair();
    if (pair.isEmpty()) {
      return new VixResult.Refused(
          tenor.name()
              + ": the chain does not bracket "
              + tenor.horizonDays()
              + " days; usable expiries (days): "
              + expiries.described());
    }
    ChainSlice near = pair.get().near();
    ChainSlice next = pair.get().next();
    return switch (strip(chain, near, rates)) {
      case StripResult.Refused refused -> refused(tenor, near, refused);
      case StripResult.Read first ->
          switch (strip(chain, next, rates)) {
            case StripResult.Refused refused -> refused(tenor, next, refused);
            case StripResult.Read second ->
                between(
                    tenor,
                    leg(chain.asOf(), near, first.strip()),
                    leg(chain.asOf(), next, second.strip()));
          };
    };
  }

  /// The two slices of `chain` that an index reads, near and next; none when the chain does not
  /// have them. Quotes do not matter.
  public static List<ChainSlice> expiries(
      OptionChain chain, VixTenor tenor, TradingCalendar calendar) {
    return new VixExpiries(chain, tenor, calendar)
        .pair()
        .map(pair -> List.of(pair.near(), pair.next()))
        .orElse(List.of());
  }

  /// Minutes from `asOf` to the settlement of `slice` on New York wall clocks, as Cboe counts them.
  public static long wallMinutes(Instant asOf, ChainSlice slice) {
    return minutes(asOf, slice);
  }

  private static VixResult refused(VixTenor tenor, ChainSlice slice, StripResult.Refused refused) {
    return new VixResult.Refused(tenor.name() + ": " + slice + ": " + refused.reason());
  }

  private static VixResult between(VixTenor tenor, VixLeg near, VixLeg next) {
    OptionalDouble level = level(tenor, near.strip(), near.minutes(), next.strip(), next.minutes());
    return level.isPresent()
        ? new VixResult.Value(tenor, level.getAsDouble(), near, next)
        : new VixResult.Refused(
            tenor.name() + ": extrapolation beyond both expiries leaves no positive variance");
  }

  /// The index of two strips whose minutes to settlement are known, in vol points; empty when
  /// extrapolation beyond both leaves no positive variance.
  ///
  /// @param nearMinutes minutes to settlement of `near`, > 0
  /// @param nextMinutes minutes to settlement of `next`, > `nearMinutes`
  public static OptionalDouble level(
      VixTenor tenor, VarianceStrip near, long nearMinutes, VarianceStrip next, long nextMinutes) {
    if (!(nearMinutes > 0) || !(nextMinutes > nearMinutes)) {
      throw new IllegalArgumentException(
          "0 < near < next minutes is needed, were " + nearMinutes + " and " + nextMinutes);
    }
    double horizon = tenor.horizonDays() * MINUTES_PER_DAY;
    double span = nextMinutes - nearMinutes;
    double total =
        near.years() * near.variance() * (nextMinutes - horizon) / span
            + next.years() * next.variance() * (horizon - nearMinutes) / span;
    return total > 0
        ? OptionalDouble.of(POINTS * Math.sqrt(total * Expiry.MINUTES_PER_YEAR / horizon))
        : OptionalDouble.empty();
  }

  private static StripResult strip(OptionChain chain, ChainSlice slice, DoubleUnaryOperator rates) {
    double years = minutes(chain.asOf(), slice) / Expiry.MINUTES_PER_YEAR;
    return VarianceStrip.of(slice, years, rates.applyAsDouble(years));
  }

  private static VixLeg leg(Instant asOf, ChainSlice slice, VarianceStrip strip) {
    return new VixLeg(slice.expiry().date(), slice.root(), minutes(asOf, slice), strip);
  }

  private static long minutes(Instant asOf, ChainSlice slice) {
    return ChronoUnit.MINUTES.between(
        asOf.atZone(NewYork.ZONE).toLocalDateTime(),
        slice.expiry().settlesAt().atZone(NewYork.ZONE).toLocalDateTime());
  }
}
