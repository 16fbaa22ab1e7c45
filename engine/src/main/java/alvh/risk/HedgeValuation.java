package alvh.risk;

import alvh.book.FuturesPosition;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.SharePosition;
import alvh.instrument.FutureContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Brings one hedge position into the common currency, USD per VIX point.
///
/// - VX, VXM: multiplier x beta(T) to spot VIX; carry is the roll-down along the unchanged curve.
/// - VIX options: 100 x delta on their future x beta(T), the vol of VIX held fixed, plus theta.
/// - SPX options held as a hedge: as the condors, by the shape of their slice.
final class HedgeValuation {
  private final VixMarks vix;
  private final Optional<PackageValuation> spxOptions;
  private final Optional<PackageValuation> vixOptions;

  HedgeValuation(
      VixMarks vix, Optional<PackageValuation> spxOptions, Optional<PackageValuation> vixOptions) {
    this.vix = vix;
    this.spxOptions = spxOptions;
    this.vixOptions = vixOptions;
  }

  HedgeRisk of(Position position) {
    return switch (position) {
      case FuturesPosition future -> future(future);
      case OptionPackage pack when pack.underlying().equals("VIX") -> vixPackage(pack);
      case OptionPackage pack -> spxPackage(pack);
      case SharePosition share ->
          unknown(
              share,
              share.share().ticker()
                  + " rebalances daily: its exposure needs the index weights of the day, which are not read");
    };
  }

  private HedgeRisk future(FuturesPosition position) {
    FutureContract contract = position.contract();
    if (!contract.root().underlying().equals("VIX")) {
      return unknown(
          position, contract.label() + " hedges delta; no price series of it is at hand");
    }
    double usdPerPoint = (double) contract.multiplier() * position.quantity();
    Figure settle = vix.settle(contract.settlement());
    Figure vega = vix.beta(contract.settlement()).times(usdPerPoint);
    Figure carry = vix.rollDownPerDay(contract.settlement()).times(usdPerPoint);
    List<String> notes = new ArrayList<>();
    Figure atRisk;
    if (position.quantity() > 0) {
      atRisk = settle.plus(vix.lowestClose().times(-1)).map(d -> Math.max(0, d) * usdPerPoint);
      notes.add("at risk: a settlement at the lowest VIX close of the last 252 trading days");
    } else {
      atRisk = Figure.unknown(contract.label() + " is sold: its loss has no bound");
    }
    return new HedgeRisk(position, settle, vega, carry, Figure.of(0), atRisk, Optional.empty(), notes);
  }

  private HedgeRisk vixPackage(OptionPackage pack) {
    return vixOptions
        .map(valuation -> valuation.of(pack))
        .map(risk -> optionRisk(pack, risk, rollDown(risk)))
        .orElseGet(() -> unknown(pack, "no VIX option chain at this instant for " + pack.id()));
  }

  /// Roll-down of the futures under the legs, USD a day and package.
  private Figure rollDown(PackageRisk risk) {
    List<Figure> parts = new ArrayList<>();
    for (LegRisk leg : risk.legs()) {
      OptionLeg held = leg.leg();
      parts.add(
          vix.rollDownPerDay(held.contract().expiry())
              .times(leg.delta())
              .times((double) held.ratio() * risk.pack().multiplier()));
    }
    return Figure.sum(parts);
  }

  private HedgeRisk spxPackage(OptionPackage pack) {
    return spxOptions
        .map(valuation -> optionRisk(pack, valuation.of(pack), Figure.of(0)))
        .orElseGet(() -> unknown(pack, "no SPX option chain at this instant for " + pack.id()));
  }

  private static HedgeRisk optionRisk(OptionPackage pack, PackageRisk risk, Figure rollDownUsd) {
    int quantity = pack.quantity();
    Figure theta = risk.thetaPerDayUsd().times(quantity);
    List<String> notes = new ArrayList<>(risk.notes());
    notes.add("at risk: what the package is worth at the middle of its quotes");
    return new HedgeRisk(
        pack,
        risk.quote().midCloseCost().times(-1),
        risk.vegaPerVixPointUsd().times(quantity),
        theta.plus(rollDownUsd.times(quantity)),
        theta,
        risk.midValueUsd().times(quantity).map(v -> Math.max(0, v)),
        Optional.of(risk),
        notes);
  }

  private static HedgeRisk unknown(Position position, String why) {
    Figure none = Figure.unknown(why);
    return new HedgeRisk(position, none, none, none, none, none, Optional.empty(), List.of());
  }
}
