package alvh.rebuild;

import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.Quote;
import alvh.market.QuoteState;
import alvh.surface.ChainVols;
import alvh.surface.QuoteVol;
import alvh.surface.SliceForward;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// What one real slice says about the shape of smiles.
///
/// @param month the month of its day, the unit that a cross-validation leaves out
/// @param days calendar days to expiry
/// @param volOfVol see [VolOfVol]
/// @param points strikes ascending
public record ShapeSample(YearMonth month, double days, double volOfVol, List<Point> points) {
  private static final double DAYS_PER_YEAR = 365;

  /// Farther out prices are a few steps of the price grid.
  private static final double LOWEST = -5;

  private static final double HIGHEST = 2.5;

  /// A wider quote says little about its mid.
  private static final double WIDEST = 0.8;

  /// A strike that stands alone does not speak for more than this.
  private static final double WIDEST_SPACING = 0.25;

  public ShapeSample {
    points = List.copyOf(points);
  }

  /// One out-of-the-money quote.
  ///
  /// @param x `ln(K/F) / (VIX(T) sqrt T)`
  /// @param ratio `vol / VIX(T)`
  /// @param spacing how much of the axis of `x` it stands for
  public record Point(double x, double ratio, double spacing) {}

  /// The sample of `slice`.
  ///
  /// @param state the indices of its day
  /// @param years to expiry, > 0
  /// @param forward of the slice
  /// @param level `VIX(T)` as a vol: the slice's own variance strip
  public static ShapeSample of(
      IndexState state, ChainSlice slice, double years, SliceForward.Parity forward, double level) {
    ChainVols vols = ChainVols.of(slice, years, forward);
    List<double[]> kept = new ArrayList<>();
    double stdDev = level * Math.sqrt(years);
    for (int i = 0; i < slice.size(); i++) {
      Right right = slice.strike(i) < forward.forward() ? Right.PUT : Right.CALL;
      double x = Math.log(slice.strike(i) / forward.forward()) / stdDev;
      if (x > LOWEST
          && x < HIGHEST
          && isTold(slice, right, i)
          && vols.vol(right, i) instanceof QuoteVol.Value value) {
        kept.add(new double[] {x, value.vol() / level});
      }
    }
    return new ShapeSample(
        YearMonth.from(state.day()),
        years * DAYS_PER_YEAR,
        VolOfVol.of(state, years),
        spaced(kept));
  }

  private static boolean isTold(ChainSlice slice, Right right, int row) {
    if (slice.state(right, row) != QuoteState.TWO_SIDED) {
      return false;
    }
    Quote quote = slice.quote(right, row);
    return quote.ask() - quote.bid() < WIDEST * quote.mid();
  }

  private static List<Point> spaced(List<double[]> kept) {
    var points = new ArrayList<Point>(kept.size());
    int last = kept.size() - 1;
    for (int i = 0; i <= last && last > 0; i++) {
      int below = Math.max(0, i - 1);
      int above = Math.min(last, i + 1);
      double spacing = (kept.get(above)[0] - kept.get(below)[0]) / (above - below);
      points.add(new Point(kept.get(i)[0], kept.get(i)[1], Math.min(WIDEST_SPACING, spacing)));
    }
    return points;
  }
}
