package alvh.mispricing;

import alvh.time.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Forward variance of SPX over the 30 days that a VIX settlement looks at.
///
/// `FV = (W(T + 30d) - W(T)) / (30/365)` with total variances `W`. The band adds up, for both ends
/// and without letting them cancel: half the quotes' width, what other interpolations give, the
/// estimated tails beyond the last strikes, and the fees of both strips.
///
/// @param vol root of the forward variance, vol points
/// @param quotes half width of the band by source, vol points
/// @param interpolation as `quotes`
/// @param tails as `quotes`
/// @param fees as `quotes`
public record ForwardVariance(
    VolBand vol, double quotes, double interpolation, double tails, double fees) {
  /// The horizon of VIX.
  static final Duration HORIZON = Duration.ofDays(30);

  private static final double YEARS = HORIZON.toMinutes() / Expiry.MINUTES_PER_YEAR;
  private static final double POINTS = 100;

  /// The window from `settlement`; empty when its ends are not bracketed or total variance falls
  /// between them.
  static Optional<ForwardVariance> of(StripTerm term, Instant settlement) {
    Optional<TermPoint> start = term.at(settlement);
    Optional<TermPoint> end = term.at(settlement.plus(HORIZON));
    return start.isPresent() && end.isPresent() && end.get().total() > start.get().total()
        ? Optional.of(between(start.get(), end.get()))
        : Optional.empty();
  }

  private static ForwardVariance between(TermPoint start, TermPoint end) {
    double total = end.total() - start.total();
    double quotes = start.quotes() + end.quotes();
    double interpolation = start.interpolation() + end.interpolation();
    double fees = start.fees() + end.fees();
    double both = quotes + interpolation + fees;
    VolBand vol =
        VolBand.ofVariances(
            (total - both - start.tail()) / YEARS,
            total / YEARS,
            (total + both + end.tail()) / YEARS);
    // d(100 sqrt(W/T)) = 100 dW / (2 sqrt(W T))
    double perTotal = POINTS / (2 * Math.sqrt(total * YEARS));
    return new ForwardVariance(
        vol,
        quotes * perTotal,
        interpolation * perTotal,
        Math.max(start.tail(), end.tail()) * perTotal,
        fees * perTotal);
  }
}
