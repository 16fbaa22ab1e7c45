package alvh.rebuild;

import alvh.instrument.OptionTick;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.Quote;
import alvh.pricing.Black76;
import alvh.surface.SliceForward;
import alvh.surface.SmileFit;
import alvh.surface.SmileSlice;
import alvh.surface.SurfaceSlice;
import alvh.vix.StripResult;
import alvh.vix.VarianceStrip;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;

/// One expiry of a rebuilt chain.
///
/// The level of its smile is solved so that Cboe's strip of its own quotes (listed strikes, bids
/// that are none, prices on the grid) gives back `VIX(T)`, as the indices did.
public final class RebuiltSlice {
  /// Relative to variance; .0002 is .002 vol points at a VIX of 20, finer than the price grid.
  private static final double TOLERANCE = 2e-4;

  /// Each step leaves about a tenth of the error; the price grid ends the descent.
  private static final int STEPS = 8;

  private static final double VOL_POINTS = 100;

  private final ListedExpiry listed;
  private final double level;
  private final double scale;
  private final OptionalDouble miss;
  private final SmileSlice smile;
  private final double discount;
  private final double[] strikes;
  private final QuoteMaker quotes;

  private RebuiltSlice(Draft draft, double[] strikes, Solved solved) {
    this.listed = draft.listed;
    this.level = draft.level;
    this.scale = solved.scale;
    this.miss = solved.miss;
    this.smile = solved.smile;
    this.discount = draft.discount();
    this.strikes = strikes;
    this.quotes = draft.maker(solved.smile);
  }

  /// What is known of a slice before its level is solved.
  ///
  /// @param years to settlement, > 0
  /// @param level `VIX(T)` as a vol
  private record Draft(
      IndexState state,
      Carry carry,
      ListedExpiry listed,
      double years,
      double level,
      RebuildModel model,
      OptionTick tick) {
    double forward() {
      return carry.forward(state.spx(), years);
    }

    double discount() {
      return carry.discount(years);
    }

    SmileSlice smile(double scale) {
      return model.smiles().smile(state, forward(), years, level * scale);
    }

    QuoteMaker maker(SmileSlice smile) {
      return new QuoteMaker(state, listed, smile, level, discount(), model.widths(), tick);
    }
  }

  private record Solved(SmileSlice smile, double scale, OptionalDouble miss) {}

  static RebuiltSlice of(
      DayInputs.Known inputs,
      ListedExpiry listed,
      double years,
      double level,
      RebuildModel model,
      OptionTick tick) {
    double[] strikes = listed.grid().strikes(inputs.state().spx());
    Draft draft = new Draft(inputs.state(), inputs.carry(), listed, years, level, model, tick);
    return new RebuiltSlice(draft, strikes, solve(draft, strikes));
  }

  private static Solved solve(Draft draft, double[] strikes) {
    double target = draft.level * draft.level;
    double scale = 1;
    Solved best = new Solved(draft.smile(scale), scale, OptionalDouble.empty());
    double bestMiss = Double.POSITIVE_INFINITY;
    for (int step = 0; step < STEPS && bestMiss > TOLERANCE; step++) {
      SmileSlice smile = step == 0 ? best.smile : draft.smile(scale);
      ChainSlice strip = draft.maker(smile).strip(strikes);
      switch (VarianceStrip.of(strip, draft.years, draft.carry.rate(draft.years))) {
        case StripResult.Refused refused -> {
          return best;
        }
        case StripResult.Read read -> {
          double ratio = read.strip().variance() / target;
          if (Math.abs(ratio - 1) < bestMiss) {
            bestMiss = Math.abs(ratio - 1);
            best = new Solved(smile, scale, OptionalDouble.of(bestMiss));
          }
          scale /= Math.sqrt(ratio);
        }
      }
    }
    return best;
  }

  /// The expiry and its strikes.
  public ListedExpiry listed() {
    return listed;
  }

  /// `VIX(T)` as a vol, from the indices.
  public double level() {
    return level;
  }

  /// Level of the smile / [#level]: what strikes, bids and price steps cut off or add.
  public double scale() {
    return scale;
  }

  /// Whether the strip of the quotes gives `level` back.
  public boolean isReplicated() {
    return miss.isPresent() && miss.getAsDouble() <= TOLERANCE;
  }

  /// How far the strip of the quotes stays off the square of `level`, relative, >= 0: the price
  /// grid lets no more. Empty when too few quotes have bids for a strip: the level is then that of
  /// the smile itself.
  public OptionalDouble miss() {
    return miss;
  }

  /// The forward, index points.
  public double forward() {
    return smile.forward();
  }

  /// The discount factor to settlement.
  public double discount() {
    return discount;
  }

  /// The smile from which the quotes are made.
  public SmileSlice smile() {
    return smile;
  }

  /// The listed strikes, ascending; a copy.
  public double[] strikes() {
    return strikes.clone();
  }

  /// Present value between bid and ask before it is put on the price grid, index points.
  public double value(double strike, Right right) {
    return quotes.value(strike, right);
  }

  /// Bid and ask of one option, whether or not its strike is listed.
  ///
  /// @param strike index points, > 0
  public Quote quote(double strike, Right right) {
    return quotes.quote(strike, right);
  }

  /// How far off the price at `strike` is, index points: the error of the vol times vega.
  ErrorBand band(double strike, ErrorBands bands, IndexState state) {
    double years = smile.years();
    double stdDev = smile.vol(strike) * Math.sqrt(years);
    double x = Math.log(strike / smile.forward()) / (level * Math.sqrt(years));
    ErrorBand volPoints = bands.vol(years, x);
    double perVolPoint =
        discount
            * Black76.pricePerStdDev(smile.forward(), strike, stdDev)
            * Math.sqrt(years)
            / VOL_POINTS;
    return new ErrorBand(
        volPoints.median() * perVolPoint,
        volPoints.p90() * perVolPoint,
        bands.beyond(state, years));
  }

  /// The quotes of all listed strikes.
  public ChainSlice quotes() {
    return quotes.slice(strikes);
  }

  /// `quotes` of this slice with the smile that they were made from.
  ///
  /// @param years to settlement on the clock of vols
  SurfaceSlice surface(ChainSlice made, double years) {
    return new SurfaceSlice(
        made,
        years,
        new SliceForward.Given(forward(), discount),
        SmileFit.known(smile, made, discount));
  }

  /// The quotes of all listed strikes and of `also`: strikes that an earlier level of the index had
  /// brought into the list stay in it.
  ChainSlice quotes(Set<Double> also) {
    if (also.isEmpty()) {
      return quotes();
    }
    return quotes.slice(
        DoubleStream.concat(Arrays.stream(strikes), also.stream().mapToDouble(Double::doubleValue))
            .sorted()
            .distinct()
            .toArray());
  }
}
