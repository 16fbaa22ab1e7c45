package alvh.fact;

import alvh.playbook.FactDeclaration;
import alvh.playbook.FactValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Facts whose computation is not there yet.
final class PlannedFacts implements FactGroup {
  static final FactValue NOT_YET = new FactValue.Unknown("not computed yet");

  private static final String POINTS = "vol points";
  private static final String RATIO = "ratio";
  private static final String DAYS = "days";

  @Override
  public List<FactDeclaration> declarations() {
    List<FactDeclaration> all = new ArrayList<>();
    all.addAll(surface());
    return all;
  }

  private static List<FactDeclaration> surface() {
    return List.of(
        FactDeclaration.number(
            "spx.skew25", POINTS, 0.5, "25-delta put vol minus 25-delta call vol near 30 days"),
        FactDeclaration.number("spx.atmVol30", POINTS, 1, "at-the-money vol near 30 days"));
  }

  static List<FactDeclaration> book() {
    return List.of(
        FactDeclaration.number(
            "book.beta", RATIO, 0.05, "net delta times index level times 100, over equity"),
        FactDeclaration.number(
            "book.gammaPerCondor",
            "index delta/index point",
            0.001,
            "gamma of the index options per condor"),
        FactDeclaration.number("book.equity", "USD", 1000, "equity of the book"));
  }

  static List<FactDeclaration> condor() {
    return List.of(
        FactDeclaration.number(
            "condor.calendarDaysLeft", DAYS, 1, "calendar days to the last trading day"),
        FactDeclaration.number(
            "condor.putItm",
            RATIO,
            0.005,
            "(K - S) / S of the short put; negative out of the money"),
        FactDeclaration.number(
            "condor.callItm",
            RATIO,
            0.005,
            "(S - K) / S of the short call; negative out of the money"),
        FactDeclaration.number(
            "condor.shortPutDelta", "index delta", 0.02, "delta of one short put, absolute"),
        FactDeclaration.number(
            "condor.shortCallDelta", "index delta", 0.02, "delta of one short call, absolute"),
        FactDeclaration.number("condor.credit", "index points", 0.25, "net credit at entry"),
        FactDeclaration.number(
            "condor.creditCaptured",
            RATIO,
            0.05,
            "credit minus the mid cost of closing, over the credit"),
        FactDeclaration.number(
            "condor.closeCostOverCredit",
            RATIO,
            0.1,
            "cost of closing at bid and ask over the credit"),
        FactDeclaration.number(
            "condor.spreadShare", RATIO, 0.05, "natural minus mid closing cost, over the mid"),
        FactDeclaration.number(
            "condor.putWidth", "index points", 5, "short put strike minus long put strike"),
        FactDeclaration.number(
            "condor.callWidth", "index points", 5, "long call strike minus short call strike"),
        FactDeclaration.number(
            "condor.maxLossOverCredit", RATIO, 0.5, "largest loss at expiry over the credit"),
        FactDeclaration.number(
            "condor.extrinsicShare",
            RATIO,
            0.05,
            "extrinsic value of the short legs over their mid value"),
        FactDeclaration.number(
            "condor.impliedMove",
            RATIO,
            0.005,
            "0.85 times the at-the-money straddle of its expiry over the index"),
        FactDeclaration.number(
            "condor.rollNetCredit",
            "index points",
            0.1,
            "natural credit of a roll to the first expiry 7 to 14 days further, same strikes"),
        FactDeclaration.flag("condor.spansFomc", "an FOMC announcement comes before its expiry"),
        FactDeclaration.number(
            "condor.maxLossOverEntry", RATIO, 0.05, "largest loss now over that at entry"));
  }

  @Override
  public Map<String, FactValue> values(MarketInputs in) {
    Map<String, FactValue> values = new LinkedHashMap<>();
    declarations().forEach(d -> values.put(d.name(), NOT_YET));
    return values;
  }
}
