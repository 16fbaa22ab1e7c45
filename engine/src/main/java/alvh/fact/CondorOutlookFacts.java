package alvh.fact;

import alvh.book.IronCondor;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.instrument.OptionContract;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.market.ReleaseDates;
import alvh.playbook.FactDeclaration;
import alvh.playbook.FactOrigin;
import alvh.playbook.FactValue;
import alvh.risk.Figure;
import alvh.risk.LegMark;
import alvh.risk.LegRisk;
import alvh.risk.PackageQuote;
import alvh.risk.PackageRisk;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// How a condor stands: deltas of its shorts, what is left of their time value, the move that its
/// expiry prices, and what comes before it.
final class CondorOutlookFacts implements CondorGroup {
  private static final String RATIO = "ratio";
  private static final String DELTA = "index delta";
  private static final String DAYS = "condor.calendarDaysLeft";
  private static final String PUT_DELTA = "condor.shortPutDelta";
  private static final String CALL_DELTA = "condor.shortCallDelta";
  private static final String PUT_ITM = "condor.putItm";
  private static final String CALL_ITM = "condor.callItm";
  private static final String EXTRINSIC = "condor.extrinsicShare";
  private static final String MOVE = "condor.impliedMove";
  private static final String FOMC = "condor.spansFomc";

  /// Share of an at-the-money straddle that traders call the expected move; sqrt(2/pi) = .80 of a
  /// standard deviation is the straddle itself, so .85 of it is .68 of one (a rule of thumb of the
  /// articles, not a law).
  private static final double STRADDLE_SHARE = 0.85;

  @Override
  public List<FactDeclaration> declarations() {
    return List.of(
        of(DAYS, "days", 1, "calendar days to the expiry date", "expiry - today"),
        of(
            PUT_ITM,
            RATIO,
            0.005,
            "how far the short put is in the money; negative out of it",
            "(K - S) / S"),
        of(
            CALL_ITM,
            RATIO,
            0.005,
            "how far the short call is in the money; negative out of it",
            "(S - K) / S"),
        of(PUT_DELTA, DELTA, 0.02, "delta of one short put, absolute", "|dV/dF| on the smile"),
        of(CALL_DELTA, DELTA, 0.02, "delta of one short call, absolute", "|dV/dF| on the smile"),
        of(
            EXTRINSIC,
            RATIO,
            0.05,
            "share of the short legs' value that is time value",
            "sum of (mid - max(0, intrinsic at S)) / sum of mids, short put and short call"),
        of(
            MOVE,
            RATIO,
            0.005,
            "move to its expiry that the market expects, over the index",
            "0.85 (call + put mid at the strike nearest the forward) / S"),
        FactDeclaration.flag(
                FOMC,
                "an FOMC announcement comes before it settles; unscheduled meetings count once"
                    + " they were held")
            .from(FactOrigin.by("first fomc after the instant <= settlement")));
  }

  private static FactDeclaration of(
      String name, String unit, double near, String meaning, String formula) {
    return FactDeclaration.number(name, unit, near, meaning).from(FactOrigin.by(formula));
  }

  @Override
  public void add(AskedFacts facts, FactInputs in, OptionPackage pack) {
    Optional<IronCondor> held = pack.asIronCondor();
    if (held.isEmpty()) {
      var why = new FactValue.Unknown(pack.id() + " is not an iron condor");
      declarations().forEach(d -> facts.add(d.name(), () -> why));
      return;
    }
    IronCondor condor = held.get();
    double days = (double) ChronoUnit.DAYS.between(in.view().date(), condor.expiry());
    Supplier<FactValue> index = new Once<>(() -> IndexLevel.of(in, condor));
    facts.add(DAYS, () -> new FactValue.Amount(days, in.stamp(), "calendar"));
    facts.add(PUT_ITM, () -> map(index.get(), s -> (condor.shortPut() - s) / s));
    facts.add(CALL_ITM, () -> map(index.get(), s -> (s - condor.shortCall()) / s));
    facts.add(PUT_DELTA, () -> delta(in, pack, Right.PUT));
    facts.add(CALL_DELTA, () -> delta(in, pack, Right.CALL));
    facts.add(EXTRINSIC, () -> withIndex(index.get(), s -> extrinsic(in, pack, s)));
    facts.add(MOVE, () -> withIndex(index.get(), s -> impliedMove(in, pack, condor, s)));
    facts.add(FOMC, () -> EventFacts.of(in.market(), "fomc", dates -> spans(in, condor, dates)));
  }

  private interface OfLevel<T> {
    T at(double index);
  }

  private static FactValue map(FactValue index, OfLevel<Double> value) {
    return index instanceof FactValue.Amount(double level, String asOf, String source)
        ? new FactValue.Amount(value.at(level), asOf, source)
        : index;
  }

  private static FactValue withIndex(FactValue index, OfLevel<Figure> value) {
    return index instanceof FactValue.Amount(double level, String asOf, String source)
        ? Figures.fact(value.at(level), asOf, source)
        : index;
  }

  private static FactValue delta(FactInputs in, OptionPackage pack, Right right) {
    Figure delta =
        shorts(in, pack).stream()
            .filter(l -> l.leg().contract().right() == right)
            .findFirst()
            .map(LegRisk::delta)
            .orElseGet(() -> Figure.unknown(pack.id() + " is not in the risk report"))
            .map(Math::abs);
    return Figures.fact(delta, in.stamp(), "risk report");
  }

  private static List<LegRisk> shorts(FactInputs in, OptionPackage pack) {
    return in.condor(pack).map(PackageRisk::legs).orElseGet(List::of).stream()
        .filter(l -> l.leg().isShort())
        .toList();
  }

  private static Figure extrinsic(FactInputs in, OptionPackage pack, double index) {
    List<Figure> time = new ArrayList<>();
    List<Figure> whole = new ArrayList<>();
    for (LegRisk leg : shorts(in, pack)) {
      OptionContract contract = leg.leg().contract();
      double intrinsic = Math.max(0, contract.right().sign() * (index - contract.strike()));
      Figure mid =
          switch (leg.mark()) {
            case LegMark.Priced priced -> Figure.of(priced.mid());
            case LegMark.Unpriceable(OptionLeg none, String why) -> Figure.unknown(why);
          };
      whole.add(mid);
      time.add(mid.map(m -> m - intrinsic));
    }
    return Figure.sum(whole) instanceof Figure.Known(double mids) && !(mids > 0)
        ? Figure.unknown("the short legs are worth nothing")
        : Figure.sum(time).times(Figure.sum(whole).map(m -> 1 / m));
  }

  private static Figure impliedMove(
      FactInputs in, OptionPackage pack, IronCondor condor, double index) {
    Figure forward =
        in.condor(pack)
            .map(PackageRisk::forward)
            .orElseGet(() -> Figure.unknown(pack.id() + " is not in the risk report"));
    Optional<OptionChain> chain = in.view().chain(pack.underlying());
    if (!(forward instanceof Figure.Known(double level)) || chain.isEmpty()) {
      return forward instanceof Figure.Unknown ? forward : Figure.unknown("no option chain");
    }
    return nearestStrike(chain.get(), condor, level)
        .map(strike -> straddle(chain.get(), condor, strike).times(STRADDLE_SHARE / index))
        .orElseGet(() -> Figure.unknown(condor.expiry() + " is not in the chain"));
  }

  private static Optional<Double> nearestStrike(
      OptionChain chain, IronCondor condor, double forward) {
    return chain.liveSlices().stream()
        .filter(s -> s.root() == condor.root() && s.expiry().date().equals(condor.expiry()))
        .findFirst()
        .map(ChainSlice::strikes)
        .flatMap(strikes ->
            Arrays.stream(strikes)
                .boxed()
                .min((a, b) -> Double.compare(Math.abs(a - forward), Math.abs(b - forward))));
  }

  private static Figure straddle(OptionChain chain, IronCondor condor, double strike) {
    List<OptionLeg> legs = List.of(leg(condor, strike, Right.PUT), leg(condor, strike, Right.CALL));
    return PackageQuote.of(legs, chain).midCredit().times(-1);
  }

  private static OptionLeg leg(IronCondor condor, double strike, Right right) {
    return new OptionLeg(new OptionContract(condor.root(), condor.expiry(), strike, right), 1);
  }

  private static FactValue spans(FactInputs in, IronCondor condor, ReleaseDates dates) {
    Instant settles = in.calendar().expiry(condor.expiry(), condor.root().settlement()).settlesAt();
    return dates
        .nextAfter(in.view().asOf())
        .<FactValue>map(
            next -> new FactValue.Flag(!next.isAfter(settles), in.stamp(), dates.source()))
        .orElseGet(() -> EventFacts.ended(dates));
  }
}
