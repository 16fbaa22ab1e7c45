package alvh.fact;

import alvh.playbook.DefinedFact;
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
    for (List<DefinedFact.OfSeries> rows :
        List.of(VolIndexRows.ALL, SpxRows.ALL, MacroRows.ALL, AbsentRows.ALL)) {
      rows.forEach(row -> all.add(row.declaration()));
    }
    all.addAll(volatility());
    all.addAll(index());
    all.addAll(curve());
    all.addAll(events());
    return all;
  }

  private static List<FactDeclaration> volatility() {
    return List.of(
        FactDeclaration.number("vix.macdLine", POINTS, 0.1, "MACD(12, 26) of VIX closes"),
        FactDeclaration.flag(
            "vix.macdCrossedUp", "the MACD line of VIX rose above its signal on the last day"),
        FactDeclaration.flag(
            "vix.macdCrossedDown", "the MACD line of VIX fell below its signal on the last day"),
        FactDeclaration.number(
            "vix.rsi14Low252", "rsi", 3, "15th percentile of RSI14 of VIX over the last 252 days"),
        FactDeclaration.number(
            "vix.rsi14High252", "rsi", 3, "85th percentile of RSI14 of VIX over the last 252 days"),
        FactDeclaration.number("vix9d.ratio", RATIO, 0.02, "VIX9D over VIX of the same day"),
        FactDeclaration.number("vix3m.ratio", RATIO, 0.02, "VIX3M over VIX of the same day"));
  }

  private static List<FactDeclaration> index() {
    return List.of(
        FactDeclaration.flag(
            "spx.macdHistContracting",
            "the MACD histogram of S&P 500 has shrunk on each of the last three days"),
        FactDeclaration.number("spx.rv5", POINTS, 1, "realised volatility of the last 5 returns"),
        FactDeclaration.number("spx.rv20", POINTS, 1, "realised volatility of the last 20 returns"),
        FactDeclaration.number("spx.rvRatio", RATIO, 0.05, "rv5 over rv20"),
        FactDeclaration.number(
            "spx.drawdown252", RATIO, 0.01, "how far the close is below its 252-day high"),
        FactDeclaration.number(
            "spx.skew25", POINTS, 0.5, "25-delta put vol minus 25-delta call vol near 30 days"),
        FactDeclaration.number("spx.atmVol30", POINTS, 1, "at-the-money vol near 30 days"),
        FactDeclaration.number(
            "spxvx.corr21",
            RATIO,
            0.05,
            "correlation of daily log returns of SPX and CM30, 21 days"),
        FactDeclaration.number(
            "spxvx.corr63",
            RATIO,
            0.05,
            "correlation of daily log returns of SPX and CM30, 63 days"),
        FactDeclaration.number(
            "spxvx.corr252",
            RATIO,
            0.05,
            "correlation of daily log returns of SPX and CM30, 252 days"),
        FactDeclaration.flag(
            "breadth.highWithoutLine",
            "the index is at a 21-day high and the advance-decline line is not"),
        FactDeclaration.number(
            "breadth.advanceShare", RATIO, 0.05, "advances over advances plus declines"),
        FactDeclaration.number(
            "breadth.pctAbove50",
            "percent",
            3,
            "large stocks above their 50-day mean; of today's large stocks, so the survivors"),
        FactDeclaration.number(
            "breadth.pctAbove200",
            "percent",
            3,
            "large stocks above their 200-day mean; of today's large stocks, so the survivors"));
  }

  private static List<FactDeclaration> curve() {
    return List.of(
        FactDeclaration.number("vx.cm90", POINTS, 1, "VX at a constant 90 days"),
        FactDeclaration.number("vx.slopeRatio", RATIO, 0.02, "CM60 / CM30 - 1"),
        FactDeclaration.number("vx.rsi14", "rsi", 5, "Wilder's 14-day RSI of CM30"),
        FactDeclaration.number(
            "vx.macdHist", POINTS, 0.1, "MACD(12, 26) of CM30 minus its 9-day signal"),
        FactDeclaration.number(
            "vx.slopeChange5", POINTS, 0.5, "the slope minus that of five trading days before"),
        FactDeclaration.number(
            "vx.cm30Change5", POINTS, 1, "CM30 minus that of five trading days before"),
        FactDeclaration.number(
            "vx.daysToSettlement", DAYS, 1, "calendar days to the final settlement of VX1"),
        FactDeclaration.number(
            "rates.fundingSpread",
            "percent",
            0.1,
            "SOFR, or federal funds before there was SOFR, minus the 3-month bill"),
        FactDeclaration.flag(
            "rates.differentialStable",
            "the funding spread moved in five days less than half its usual five-day move"),
        FactDeclaration.number(
            "valuation.ddmGap",
            RATIO,
            0.1,
            "index over its dividend-discount value, minus 1: a slow state with a wide band"));
  }

  private static List<FactDeclaration> events() {
    String unscheduled = "; unscheduled meetings are among the dates";
    return List.of(
        to("event.daysToFomc", "FOMC announcement", unscheduled),
        to("event.daysToCpi", "CPI release", ""),
        to("event.daysToPpi", "PPI release", ""),
        to("event.daysToNfp", "employment report", ""),
        since("event.daysSinceFomc", "FOMC announcement", unscheduled),
        since("event.daysSinceCpi", "CPI release", ""),
        since("event.daysSincePpi", "PPI release", ""),
        since("event.daysSinceMinutes", "FOMC minutes", ""),
        FactDeclaration.flag(
            "event.isFomcWeek", "an FOMC announcement falls into this calendar week" + unscheduled),
        FactDeclaration.flag(
            "event.isRebalanceDay",
            "third Friday of March, June, September, December or last trading day of a quarter"),
        FactDeclaration.flag(
            "event.isMonthlyExpiry",
            "third Friday of the month, or the day on which its options stop trading"),
        FactDeclaration.number(
            "cpi.surpriseZ",
            RATIO,
            0.25,
            "last CPI month on month minus its consensus, over the deviation of past surprises"),
        FactDeclaration.number(
            "session.minutesToClose", "minutes", 5, "minutes to the close of the cash session"));
  }

  private static FactDeclaration to(String name, String event, String note) {
    return FactDeclaration.number(
        name, DAYS, 1, "trading days to the next " + event + ", 0 on its day" + note);
  }

  private static FactDeclaration since(String name, String event, String note) {
    return FactDeclaration.number(
        name, DAYS, 1, "trading days since the last " + event + ", 0 on its day" + note);
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
