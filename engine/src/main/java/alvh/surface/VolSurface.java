package alvh.surface;

import alvh.instrument.OptionRoot;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
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

  /// The surface of `chain` on what some chain says about discounting, its own or another of the
  /// same instant, with forwards given for some expiries.
  ///
  /// @param forwards index points by listed expiry date
  public static VolSurface of(
      OptionChain chain, DiscountFit discounting, Map<LocalDate, Double> forwards) {
    List<ChainSlice> live = chain.liveSlices();
    var forwardOfSlice = new ArrayList<SliceForward>(live.size());
    for (ChainSlice slice : live) {
      forwardOfSlice.add(forward(chain, slice, discounting, forwards));
    }
    List<SmileFit> smiles = smiles(chain, live, forwardOfSlice);
    var slices = new ArrayList<SurfaceSlice>(live.size());
    for (int i = 0; i < live.size(); i++) {
      double years = live.get(i).expiry().yearsFrom(chain.asOf());
      slices.add(new SurfaceSlice(live.get(i), years, forwardOfSlice.get(i), smiles.get(i)));
    }
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

  /// The smiles of one underlying's slices are fitted together.
  private static List<SmileFit> smiles(
      OptionChain chain, List<ChainSlice> live, List<SliceForward> forwards) {
    var known = new ArrayList<SmileQuotes>();
    for (int i = 0; i < live.size(); i++) {
      known.addAll(SmileQuotes.of(live.get(i), chain.asOf(), forwards.get(i)).stream().toList());
    }
    Iterator<SmileFit> fits = SmileFitter.fit(known).iterator();
    var smiles = new ArrayList<SmileFit>(live.size());
    for (SliceForward forward : forwards) {
      smiles.add(
          forward instanceof SliceForward.Unknown(String reason)
              ? new SmileFit.Refused(reason)
              : fits.next());
    }
    return smiles;
  }

  private static SliceForward forward(
      OptionChain chain,
      ChainSlice quotes,
      DiscountFit discounting,
      Map<LocalDate, Double> forwards) {
    double years = quotes.expiry().yearsFrom(chain.asOf());
    return switch (discounting) {
      case DiscountFit.Given given -> forward(quotes, years, given.curve(), forwards);
      case DiscountFit.Fitted fitted -> forward(quotes, years, fitted.curve(), forwards);
      case DiscountFit.Refused refused -> new SliceForward.Unknown(refused.reason());
    };
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
