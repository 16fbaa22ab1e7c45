package alvh.rebuild;

import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.surface.DiscountCurve;
import alvh.surface.DiscountFit;
import alvh.surface.RealChains;
import alvh.surface.SliceForward;
import alvh.time.NewYork;
import alvh.vix.StripResult;
import alvh.vix.VarianceStrip;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;

/// Every slice of the real chains that has a forward.
final class RealSlices {
  /// One of them.
  ///
  /// @param state the indices of its day
  /// @param slice its quotes
  /// @param years to settlement
  /// @param forward by parity
  /// @param strip its own variance strip as a vol; 2018-02-05 has none
  record RealSlice(
      IndexState state,
      ChainSlice slice,
      double years,
      SliceForward.Parity forward,
      OptionalDouble strip) {
    double level() {
      return strip.orElseThrow();
    }

    double days() {
      return years * 365;
    }

    boolean isWild() {
      return WildQuotes.isWild(slice, forward.forward());
    }
  }

  private RealSlices() {}

  /// By day and settlement, wild ones too.
  static List<RealSlice> all() {
    NavigableMap<LocalDate, IndexState> states = RealIndexStates.all();
    List<OptionChain> chains = new ArrayList<>(RealChains.early2018().values());
    chains.add(RealChains.january2022());
    chains.add(RealChains.january2024());
    var slices = new ArrayList<RealSlice>();
    for (OptionChain chain : chains) {
      IndexState state = states.get(NewYork.date(chain.asOf()));
      if (state != null && DiscountFit.of(chain) instanceof DiscountFit.Fitted fitted) {
        chain.liveSlices().forEach(s -> add(slices, state, chain, s, fitted.curve()));
      }
    }
    return slices;
  }

  /// Those with a strip and without wild quotes.
  static List<RealSlice> usable() {
    return all().stream().filter(s -> !s.isWild() && s.strip().isPresent()).toList();
  }

  private static void add(
      List<RealSlice> slices,
      IndexState state,
      OptionChain chain,
      ChainSlice slice,
      DiscountCurve curve) {
    double years = slice.expiry().yearsFrom(chain.asOf());
    if (SliceForward.of(slice, curve.discount(years)) instanceof SliceForward.Parity parity) {
      OptionalDouble strip =
          VarianceStrip.of(slice, years, curve.rate(years)) instanceof StripResult.Read read
              ? OptionalDouble.of(read.strip().vol())
              : OptionalDouble.empty();
      slices.add(new RealSlice(state, slice, years, parity, strip));
    }
  }

  static ShapeSample shape(RealSlice s) {
    return ShapeSample.of(s.state(), s.slice(), s.years(), s.forward(), s.level());
  }

  static List<WidthSample> widths(RealSlice s) {
    return WidthSample.of(s.state(), s.slice(), s.years(), s.forward(), s.level());
  }
}
