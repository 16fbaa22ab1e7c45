package alvh.surface;

import alvh.instrument.OptionRoot;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Forwards, discounts and smiles of all live slices of one chain.
///
/// A pure function of the chain (and the rate or forwards given with it). Slices that have settled
/// by the chain's instant are not part of it.
///
/// @param chain the quotes
/// @param discounting the curve, or why there is none
/// @param slices by settlement instant; without a curve each says why it is empty
public record VolSurface(OptionChain chain, DiscountFit discounting, List<SurfaceSlice> slices) {
  public VolSurface {
    slices = List.copyOf(slices);
  }

  /// The surface of `chain`, its discount curve fitted to the chain's own parity.
  public static VolSurface of(OptionChain chain) {
    return of(chain, DiscountFit.of(chain), Map.of());
  }

  /// The surface of `chain` on a given discount curve.
  public static VolSurface of(OptionChain chain, DiscountCurve curve) {
    return of(chain, curve, Map.of());
  }

  /// The surface of `chain` on a given curve, with forwards given for some expiries: the VX settles
  /// under VIX options. Other expiries use parity.
  ///
  /// @param forwards index points by listed expiry date
  public static VolSurface of(
      OptionChain chain, DiscountCurve curve, Map<LocalDate, Double> forwards) {
    return of(chain, new DiscountFit.Given(curve), forwards);
  }

  private static VolSurface of(
      OptionChain chain, DiscountFit discounting, Map<LocalDate, Double> forwards) {
    List<SurfaceSlice> slices =
        chain.liveSlices().stream().map(s -> slice(chain, s, discounting, forwards)).toList();
    return new VolSurface(chain, discounting, slices);
  }

  /// The discount curve, when there is one.
  public Optional<DiscountCurve> curve() {
    return curve(discounting);
  }

  /// The slice of a root and listed date, if live.
  public Optional<SurfaceSlice> slice(OptionRoot root, LocalDate expiry) {
    return slices.stream()
        .filter(s -> s.quotes().root() == root && s.quotes().expiry().date().equals(expiry))
        .findFirst();
  }

  private static Optional<DiscountCurve> curve(DiscountFit discounting) {
    return switch (discounting) {
      case DiscountFit.Given given -> Optional.of(given.curve());
      case DiscountFit.Fitted fitted -> Optional.of(fitted.curve());
      case DiscountFit.Refused refused -> Optional.empty();
    };
  }

  private static SurfaceSlice slice(
      OptionChain chain,
      ChainSlice quotes,
      DiscountFit discounting,
      Map<LocalDate, Double> forwards) {
    double years = quotes.expiry().yearsFrom(chain.asOf());
    SliceForward forward =
        switch (discounting) {
          case DiscountFit.Given given -> forward(quotes, years, given.curve(), forwards);
          case DiscountFit.Fitted fitted -> forward(quotes, years, fitted.curve(), forwards);
          case DiscountFit.Refused refused -> new SliceForward.Unknown(refused.reason());
        };
    SmileFit smile =
        switch (forward) {
          case SliceForward.Parity p -> SmileFit.of(quotes, years, p.forward(), p.discount());
          case SliceForward.Given g -> SmileFit.of(quotes, years, g.forward(), g.discount());
          case SliceForward.Unknown u -> new SmileFit.Refused(u.reason());
        };
    return new SurfaceSlice(quotes, years, forward, smile);
  }

  private static SliceForward forward(
      ChainSlice quotes, double years, DiscountCurve curve, Map<LocalDate, Double> forwards) {
    double discount = curve.discount(years);
    Double given = forwards.get(quotes.expiry().date());
    return given == null
        ? SliceForward.of(quotes, discount)
        : new SliceForward.Given(given, discount);
  }
}
