package alvh.risk;

import alvh.market.DayView;
import alvh.market.Observation;
import alvh.market.OptionChain;
import alvh.surface.DiscountCurve;
import alvh.surface.DiscountFit;
import alvh.surface.TreasuryRate;
import alvh.surface.VolSurface;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// Where discount factors come from.
///
/// @param curve the factors, if there are any
/// @param words how they came about
record Discounting(Optional<DiscountCurve> curve, String words) {
  private static final double PERCENT = 0.01;
  private static final String BILL = "rates.tbill3m";

  /// That of a surface that is known.
  static Discounting of(VolSurface surface) {
    return new Discounting(surface.curve(), "as the chain was rebuilt");
  }

  /// From `rate` when given, else from the chain's own put-call parity, else from the three-month
  /// bill.
  static Discounting of(DayView view, Optional<OptionChain> chain, OptionalDouble rate) {
    if (rate.isPresent()) {
      return flat(rate.getAsDouble(), "flat " + rate.getAsDouble() + " as asked");
    }
    DiscountFit fit =
        chain
            .map(DiscountFit::of)
            .orElseGet(() -> new DiscountFit.Refused("no SPX option chain at this instant"));
    return switch (fit) {
      case DiscountFit.Given given -> new Discounting(Optional.of(given.curve()), "as given");
      case DiscountFit.Fitted fitted ->
          new Discounting(Optional.of(fitted.curve()), "put-call parity of the chain");
      case DiscountFit.Refused(String reason) -> bill(view, reason);
    };
  }

  private static Discounting bill(DayView view, String reason) {
    Optional<Observation> bill = view.series(BILL).flatMap(s -> s.last());
    return bill.map(b ->
            flat(
                TreasuryRate.ofBill(b.value() * PERCENT),
                String.format(
                    Locale.ROOT,
                    "three-month bill of %s (%s), as the chain cannot tell: %s",
                    b.date(),
                    b.source(),
                    reason)))
        .orElseGet(() ->
            new Discounting(Optional.empty(), "unknown: " + reason + "; no series '" + BILL + "'"));
  }

  private static Discounting flat(double rate, String words) {
    return new Discounting(Optional.of(DiscountCurve.flat(rate)), words);
  }

  Optional<VolSurface> surface(OptionChain chain) {
    return curve.map(c -> VolSurface.of(chain, c));
  }
}
