package alvh.fact;

import alvh.book.IronCondor;
import alvh.book.OptionPackage;
import alvh.playbook.FactDeclaration;
import alvh.playbook.FactOrigin;
import alvh.playbook.FactValue;
import alvh.risk.CondorEntry;
import alvh.risk.Figure;
import alvh.risk.PackageQuote;
import alvh.risk.PackageRisk;
import alvh.risk.RiskReport;
import alvh.risk.RollTarget;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// What a condor brought, what it costs now, and what a roll would bring, per condor in index
/// points.
final class CondorPriceFacts implements CondorGroup {
  private static final String POINTS = "index points";
  private static final String RATIO = "ratio";
  private static final String CREDIT = "condor.credit";
  private static final String CAPTURED = "condor.creditCaptured";
  private static final String CLOSE_COST = "condor.closeCostOverCredit";
  private static final String SPREAD = "condor.spreadShare";
  private static final String PUT_WIDTH = "condor.putWidth";
  private static final String CALL_WIDTH = "condor.callWidth";
  private static final String MAX_LOSS = "condor.maxLossOverCredit";
  private static final String LOSS_OVER_ENTRY = "condor.maxLossOverEntry";
  private static final String ROLL = "condor.rollNetCredit";

  @Override
  public List<FactDeclaration> declarations() {
    return List.of(
        of(CREDIT, POINTS, 0.25, "net credit of the position", "as the book has it"),
        of(
            CAPTURED,
            RATIO,
            0.05,
            "share of the credit that closing at the middle would keep",
            "(credit - close cost at mid) / credit"),
        of(
            CLOSE_COST,
            RATIO,
            0.1,
            "cost of closing at bid and ask over the credit",
            "close cost, shorts at the ask and longs at the bid, / credit"),
        of(
            SPREAD,
            RATIO,
            0.05,
            "what the spreads add to closing, over the cost at the middle",
            "(natural - mid close cost) / mid close cost"),
        of(PUT_WIDTH, POINTS, 5, "width of the put side", "short put - long put"),
        of(CALL_WIDTH, POINTS, 5, "width of the call side", "long call - short call"),
        of(
            MAX_LOSS,
            RATIO,
            0.5,
            "largest loss at expiry over the credit",
            "(wider width - credit) / credit"),
        of(
            LOSS_OVER_ENTRY,
            RATIO,
            0.05,
            "largest loss at expiry now over that when the desk first saw the position",
            "(wider width - credit) now / the same then, as the state of the desk has it"),
        of(
            ROLL,
            POINTS,
            0.1,
            "credit of a roll to the first expiry 7 to 14 days further, same strikes, against the"
                + " market; below 0 a debit",
            "natural credit of the new legs - natural close cost of the old"));
  }

  private static FactDeclaration of(
      String name, String unit, double near, String meaning, String formula) {
    return FactDeclaration.number(name, unit, near, meaning).from(FactOrigin.by(formula));
  }

  @Override
  public void add(AskedFacts facts, FactInputs in, OptionPackage pack) {
    Optional<IronCondor> condor = pack.asIronCondor();
    if (condor.isEmpty()) {
      var why = new FactValue.Unknown(pack.id() + " is not an iron condor");
      declarations().forEach(d -> facts.add(d.name(), () -> why));
      return;
    }
    IronCondor held = condor.get();
    String asOf = in.stamp();
    double credit = pack.credit();
    Supplier<Figure> mid =
        () -> quote(in, pack).map(PackageQuote::midCloseCost).orElseGet(() -> noRisk(pack));
    Supplier<Figure> natural =
        () -> quote(in, pack).map(PackageQuote::naturalCloseCost).orElseGet(() -> noRisk(pack));
    facts.add(CREDIT, () -> new FactValue.Amount(credit, asOf, "book"));
    facts.add(PUT_WIDTH, () -> new FactValue.Amount(held.putWidth(), asOf, "book"));
    facts.add(CALL_WIDTH, () -> new FactValue.Amount(held.callWidth(), asOf, "book"));
    facts.add(
        MAX_LOSS,
        () ->
            Figures.fact(overCredit(Figure.of(held.widerWidth() - credit), credit), asOf, "book"));
    facts.add(LOSS_OVER_ENTRY, () -> Figures.fact(overEntry(in, pack), asOf, "state of the desk"));
    facts.add(
        CAPTURED,
        () -> quoted(in, pack, overCredit(Figure.of(credit).plus(mid.get().times(-1)), credit)));
    facts.add(CLOSE_COST, () -> quoted(in, pack, overCredit(natural.get(), credit)));
    facts.add(SPREAD, () -> quoted(in, pack, spreadShare(mid.get(), natural.get())));
    facts.add(ROLL, () -> quoted(in, pack, roll(in, pack)));
  }

  private static Figure overEntry(FactInputs in, OptionPackage pack) {
    CondorEntry entry = in.entries().get(pack.id());
    if (entry == null || entry.maxLossUsd().isEmpty()) {
      return Figure.unknown("no decision has kept the largest loss of " + pack.id() + " at entry");
    }
    double then = entry.maxLossUsd().getAsDouble();
    return then > 0
        ? RiskReport.maxLossUsd(pack).times(1 / then)
        : Figure.unknown(pack.id() + " could not lose when it was first seen");
  }

  private static FactValue quoted(FactInputs in, OptionPackage pack, Figure figure) {
    String source = in.view().chain(pack.underlying()).map(c -> c.source()).orElse("no chain");
    return Figures.fact(figure, in.stamp(), source);
  }

  private static Optional<PackageQuote> quote(FactInputs in, OptionPackage pack) {
    return in.condor(pack).map(PackageRisk::quote);
  }

  private static Figure noRisk(OptionPackage pack) {
    return Figure.unknown(pack.id() + " is not in the risk report");
  }

  private static Figure overCredit(Figure amount, double credit) {
    return credit > 0
        ? amount.times(1 / credit)
        : Figure.unknown(
            String.format(Locale.ROOT, "the position brought no credit: %.2f", credit));
  }

  private static Figure spreadShare(Figure mid, Figure natural) {
    return switch (mid) {
      case Figure.Known(double middle) when middle > 0 ->
          natural.map(against -> (against - middle) / middle);
      case Figure.Known(double middle) ->
          Figure.unknown(
              String.format(Locale.ROOT, "closing at the middle costs nothing: %.2f", middle));
      case Figure.Unknown why -> why;
    };
  }

  private static Figure roll(FactInputs in, OptionPackage pack) {
    var chain = in.view().chain(pack.underlying());
    if (chain.isEmpty()) {
      return Figure.unknown("no " + pack.underlying() + " option chain at this instant");
    }
    var first = pack.legs().getFirst().contract();
    Optional<RollTarget> target = RollTarget.of(first, chain.get());
    if (target.isEmpty()) {
      return Figure.unknown(
          String.format(
              Locale.ROOT,
              "the chain has no expiry %d to %d days beyond %s",
              RollTarget.DAYS_MIN,
              RollTarget.DAYS_MAX,
              first.expiry()));
    }
    Figure out = PackageQuote.of(pack.legs(), chain.get()).naturalCloseCost();
    Figure into = PackageQuote.of(target.get().legs(pack.legs()), chain.get()).naturalCredit();
    return into.plus(out.times(-1));
  }
}
