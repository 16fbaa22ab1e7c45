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
import java.util.stream.Stream;

/// Brings one hedge position into the common currency, USD per VIX point.
///
/// - VX, VXM: multiplier x beta(T) to spot VIX; carry is the roll-down along the unchanged curve.
/// - VIX options: 100 x delta on their future x beta(T), the vol of VIX held fixed, plus theta.
/// - ETPs: through the two futures of their index, see [EtpValuation].
/// - SPX options held as a hedge: as the condors, by the shape of their slice.
final class HedgeValuation {
  /// Fall and rise of the index that portfolio margin scans broad-based indices over (FINRA Rule
  /// 4210(g)): what an S&P future, which has no bound of its own, is taken to risk.
  private static final double SCANNED_FALL = 0.08;

  private static final double SCANNED_RISE = 0.06;

  private final VixMarks vix;
  private final EtpValuation etps;
  private final Optional<PackageValuation> spxOptions;
  private final Optional<PackageValuation> vixOptions;
  private final Figure spxLevel;

  HedgeValuation(
      VixMarks vix,
      EtpValuation etps,
      Optional<PackageValuation> spxOptions,
      Optional<PackageValuation> vixOptions,
      Figure spxLevel) {
    this.spxLevel = spxLevel;
    this.vix = vix;
    this.etps = etps;
    this.spxOptions = spxOptions;
    this.vixOptions = vixOptions;
  }

  HedgeRisk of(Position position) {
    return switch (position) {
      case FuturesPosition future -> future(future);
      case OptionPackage pack when pack.underlying().equals("VIX") -> vixPackage(pack);
      case OptionPackage pack -> spxPackage(pack);
      case SharePosition share -> etps.of(share);
    };
  }

  private HedgeRisk future(FuturesPosition position) {
    return position.contract().root().underlying().equals("VIX")
        ? vixFuture(position)
        : indexFuture(position);
  }

  private HedgeRisk vixFuture(FuturesPosition position) {
    FutureContract contract = position.contract();
    double usdPerPoint = (double) contract.multiplier() * position.quantity();
    Figure settle = vix.settle(contract.settlement());
    Figure vega = vix.beta(contract.settlement()).times(usdPerPoint);
    Figure carry = vix.rollDownPerDay(contract.settlement()).times(usdPerPoint);
    Figure atRisk =
        position.quantity() > 0
            ? settle.plus(vix.lowestClose().times(-1)).map(d -> Math.max(0, d) * usdPerPoint)
            : Figure.unknown(contract.label() + " is sold: its loss has no bound");
    return HedgeRisk.ofVix(
        position,
        settle,
        vega,
        carry,
        atRisk,
        notes("at risk: a settlement at the lowest VIX close of the last 252 trading days"));
  }

  private List<String> notes(String first) {
    return Stream.concat(Stream.of(first), vix.settlementNote().stream()).toList();
  }

  /// An S&P future carries delta and nothing else.
  private HedgeRisk indexFuture(FuturesPosition position) {
    String label = position.contract().label();
    double usdPerPoint = (double) position.contract().multiplier() * position.quantity();
    return new HedgeRisk(
        position,
        Figure.unknown("no price series of " + label + " is at hand"),
        Figure.of(0),
        Figure.of(0),
        Figure.of(usdPerPoint / BookTotals.CONTRACT_DELTA_USD),
        Figure.of(0),
        Figure.of(0),
        spxLevel.times(usdPerPoint > 0 ? usdPerPoint * SCANNED_FALL : -usdPerPoint * SCANNED_RISE),
        Optional.empty(),
        List.of(
            usdPerPoint > 0
                ? "at risk: a fall of SPX by 8 %; it has no bound"
                : "at risk: a rise of SPX by 6 %; it has no bound"));
  }

  private HedgeRisk vixPackage(OptionPackage pack) {
    if (vixOptions.isEmpty()) {
      return HedgeRisk.unknown(pack, "no VIX option chain at this instant for " + pack.id());
    }
    PackageRisk risk = vixOptions.get().of(pack);
    Figure vega = risk.vegaPerVixPointUsd().times(pack.quantity());
    return optionRisk(risk, vega, Figure.of(0), Figure.of(0), rollDown(risk), forwardNotes());
  }

  private HedgeRisk spxPackage(OptionPackage pack) {
    if (!pack.underlying().equals("SPX")) {
      return HedgeRisk.unknown(pack, RiskReport.notValued(pack));
    }
    if (spxOptions.isEmpty()) {
      return HedgeRisk.unknown(pack, "no SPX option chain at this instant for " + pack.id());
    }
    PackageRisk risk = spxOptions.get().of(pack);
    Figure vega = risk.vegaPerVixPointUsd().times(pack.quantity());
    Figure delta = risk.delta().times(pack.quantity());
    return optionRisk(risk, Figure.of(0), vega, delta, Figure.of(0), List.of());
  }

  private List<String> forwardNotes() {
    return vix.settlementNote().map(n -> "forwards: " + n).stream().toList();
  }

  /// Roll-down of the futures under the legs, USD a day for the whole position.
  private Figure rollDown(PackageRisk risk) {
    double usdPerPoint = (double) risk.pack().multiplier() * risk.pack().quantity();
    List<Figure> parts = new ArrayList<>();
    for (LegRisk leg : risk.legs()) {
      OptionLeg held = leg.leg();
      parts.add(
          vix.rollDownPerDay(held.contract().expiry())
              .times(leg.delta())
              .times(held.ratio() * usdPerPoint));
    }
    return Figure.sum(parts);
  }

  private static HedgeRisk optionRisk(
      PackageRisk risk,
      Figure vixVega,
      Figure spxVega,
      Figure delta,
      Figure rollDownUsd,
      List<String> marking) {
    int quantity = risk.pack().quantity();
    Figure theta = risk.thetaPerDayUsd().times(quantity);
    List<String> notes = new ArrayList<>(risk.notes());
    notes.addAll(marking);
    notes.add("at risk: its value at the middle of the quotes above the least it can settle for");
    return new HedgeRisk(
        risk.pack(),
        risk.quote().midCloseCost().times(-1),
        vixVega,
        spxVega,
        delta,
        theta.plus(rollDownUsd),
        theta,
        risk.midValueUsd().times(quantity).plus(leastSettlementUsd(risk.pack()).times(-1)),
        Optional.of(risk),
        notes);
  }

  /// The least the whole position can be worth at settlement, USD; 0 for bought options.
  private static Figure leastSettlementUsd(OptionPackage pack) {
    var free =
        new OptionPackage(pack.id(), pack.sleeve(), pack.legs(), pack.quantity(), 0, pack.opened());
    return RiskReport.maxLossUsd(free).times(-1);
  }
}
