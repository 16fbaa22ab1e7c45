package alvh.fact;

import alvh.book.IronCondor;
import alvh.book.OptionPackage;
import alvh.market.DailySeries;
import alvh.playbook.FactDeclaration;
import alvh.playbook.FactOrigin;
import alvh.playbook.FactValue;
import alvh.risk.RiskReport;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/// Facts of one condor.
final class CondorFacts implements CondorGroup {
  /// A side is tested once the index has come this far from the middle of the shorts to the short
  /// strike: `condor.putTested` and `condor.callTested` mean the index is at or beyond it.
  private static final double AT_THE_SHORT_STRIKE = 0;

  @Override
  public List<FactDeclaration> declarations() {
    return List.of(
        of(
            "condor.putPenetration",
            "ratio",
            0.10,
            "share of the way from short to long put that the index has gone; negative outside",
            "(short put - S) / width"),
        of(
            "condor.callPenetration",
            "ratio",
            0.10,
            "share of the way from short to long call that the index has gone; negative outside",
            "(S - short call) / width"),
        FactDeclaration.flag("condor.putTested", "the index is at or below the short put")
            .from(FactOrigin.by("S <= short put")),
        FactDeclaration.flag("condor.callTested", "the index is at or above the short call")
            .from(FactOrigin.by("S >= short call")),
        of(
            "condor.closesBelowPutBreakEven",
            "days",
            1,
            "consecutive daily closes below the lower break-even, up to now",
            "closes < short put - credit, counted back from the newest to the opening day"),
        of(
            "condor.closesAboveCallBreakEven",
            "days",
            1,
            "consecutive daily closes above the upper break-even, up to now",
            "closes > short call + credit, counted back from the newest to the opening day"),
        of(
            "condor.tradingDaysLeft",
            "days",
            1,
            "trading days to the last trading day",
            "trading days in (today, last trading day]"));
  }

  private static FactDeclaration of(
      String name, String unit, double near, String meaning, String formula) {
    return FactDeclaration.number(name, unit, near, meaning).from(FactOrigin.by(formula));
  }

  /// The facts of `pack`; unknown where it is not an iron condor.
  @Override
  public void add(AskedFacts facts, FactInputs in, OptionPackage pack) {
    Optional<IronCondor> condor = pack.asIronCondor();
    if (condor.isEmpty()) {
      var why = new FactValue.Unknown(pack.id() + " is not an iron condor");
      declarations().forEach(d -> facts.add(d.name(), () -> why));
    } else {
      addLevels(facts, in, condor.get());
      addCloses(facts, in, pack, condor.get());
    }
    facts.add(
        "condor.tradingDaysLeft",
        () ->
            new FactValue.Amount(
                RiskReport.tradingDaysLeft(pack, in.view().date(), in.calendar()),
                in.stamp(),
                "calendar"));
  }

  private static void addLevels(AskedFacts facts, FactInputs in, IronCondor condor) {
    Supplier<FactValue> index = new Once<>(() -> IndexLevel.of(in, condor));
    facts.add("condor.putPenetration", () -> number(index.get(), condor::putPenetration));
    facts.add("condor.callPenetration", () -> number(index.get(), condor::callPenetration));
    facts.add("condor.putTested", () -> tested(index.get(), condor::putPenetration));
    facts.add("condor.callTested", () -> tested(index.get(), condor::callPenetration));
  }

  private static FactValue number(FactValue index, DoubleUnaryOperator penetration) {
    return index instanceof FactValue.Amount(double level, String stamp, String source)
        ? new FactValue.Amount(penetration.applyAsDouble(level), stamp, source)
        : index;
  }

  private static FactValue tested(FactValue index, DoubleUnaryOperator penetration) {
    return index instanceof FactValue.Amount(double level, String stamp, String source)
        ? new FactValue.Flag(penetration.applyAsDouble(level) >= AT_THE_SHORT_STRIKE, stamp, source)
        : index;
  }

  private static void addCloses(
      AskedFacts facts, FactInputs in, OptionPackage pack, IronCondor condor) {
    double lower = condor.lowerBreakEven(pack.credit());
    double upper = condor.upperBreakEven(pack.credit());
    IndexLevel level = IndexLevel.of(condor);
    facts.add(
        "condor.closesBelowPutBreakEven",
        () -> run(level.closes(in), pack, level, close -> close < lower));
    facts.add(
        "condor.closesAboveCallBreakEven",
        () -> run(level.closes(in), pack, level, close -> close > upper));
  }

  private static FactValue run(
      CurrentSeries closes, OptionPackage pack, IndexLevel level, DoublePredicate beyond) {
    return closes.fact(s -> {
      FactValue.Amount last = s.amount(s.last().value());
      int days = run(s.series(), pack, close -> beyond.test(close * level.scale()));
      return new FactValue.Amount(days, last.asOf(), last.source() + level.words());
    });
  }

  /// How many of the newest closes since the opening day are `beyond`.
  private static int run(DailySeries closes, OptionPackage pack, DoublePredicate beyond) {
    int count = 0;
    for (int i = closes.size() - 1; i >= 0; i--) {
      if (closes.date(i).isBefore(pack.opened()) || !beyond.test(closes.value(i))) {
        return count;
      }
      count++;
    }
    return count;
  }
}
