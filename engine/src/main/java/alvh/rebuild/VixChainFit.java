package alvh.rebuild;

import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.Quote;
import alvh.market.QuoteState;
import alvh.math.NonlinearLeastSquares;
import alvh.surface.LognormalMixture;
import alvh.surface.SliceForward;
import alvh.surface.SurfaceSlice;
import alvh.surface.VixQuotes;
import alvh.surface.VixSmile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Fits the coefficients of a rebuilt VIX chain to real quotes of one instant: how the numbers of
/// `config/rebuild-vix.yaml` came about.
public final class VixChainFit {
  /// Quotes of a smaller |delta| have no say: a step of the price grid is most of their price.
  private static final double LEAST_DELTA = 0.01;

  /// Log odds and slopes, log ratios, then logs of third deviation, reversion, floor and level.
  private static final double[] START = {
    -2.3, 0.5, -2.2, 0.7, 2.8, 3.6, Math.log(2.5), Math.log(9), Math.log(0.012), Math.log(0.55)
  };

  private static final double[] LEAST = {-6, -3, -6, -3, -1, -1, -1, -2, -9, -2};
  private static final double[] MOST = {3, 3, 3, 3, 8, 12, 2, 5, 0, 1};

  /// One unit off the start costs as much as a quote missed by a tenth of its half width: it holds
  /// what a few expiries leave open and moves nothing that they say.
  private static final double PRIOR = 0.1;

  private static final int ITERATIONS = 100;

  /// Base, per root point, in the money, its scale, weekly: start and bounds of their logs.
  private static final double[] WIDTHS = {0.05, 0.03, 0.2, 3, 2};

  private static final double[] WIDTHS_LEAST = {-5, -7, -5, -2, -1};
  private static final double[] WIDTHS_MOST = {0, 1, 2, 4, 3};

  private static final double SHORTEST_DAYS = 7;
  private static final double LONGEST_DAYS = 168;

  /// A smile model with the level at which it met the quotes.
  ///
  /// @param smiles the coefficients
  /// @param level size of the vol of vol on that day
  public record Smiles(VixSmileModel smiles, double level) {}

  private record Expiry(double years, VixQuotes quotes) {}

  private VixChainFit() {}

  /// The smile model of `slices`, each with a forward.
  public static Smiles smiles(List<SurfaceSlice> slices) {
    List<Expiry> expiries = slices.stream().map(VixChainFit::expiry).toList();
    int quotes = expiries.stream().mapToInt(e -> e.quotes.size()).sum();
    var squares =
        new NonlinearLeastSquares(
            (at, residuals) -> residuals(expiries, at, residuals),
            quotes + START.length,
            LEAST,
            MOST);
    double[] found = squares.fit(START, ITERATIONS);
    return new Smiles(model(found), Math.exp(found[9]));
  }

  private static Expiry expiry(SurfaceSlice slice) {
    VixQuotes quotes =
        switch (slice.forward()) {
          case SliceForward.Given g -> VixQuotes.of(slice.quotes(), g.forward(), g.discount());
          case SliceForward.Parity p -> VixQuotes.of(slice.quotes(), p.forward(), p.discount());
          case SliceForward.Unknown unknown ->
              throw new IllegalArgumentException("a forward is needed: " + unknown.reason());
        };
    return new Expiry(slice.years(), quotes.withDeltaFrom(LEAST_DELTA));
  }

  private static VixSmileModel model(double[] at) {
    return new VixSmileModel(
        at[0],
        at[1],
        at[2],
        at[3],
        at[4],
        at[5],
        Math.exp(at[6]),
        Math.exp(at[7]),
        Math.exp(at[8]),
        SHORTEST_DAYS,
        LONGEST_DAYS);
  }

  private static void residuals(List<Expiry> expiries, double[] at, double[] residuals) {
    VixSmileModel model = model(at);
    double level = Math.exp(at[9]);
    int n = 0;
    for (Expiry expiry : expiries) {
      VixQuotes quotes = expiry.quotes;
      LognormalMixture mixture = model.mixture(quotes.forward(), expiry.years, level);
      for (int i = 0; i < quotes.size(); i++) {
        double price = mixture.price(quotes.strike(i), quotes.sign(i));
        residuals[n++] = (price - quotes.mid(i)) / quotes.halfWidth(i);
      }
    }
    for (int j = 0; j < START.length; j++) {
      residuals[n++] = PRIOR * (at[j] - START[j]);
    }
  }

  /// One quote with a bid.
  private record Width(double width, double timeValue, double intrinsic, boolean isWeekly) {}

  /// The width model of all quotes with a bid: least squares in the logarithm of the width, time
  /// values by the smile of the slice.
  ///
  /// @param slices each with a [VixSmile]
  public static VixQuoteWidths widths(List<SurfaceSlice> slices) {
    var widths = new ArrayList<Width>();
    slices.forEach(slice -> addWidths(slice, widths));
    double[] start = Arrays.stream(WIDTHS).map(Math::log).toArray();
    var squares =
        new NonlinearLeastSquares(
            (at, residuals) -> {
              VixQuoteWidths model = widthModel(at);
              for (int i = 0; i < widths.size(); i++) {
                Width w = widths.get(i);
                double fitted = model.width(w.timeValue, w.intrinsic, w.isWeekly);
                residuals[i] = Math.log(fitted / w.width);
              }
            },
            widths.size(),
            WIDTHS_LEAST,
            WIDTHS_MOST);
    return widthModel(squares.fit(start, ITERATIONS));
  }

  private static void addWidths(SurfaceSlice slice, List<Width> widths) {
    if (!(slice.fittedSmile().orElse(null) instanceof VixSmile smile)) {
      throw new IllegalArgumentException("a VIX smile is needed for " + slice.quotes());
    }
    for (int i = 0; i < slice.quotes().size(); i++) {
      double strike = slice.quotes().strike(i);
      double timeValue = smile.mixture().price(strike, strike < smile.forward() ? -1 : 1);
      for (Right right : Right.values()) {
        if (slice.quotes().state(right, i) == QuoteState.TWO_SIDED) {
          Quote quote = slice.quotes().quote(right, i);
          double intrinsic = Math.max(0, right.sign() * (smile.forward() - strike));
          boolean isWeekly = slice.quotes().root() == OptionRoot.VIXW;
          widths.add(new Width(quote.width(), timeValue, intrinsic, isWeekly));
        }
      }
    }
  }

  private static VixQuoteWidths widthModel(double[] at) {
    return new VixQuoteWidths(
        Math.exp(at[0]), Math.exp(at[1]), Math.exp(at[2]), Math.exp(at[3]), Math.exp(at[4]));
  }
}
