package alvh.hedge;

import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.Sleeve;
import alvh.instrument.OptionContract;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.market.QuoteState;
import alvh.playbook.HedgeExpiry;
import alvh.playbook.HedgeInstrument;
import alvh.playbook.HedgeStrikes;
import alvh.playbook.OptionShape;
import alvh.risk.Figure;
import alvh.risk.LegRisk;
import alvh.risk.PackageRisk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// The options that a layer asks for, found in a chain: expiry, strikes that have a bid and an ask,
/// one unit with its exposure and its price against the market.
///
/// The expiry is the one that [HedgeWindow] prefers among those in which every strike is found; a
/// VIX option's delta is that on the VX future of its own expiry. The same search finds spreads of
/// SPX options.
final class VixStructures {
  /// How far the delta of a strike may be from the one asked for. Ours: VIX strikes lie a point
  /// apart, which near the money is .10 of delta at a month and less further out.
  static final double DELTA_TOLERANCE = 0.10;

  /// How far a strike may be from the points asked for: between two listed strikes of five points.
  static final double POINTS_TOLERANCE = 2.5;

  private final UnitPricing pricing;
  private final OptionChain chain;
  private final HedgeWindow window;

  VixStructures(UnitPricing pricing, OptionChain chain, HedgeWindow window) {
    this.pricing = pricing;
    this.chain = chain;
    this.window = window;
  }

  /// One unit of `asked` for `sleeve`.
  ///
  /// @param from only expiries that it holds for are looked at
  HedgeUnit find(
      HedgeInstrument.Options asked, Sleeve sleeve, String id, Predicate<LocalDate> from) {
    List<ChainSlice> slices = slices(asked.expiry(), from);
    if (slices.isEmpty()) {
      return new HedgeUnit.Refused(
          "no "
              + chain.underlying()
              + " expiry "
              + window.text(asked.expiry())
              + " in the chain of "
              + chain.source());
    }
    List<String> whys = new ArrayList<>();
    for (ChainSlice slice : slices) {
      switch (unit(asked, slice, sleeve, id)) {
        case HedgeUnit.Found found -> {
          return found;
        }
        case HedgeUnit.Refused(String why) -> whys.add(slice.expiry().date() + ": " + why);
      }
    }
    return new HedgeUnit.Refused(String.join("; ", whys));
  }

  private List<ChainSlice> slices(HedgeExpiry plan, Predicate<LocalDate> from) {
    return chain.liveSlices().stream()
        .filter(s -> window.admits(plan, s.expiry().date()))
        .filter(s -> from.test(s.expiry().date()))
        .sorted(
            Comparator.comparing((ChainSlice s) -> s.expiry().date(), window.order(plan))
                .thenComparing(ChainSlice::root))
        .toList();
  }

  private HedgeUnit unit(
      HedgeInstrument.Options asked, ChainSlice slice, Sleeve sleeve, String id) {
    OptionShape shape = asked.shape();
    Right first = first(shape);
    List<LegRisk> firsts = quoted(slice, first, sleeve);
    return switch (asked.strikes()) {
      case HedgeStrikes.ByDelta(double bought, double sold) -> {
        double near = shape.isCreditSpread() ? sold : bought;
        double far = shape.isCreditSpread() ? bought : sold;
        yield pair(asked, slice, sleeve, id, firsts, byDelta(near), byDelta(far));
      }
      case HedgeStrikes.ByPoints(double away, double width) ->
          byPoints(asked, slice, sleeve, id, firsts, away, width);
    };
  }

  private HedgeUnit byPoints(
      HedgeInstrument.Options asked,
      ChainSlice slice,
      Sleeve sleeve,
      String id,
      List<LegRisk> firsts,
      double away,
      double width) {
    Figure forward = forward(slice, first(asked.shape()), sleeve);
    if (!(forward instanceof Figure.Known(double future))) {
      return new HedgeUnit.Refused(reason(forward));
    }
    int outward = first(asked.shape()).sign();
    double near = future + outward * away;
    return pair(
        asked,
        slice,
        sleeve,
        id,
        firsts,
        new Wanted(
            leg -> Math.abs(strike(leg) - near),
            POINTS_TOLERANCE,
            String.format(Locale.ROOT, "strike %.2f", near)),
        new Wanted(
            leg -> Math.abs(strike(leg) - near - outward * width),
            POINTS_TOLERANCE,
            String.format(Locale.ROOT, "strike %.2f", near + outward * width)));
  }

  /// A strike that is looked for.
  ///
  /// @param miss how far a leg is from it; NaN never
  /// @param tolerance largest miss
  /// @param text in words
  private record Wanted(ToDoubleFunction<LegRisk> miss, double tolerance, String text) {}

  private static Wanted byDelta(double delta) {
    return new Wanted(
        leg ->
            leg.delta()
                .map(d -> Math.abs(Math.abs(d) - delta))
                .asNumber()
                .orElse(Double.POSITIVE_INFINITY),
        DELTA_TOLERANCE,
        String.format(Locale.ROOT, "delta %.2f", delta));
  }

  /// The legs nearest to `near` and, of a pair, to `far`.
  private HedgeUnit pair(
      HedgeInstrument.Options asked,
      ChainSlice slice,
      Sleeve sleeve,
      String id,
      List<LegRisk> firsts,
      Wanted near,
      Wanted far) {
    OptionShape shape = asked.shape();
    Optional<OptionContract> nearest = nearest(firsts, near, strike -> true);
    if (nearest.isEmpty()) {
      return new HedgeUnit.Refused(missing(firsts, near));
    }
    List<OptionLeg> legs = new ArrayList<>();
    legs.add(new OptionLeg(nearest.get(), shape.isCreditSpread() ? -1 : 1));
    if (shape.isPair()) {
      Right second = second(shape);
      double edge = nearest.get().strike();
      List<LegRisk> others =
          second == nearest.get().right() ? firsts : quoted(slice, second, sleeve);
      Optional<OptionContract> other =
          nearest(others, far, strike -> second.sign() * (strike - edge) > 0);
      if (other.isEmpty()) {
        return new HedgeUnit.Refused(missing(others, far));
      }
      legs.add(new OptionLeg(other.get(), shape.isCreditSpread() ? 1 : -1));
    }
    return pricing.options(legs, sleeve, id, chain);
  }

  private static Optional<OptionContract> nearest(
      List<LegRisk> quoted, Wanted wanted, DoublePredicate isOnSide) {
    return quoted.stream()
        .filter(leg -> isOnSide.test(strike(leg)))
        .filter(leg -> wanted.miss().applyAsDouble(leg) <= wanted.tolerance())
        .min(Comparator.comparingDouble(wanted.miss()).thenComparingDouble(VixStructures::strike))
        .map(leg -> leg.leg().contract());
  }

  private static double strike(LegRisk leg) {
    return leg.leg().contract().strike();
  }

  private String missing(List<LegRisk> quoted, Wanted wanted) {
    Optional<Figure> unknown =
        quoted.stream().map(LegRisk::delta).filter(d -> d instanceof Figure.Unknown).findFirst();
    boolean isAllUnknown =
        !quoted.isEmpty() && quoted.stream().allMatch(l -> l.delta() instanceof Figure.Unknown);
    if (quoted.isEmpty()) {
      return "no strike has a bid and an ask";
    }
    return isAllUnknown
        ? unknown.map(VixStructures::reason).orElse("")
        : "no strike with a bid and an ask near " + wanted.text();
  }

  private static String reason(Figure figure) {
    return switch (figure) {
      case Figure.Known known -> "";
      case Figure.Unknown(String why) -> why;
    };
  }

  /// The strikes of one right that have a bid and an ask, each with its delta; ascending.
  private List<LegRisk> quoted(ChainSlice slice, Right right, Sleeve sleeve) {
    return strip(slice, right, sleeve).map(PackageRisk::legs).orElseGet(List::of);
  }

  private Figure forward(ChainSlice slice, Right right, Sleeve sleeve) {
    return strip(slice, right, sleeve)
        .map(PackageRisk::forward)
        .orElseGet(() -> Figure.unknown("no strike has a bid and an ask"));
  }

  /// All quoted strikes of one right as one package, so that one reading gives every delta.
  private Optional<PackageRisk> strip(ChainSlice slice, Right right, Sleeve sleeve) {
    List<OptionLeg> legs = new ArrayList<>();
    for (int i = 0; i < slice.size(); i++) {
      if (slice.state(right, i) == QuoteState.TWO_SIDED) {
        legs.add(
            new OptionLeg(
                new OptionContract(slice.root(), slice.expiry().date(), slice.strike(i), right),
                1));
      }
    }
    return legs.isEmpty()
        ? Optional.empty()
        : pricing
            .market()
            .marks()
            .options(new OptionPackage("strip", sleeve, legs, 1, 0, window.today()));
  }

  /// The right of the leg nearer to the money, or of the one bought.
  private static Right first(OptionShape shape) {
    return switch (shape) {
      case VIX_CALL, VIX_CALL_SPREAD, VIX_CALL_CREDIT_SPREAD, VIX_COLLAR, SPX_CALL_SPREAD ->
          Right.CALL;
      case VIX_PUT_SPREAD, SPX_PUT_SPREAD -> Right.PUT;
    };
  }

  private static Right second(OptionShape shape) {
    return shape == OptionShape.VIX_COLLAR ? Right.PUT : first(shape);
  }
}
