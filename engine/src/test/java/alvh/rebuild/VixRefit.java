package alvh.rebuild;

import alvh.market.FuturesCurve;
import alvh.market.Observation;
import alvh.pricing.ImpliedVol;
import alvh.surface.LognormalMixture;
import alvh.surface.RealVixChain;
import alvh.surface.SliceForward;
import alvh.surface.SurfaceSlice;
import alvh.surface.VixQuotes;
import alvh.surface.VolSurface;
import alvh.time.NewYork;
import alvh.vix.RealFutures;
import alvh.vix.VxCurve;
import alvh.workspace.ConfigTexts;
import alvh.workspace.MarketConfig;
import alvh.workspace.VixChainModelFile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The real day of 2016-06-01 rebuilt, and how far its prices are off.
final class VixRefit {
  static final VixChainModel SHIPPED = VixChainModelFile.of(ConfigTexts.shipped());
  static final MarketConfig MARKET = MarketConfig.standard();

  /// Published close of VVIX.
  static final double VVIX = 78.93;

  private static final double LEAST_DELTA = 0.05;

  /// One quote against its rebuilt price.
  ///
  /// @param points rebuilt less real mid, undiscounted
  /// @param volPoints the same in vol on the real forward
  record Miss(long days, double points, double volPoints, boolean isInside) {}

  private VixRefit() {}

  static Instant asOf() {
    return NewYork.instant(RealVixChain.DAY, LocalTime.of(16, 15));
  }

  static VixChainInputs inputs(FuturesCurve curve, Optional<Observation> vix) {
    return new VixChainInputs(
        asOf(), VxCurve.of(curve, vix), VVIX, RealVixChain.CURVE::rate, "parity", List.of());
  }

  static VixChainInputs inputs() {
    return inputs(
        RealFutures.vx().curve(RealVixChain.DAY).orElseThrow(),
        RealFutures.vix().on(RealVixChain.DAY));
  }

  static RebuiltVixChain rebuilt(VixChainInputs inputs, VixSmileModel smiles) {
    var model =
        new VixChainModel(
            smiles,
            SHIPPED.widths(),
            SHIPPED.grids(),
            SHIPPED.monthlyExpiries(),
            SHIPPED.weeklyDays(),
            SHIPPED.errors());
    VixRebuild rebuild =
        RebuiltVixChain.of(inputs, model, MARKET.listings(), MARKET.calendar(), MARKET.ticks());
    return switch (rebuild) {
      case VixRebuild.Rebuilt done -> done.chain();
      case VixRebuild.Refused refused -> throw new AssertionError(refused.reason());
    };
  }

  /// The out-of-the-money quotes of a real slice with |delta| of .05 or more against `chain`.
  static List<Miss> misses(SurfaceSlice real, RebuiltVixChain chain) {
    LocalDate expiry = real.quotes().expiry().date();
    LognormalMixture mixture = chain.smile(real.quotes().root(), expiry).orElseThrow().mixture();
    VixQuotes quotes = quotes(real);
    var misses = new ArrayList<Miss>();
    for (int i = 0; i < quotes.size(); i++) {
      if (quotes.absoluteDelta(i) >= LEAST_DELTA) {
        double price = mixture.price(quotes.strike(i), quotes.sign(i));
        double stdDev =
            ImpliedVol.stdDev(price, quotes.forward(), quotes.strike(i), quotes.sign(i));
        // a price without a vol is a miss of the whole vol
        double off = Math.max(0, stdDev) - quotes.stdDev(i);
        misses.add(
            new Miss(
                ChronoUnit.DAYS.between(RealVixChain.DAY, expiry),
                price - quotes.mid(i),
                100 * off / Math.sqrt(real.years()),
                quotes.isInside(i, price)));
      }
    }
    return misses;
  }

  private static VixQuotes quotes(SurfaceSlice slice) {
    return switch (slice.forward()) {
      case SliceForward.Given g -> VixQuotes.of(slice.quotes(), g.forward(), g.discount());
      case SliceForward.Parity p -> VixQuotes.of(slice.quotes(), p.forward(), p.discount());
      case SliceForward.Unknown unknown -> throw new AssertionError(unknown.reason());
    };
  }

  /// Each expiry against a chain whose smiles were fitted without it.
  static List<Miss> leaveOneExpiryOut(VolSurface real) {
    VixChainInputs inputs = inputs();
    var misses = new ArrayList<Miss>();
    for (SurfaceSlice left : real.slices()) {
      List<SurfaceSlice> rest = real.slices().stream().filter(s -> !s.equals(left)).toList();
      misses.addAll(misses(left, rebuilt(inputs, VixChainFit.smiles(rest).smiles())));
    }
    return misses;
  }
}
