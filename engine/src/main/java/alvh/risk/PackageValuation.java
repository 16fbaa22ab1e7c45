package alvh.risk;

import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.pricing.Black76;
import alvh.pricing.Greeks;
import alvh.surface.SliceForward;
import alvh.surface.SmileFit;
import alvh.surface.SmileSlice;
import alvh.surface.SurfaceSlice;
import alvh.surface.VolSurface;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Values option packages on one surface.
///
/// Greeks are read at the smile's vol, so one wild quote does not move them; prices are always the
/// quotes. A leg beyond the strikes that the smile was fitted to has no greeks, but for a cheap one
/// without a bid, see [ZeroBidWing]. Remembers what it read of a leg; threads may share it.
final class PackageValuation {
  private static final double VOL_POINT = 0.01;
  private static final double DAYS_PER_YEAR = 365;

  /// Index points per VIX point of one bought contract.
  @FunctionalInterface
  interface VixPointRule {
    Figure perVixPoint(
        OptionContract contract, SurfaceSlice slice, SmileSlice smile, double vol, Greeks greeks);
  }

  private final VolSurface surface;
  private final VixPointRule vixPointRule;
  private final Map<OptionLeg, LegReading> readings = new ConcurrentHashMap<>();

  /// What the market says of a leg, whoever holds it.
  ///
  /// @param notes what the reader must know of it
  private record LegReading(LegRisk risk, List<String> notes) {}

  PackageValuation(VolSurface surface, VixPointRule vixPointRule) {
    this.surface = surface;
    this.vixPointRule = vixPointRule;
  }

  /// The risk of `pack` at the surface's instant.
  PackageRisk of(OptionPackage pack) {
    var marks = new ArrayList<LegMark>();
    var notes = new ArrayList<String>();
    var legs = new ArrayList<LegRisk>();
    for (OptionLeg held : pack.legs()) {
      LegReading reading = reading(held);
      marks.add(reading.risk().mark());
      legs.add(reading.risk());
      notes.addAll(reading.notes());
    }
    return new PackageRisk(pack, forward(pack), new PackageQuote(marks), legs, notes);
  }

  /// Read once: many books of one instant hold the same legs.
  private LegReading reading(OptionLeg leg) {
    return readings.computeIfAbsent(
        leg,
        one -> {
          var notes = new ArrayList<String>();
          LegRisk risk = leg(LegMark.of(one, surface.chain()), notes);
          note(risk, notes);
          return new LegReading(risk, List.copyOf(notes));
        });
  }

  /// What `leg` is revalued with after a move; known where its greeks are.
  ///
  /// @param stripVol the variance-strip vol of a slice
  OptionPricing pricing(OptionLeg leg, Function<SurfaceSlice, Figure> stripVol) {
    OptionContract contract = leg.contract();
    Optional<SurfaceSlice> slice = surface.slice(contract.root(), contract.expiry());
    Optional<SmileSlice> smile = slice.flatMap(SurfaceSlice::fittedSmile);
    return switch (reading(leg).risk().vol()) {
      case Figure.Unknown(String why) -> new OptionPricing.Unknown(why);
      case Figure.Known(double vol) ->
          new OptionPricing.Known(
              contract,
              smile.orElseThrow(),
              vol,
              discount(slice.orElseThrow().forward()),
              stripVol.apply(slice.orElseThrow()));
    };
  }

  private static void note(LegRisk risk, List<String> notes) {
    switch (risk.mark()) {
      case LegMark.Unpriceable(OptionLeg leg, String why) ->
          notes.add(
              switch (risk.delta()) {
                case Figure.Known known ->
                    why + ": no price; its greeks are the smile's between the strikes beside it";
                case Figure.Unknown(String none) -> why + ": no price; no greeks: " + none;
              });
      case LegMark.Priced priced when priced.bid() == 0 ->
          notes.add(
              String.format(
                  Locale.ROOT,
                  "%s has no bid: worth 0 to %s",
                  priced.leg().contract().label(),
                  priced.ask()));
      case LegMark.Priced priced -> {}
    }
  }

  private Figure forward(OptionPackage pack) {
    record Listing(OptionRoot root, LocalDate expiry) {}
    Set<Listing> listings = new LinkedHashSet<>();
    pack.legs().forEach(l -> listings.add(new Listing(l.contract().root(), l.contract().expiry())));
    if (listings.size() != 1) {
      return Figure.unknown(
          "the legs have " + listings.size() + " expiries and so several forwards");
    }
    Listing only = listings.iterator().next();
    return surface
        .slice(only.root(), only.expiry())
        .map(s -> forward(s.forward()))
        .orElseGet(() -> Figure.unknown(notInChain(only.root(), only.expiry())));
  }

  private static Figure forward(SliceForward forward) {
    return switch (forward) {
      case SliceForward.Parity parity -> Figure.of(parity.forward());
      case SliceForward.Given given -> Figure.of(given.forward());
      case SliceForward.Unknown unknown -> Figure.unknown(unknown.reason());
    };
  }

  private String notInChain(OptionRoot root, LocalDate expiry) {
    return String.format(
        Locale.ROOT, "%s %s is not in the chain of %s", root, expiry, surface.chain().source());
  }

  private LegRisk leg(LegMark mark, List<String> notes) {
    OptionContract contract = mark.leg().contract();
    return surface
        .slice(contract.root(), contract.expiry())
        .map(slice -> leg(mark, contract, slice, notes))
        .orElseGet(() ->
            LegRisk.unknown(mark.leg(), mark, notInChain(contract.root(), contract.expiry())));
  }

  private LegRisk leg(
      LegMark mark, OptionContract contract, SurfaceSlice slice, List<String> notes) {
    return switch (slice.smile()) {
      case SmileFit.Refused refused ->
          LegRisk.unknown(
              mark.leg(), mark, "no smile for " + contract.expiry() + ": " + refused.reason());
      case SmileFit.Fitted fitted when !fitted.smile().isQuoted(contract.strike()) ->
          wing(mark, contract, slice, fitted.smile(), notes);
      case SmileFit.Fitted(SmileSlice smile, var quality) ->
          priced(mark, contract, slice, smile, smile.vol(contract.strike()));
    };
  }

  private LegRisk wing(
      LegMark mark,
      OptionContract contract,
      SurfaceSlice slice,
      SmileSlice smile,
      List<String> notes) {
    String beyond =
        String.format(
            Locale.ROOT,
            "%s lies beyond the quoted strikes %s to %s",
            contract.label(),
            smile.lowestStrike(),
            smile.highestStrike());
    Optional<ZeroBidWing> cheap = ZeroBidWing.of(mark, contract, smile, discount(slice.forward()));
    cheap.ifPresent(w -> notes.add(w.note(beyond)));
    return cheap
        .map(w -> priced(mark, contract, slice, smile, w.vol()))
        .orElseGet(() -> LegRisk.unknown(mark.leg(), mark, beyond));
  }

  private LegRisk priced(
      LegMark mark, OptionContract contract, SurfaceSlice slice, SmileSlice smile, double vol) {
    double rate = -Math.log(discount(slice.forward())) / smile.years();
    Greeks g =
        Black76.greeks(
            smile.forward(), contract.strike(), vol, smile.years(), rate, contract.right().sign());
    return new LegRisk(
        mark.leg(),
        mark,
        Figure.of(vol),
        Figure.of(g.forwardDelta()),
        Figure.of(g.forwardGamma()),
        Figure.of(g.vega() * VOL_POINT),
        Figure.of(g.thetaPerDay()),
        Figure.of(g.vanna()),
        Figure.of(g.volga()),
        Figure.of(g.charmPerDay()),
        vixPointRule.perVixPoint(contract, slice, smile, vol, g));
  }

  /// The discount factor of a slice whose forward is known.
  static double discount(SliceForward forward) {
    return switch (forward) {
      case SliceForward.Parity parity -> parity.discount();
      case SliceForward.Given given -> given.discount();
      case SliceForward.Unknown unknown ->
          throw new IllegalStateException("a fitted smile has a forward: " + unknown.reason());
    };
  }

  /// Calendar days to expiry of a slice.
  static double days(SurfaceSlice slice) {
    return slice.years() * DAYS_PER_YEAR;
  }
}
