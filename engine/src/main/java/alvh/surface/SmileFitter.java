package alvh.surface;

import alvh.pricing.Black76;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Fits the smiles of all slices of a chain together and judges each by its quotes.
final class SmileFitter {
  private static final int FEWEST_QUOTES = 5;
  private static final int FEWEST_CORE_QUOTES = 3;

  /// Below this share of core quotes inside bid and ask the curve describes no market.
  private static final double SMALLEST_SHARE_INSIDE = 0.5;

  private static final double CORE_LEAST_DELTA = 0.02;
  private static final double CORE_MOST_DELTA = 0.50;
  private static final double VOL_POINT = 0.01;

  private static final String CONTRADICTION =
      "its quotes contradict those of other expiries beyond their widths: total variance at the"
          + " money falls from an earlier expiry to a later one";

  private static final String ARBITRAGE =
      "no smooth curve near the quotes is free of arbitrage, by itself and with its neighbours";

  private SmileFitter() {}

  /// One smile or refusal per slice. Slices on one index are fitted together; those on VIX one by
  /// one, each is an option on a future of its own.
  ///
  /// @param slices by expiry, ascending
  static List<SmileFit> fit(List<SmileQuotes> slices) {
    List<SmileQuotes> usable =
        slices.stream().filter(s -> !s.isOnVix() && s.quotes().size() >= FEWEST_QUOTES).toList();
    Iterator<SmileFit> together = together(usable).iterator();
    var fits = new ArrayList<SmileFit>(slices.size());
    for (SmileQuotes slice : slices) {
      if (slice.isOnVix()) {
        fits.add(
            VixSmileFitter.fit(slice.slice(), slice.years(), slice.forward(), slice.discount()));
      } else if (slice.quotes().size() < FEWEST_QUOTES) {
        fits.add(
            new SmileFit.Refused(
                "a smile needs "
                    + FEWEST_QUOTES
                    + " two-sided out-of-the-money quotes, there are "
                    + slice.quotes().size()));
      } else {
        fits.add(together.next());
      }
    }
    return fits;
  }

  /// The smiles of slices on one index.
  private static List<SmileFit> together(List<SmileQuotes> slices) {
    List<SliceSystem> all = systems(slices);
    List<Boolean> isOut = Contradictions.of(all);
    var kept = new ArrayList<SmileQuotes>();
    for (int i = 0; i < slices.size(); i++) {
      if (!isOut.get(i)) {
        kept.add(slices.get(i));
      }
    }
    // the prior of a slice follows from the one before: it is made anew without those left out
    List<SliceSystem> systems = kept.size() == slices.size() ? all : systems(kept);
    List<Optional<double[]>> knots = ArbitrageFreeFit.fit(systems);
    var fits = new ArrayList<SmileFit>(slices.size());
    int next = 0;
    for (boolean out : isOut) {
      if (out) {
        fits.add(new SmileFit.Refused(CONTRADICTION));
      } else {
        SliceSystem system = systems.get(next);
        fits.add(
            knots
                .get(next)
                .map(k -> judged(system, k))
                .orElseGet(() -> new SmileFit.Refused(ARBITRAGE)));
        next++;
      }
    }
    return fits;
  }

  private static List<SliceSystem> systems(List<SmileQuotes> slices) {
    List<Essvi> priors =
        EssviFitter.fit(
            slices.stream().map(SmileQuotes::quotes).toList(),
            slices.stream().mapToDouble(SmileQuotes::years).toArray(),
            slices.stream().mapToDouble(SmileQuotes::forward).toArray());
    var systems = new ArrayList<SliceSystem>(slices.size());
    for (int i = 0; i < slices.size(); i++) {
      SmileQuotes slice = slices.get(i);
      systems.add(new SliceSystem(slice.quotes(), slice.years(), slice.forward(), priors.get(i)));
    }
    return systems;
  }

  private static SmileFit judged(SliceSystem system, double[] knots) {
    OtmQuotes quotes = system.quotes();
    int first = 0;
    int last = quotes.size() - 1;
    while (first < last && system.isSetAside(first)) {
      first++;
    }
    while (last > first && system.isSetAside(last)) {
      last--;
    }
    SplineSmile smile =
        new SplineSmile(
            system.forward(),
            system.years(),
            system.basis(),
            knots,
            quotes.strike(first),
            quotes.strike(last));
    SmileQuality quality = quality(smile, quotes, system.setAside());
    if (quality.coreQuotes() < FEWEST_CORE_QUOTES) {
      return new SmileFit.Refused(
          "only " + quality.coreQuotes() + " quotes have a delta between .02 and .50");
    }
    if (!(quality.coreShareInside() >= SMALLEST_SHARE_INSIDE)) {
      return new SmileFit.Refused(
          "no smooth curve describes the quotes: only "
              + Math.round(quality.coreShareInside() * quality.coreQuotes())
              + " of "
              + quality.coreQuotes()
              + " hold it between bid and ask");
    }
    return new SmileFit.Fitted(smile, quality);
  }

  /// How well `smile` agrees with `quotes`, which it need not have seen.
  static SmileQuality quality(SmileSlice smile, OtmQuotes quotes, int setAside) {
    double rootYears = Math.sqrt(smile.years());
    int inside = 0;
    int core = 0;
    int coreInside = 0;
    double squares = 0;
    for (int i = 0; i < quotes.size(); i++) {
      double strike = quotes.strike(i);
      double vol = smile.vol(strike);
      boolean isInside = quotes.isInside(i, vol);
      inside += isInside ? 1 : 0;
      int sign = strike < smile.forward() ? -1 : 1;
      double stdDev = quotes.midVol(i) * rootYears;
      double delta = Math.abs(Black76.forwardDelta(smile.forward(), strike, stdDev, sign));
      if (delta >= CORE_LEAST_DELTA && delta <= CORE_MOST_DELTA) {
        core++;
        coreInside += isInside ? 1 : 0;
        squares += Math.pow((vol - quotes.midVol(i)) / VOL_POINT, 2);
      }
    }
    return new SmileQuality(
        quotes.size(),
        setAside,
        quotes.size() == 0 ? 0 : (double) inside / quotes.size(),
        core,
        core == 0 ? 0 : (double) coreInside / core,
        core == 0 ? 0 : Math.sqrt(squares / core));
  }
}
