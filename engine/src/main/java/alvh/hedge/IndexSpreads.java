package alvh.hedge;

import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.Sleeve;
import alvh.instrument.OptionContract;
import alvh.instrument.Right;
import alvh.market.OptionChain;
import alvh.market.QuoteState;
import alvh.pricing.Black76;
import alvh.risk.Figure;
import alvh.risk.HedgeRisk;
import alvh.risk.PackageQuote;
import alvh.surface.SmileSlice;
import alvh.surface.SurfaceSlice;
import alvh.surface.VolSurface;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// SPX debit spreads as carriers of delta: puts when the book is long, calls when it is short, of
/// the condors' own expiry. What they can lose is what they cost.
final class IndexSpreads {
  /// Delta of the strike bought; the articles name no strikes, so ours.
  private static final double LONG_DELTA = 0.35;

  /// Delta of the strike sold; ours.
  private static final double SHORT_DELTA = 0.15;

  /// No account trades more packages in one order.
  private static final int MOST = 10_000;

  private IndexSpreads() {}

  /// @param sign of the delta that is needed
  /// @param refused takes why there is none
  static List<HedgeCandidate> of(
      HedgeMarket market, VegaWindow window, int sign, List<String> refused) {
    Optional<VolSurface> surface = market.marks().spx();
    Right right = sign > 0 ? Right.CALL : Right.PUT;
    Optional<SurfaceSlice> slice =
        surface.stream()
            .flatMap(s -> s.slices().stream())
            .filter(s -> s.quotes().expiry().date().equals(window.expiries().getLast()))
            .filter(s -> s.fittedSmile().isPresent())
            .findFirst();
    if (slice.isEmpty()) {
      refused.add("SPX spread: no smile of " + window.expiries().getLast());
      return List.of();
    }
    Optional<OptionContract> bought = strike(slice.get(), right, LONG_DELTA);
    Optional<OptionContract> sold = strike(slice.get(), right, SHORT_DELTA);
    if (bought.isEmpty() || sold.isEmpty() || bought.equals(sold)) {
      refused.add("SPX spread: no two quoted strikes of " + window.expiries().getLast());
      return List.of();
    }
    return carrier(market, bought.get(), sold.get(), refused).stream().toList();
  }

  /// The strike with a bid and an ask whose delta is nearest.
  private static Optional<OptionContract> strike(SurfaceSlice slice, Right right, double delta) {
    SmileSlice smile = slice.fittedSmile().orElseThrow();
    return IntStream.range(0, slice.quotes().size())
        .filter(i -> slice.quotes().state(right, i) == QuoteState.TWO_SIDED)
        .mapToDouble(i -> slice.quotes().strike(i))
        .filter(smile::isQuoted)
        .boxed()
        .min(Comparator.comparingDouble(k -> Math.abs(delta(smile, k, right) - delta)))
        .map(k ->
            new OptionContract(slice.quotes().root(), slice.quotes().expiry().date(), k, right));
  }

  private static double delta(SmileSlice smile, double strike, Right right) {
    double stdDev = smile.vol(strike) * Math.sqrt(smile.years());
    return Math.abs(Black76.forwardDelta(smile.forward(), strike, stdDev, right.sign()));
  }

  private static Optional<HedgeCandidate> carrier(
      HedgeMarket market, OptionContract bought, OptionContract sold, List<String> refused) {
    List<OptionLeg> legs = List.of(new OptionLeg(bought, 1), new OptionLeg(sold, -1));
    OptionChain chain = market.view().chain("SPX").orElseThrow();
    PackageQuote quote = PackageQuote.of(legs, chain);
    String label =
        String.format(
            Locale.ROOT,
            "buy %s %s %.0f/%.0f %s spread",
            bought.root(),
            bought.expiry(),
            bought.strike(),
            sold.strike(),
            bought.right() == Right.PUT ? "put" : "call");
    if (!(quote.naturalCredit() instanceof Figure.Known(double natural))
        || !(quote.midCredit() instanceof Figure.Known(double mid))) {
      refused.add(label + ": its legs cannot both be filled now");
      return Optional.empty();
    }
    var unit = new OptionPackage(label, Sleeve.VX_OVERLAY, legs, 1, natural, market.view().date());
    HedgeRisk risk = market.risk(unit);
    double usd = unit.multiplier();
    var cost =
        new UnitCost(
            -natural * usd,
            Math.max(0, (mid - natural) * usd),
            HeldCandidates.fees(market, legs, chain));
    return switch (ExposureReading.of(risk, market.marks().vix().vixPerIndexPoint())) {
      case ExposureReading.Unknown(String why) -> {
        refused.add(label + ": " + why);
        yield Optional.empty();
      }
      case ExposureReading.Known(Exposure exposure) ->
          Optional.of(new HedgeCandidate(unit, label, exposure, cost, MOST));
    };
  }
}
