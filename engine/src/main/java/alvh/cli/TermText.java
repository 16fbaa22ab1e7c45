package alvh.cli;

import alvh.vix.Regression;
import alvh.vix.VxCurve;
import alvh.vix.VxRegimeRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// The VX curve of a day for people.
///
/// @param report what there is to show
record TermText(TermReport report) {
  private static final int PRICE_DECIMALS = 3;
  private static final int SLOPE_DECIMALS = 4;

  /// Index points that make one per cent, of 1.00 of return.
  private static final double PERCENT = 0.01;

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "VX curve of %s, settled at %s",
            report.curve().day(),
            Moments.shown(report.settledAt())));
    lines.add("");
    lines.addAll(contracts());
    lines.add("");
    lines.addAll(figures());
    lines.add("");
    lines.addAll(moves());
    lines.add("");
    lines.add("index points by calendar days to settlement (o contract, leftmost o at 0 spot VIX)");
    lines.addAll(CurvePlot.lines(report.points()));
    return lines;
  }

  private List<String> contracts() {
    var table =
        new TextTable(
            "settlement",
            "days",
            "settle",
            "roll/day",
            "beta law",
            "beta est.",
            "correlation",
            "pairs",
            "of days");
    for (TermReport.Contract contract : report.contracts()) {
      Regression estimated = contract.estimated();
      table.row(
          contract.point().settlement().toString(),
          Integer.toString(contract.days()),
          Numbers.fixed(contract.point().settle(), PRICE_DECIMALS),
          shown(contract.rollPerDay(), SLOPE_DECIMALS),
          Numbers.fixed(contract.law(), 2),
          estimated instanceof Regression.Line line ? Numbers.fixed(line.slope(), 2) : "-",
          estimated instanceof Regression.Line line ? Numbers.fixed(line.correlation(), 2) : "-",
          Integer.toString(pairs(estimated)),
          contract.fewestDays() + ".." + contract.mostDays());
    }
    return table.lines();
  }

  private static int pairs(Regression regression) {
    return switch (regression) {
      case Regression.Line line -> line.pairs();
      case Regression.Unknown unknown -> unknown.pairs();
    };
  }

  private List<String> figures() {
    VxCurve curve = report.curve();
    List<String> lines = new ArrayList<>();
    var table = new TextTable("constant maturity, days", "index points");
    for (int days : TermReport.MATURITIES) {
      table.row(Integer.toString(days), shown(curve.constantMaturity(days), PRICE_DECIMALS));
    }
    lines.addAll(table.lines());
    lines.add("");
    lines.add("spot VIX                " + shown(curve.spot(), 2));
    lines.add("basis VX1 - spot        " + points(curve.basis()));
    lines.add("spread VX1 - VX2        " + points(curve.spread12()));
    OptionalDouble contango = curve.contango();
    lines.add(
        "contango VX2/VX1 - 1    "
            + (contango.isPresent() ? Numbers.percent(contango.getAsDouble(), 2) : "unknown"));
    lines.add("slope CM60 - CM30       " + points(curve.slope()));
    lines.add("curvature of CM30,60,90 " + points(curve.curvature()));
    lines.add(
        String.format(
            Locale.ROOT,
            "regime                  %s (as without history; begins beyond %s, ends below %s)",
            report.regime().map(r -> r.name().toLowerCase(Locale.ROOT)).orElse("unknown"),
            Numbers.percent(VxRegimeRule.DEFAULT.enter(), 0),
            Numbers.percent(VxRegimeRule.DEFAULT.leave(), 0)));
    return lines;
  }

  private List<String> moves() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "estimates: %d trading days, changes after %s up to %s",
            report.window(),
            report.from(),
            report.curve().day()));
    lines.add(
        switch (report.perReturn()) {
          case Regression.Line line ->
              String.format(
                  Locale.ROOT,
                  "VIX moves %s points when the S&P 500 moves 1 %% (correlation %s, %d days)",
                  Numbers.fixed(line.slope() * PERCENT, 2),
                  Numbers.fixed(line.correlation(), 2),
                  line.pairs());
          case Regression.Unknown unknown -> "spot-vol beta unknown: " + TermReport.why(unknown);
        });
    lines.add(
        switch (report.perPoint()) {
          case Regression.Line line ->
              String.format(
                  Locale.ROOT,
                  "and %s points per index point (correlation %s)",
                  Numbers.fixed(line.slope(), SLOPE_DECIMALS),
                  Numbers.fixed(line.correlation(), 2));
          case Regression.Unknown unknown -> "per index point unknown: " + TermReport.why(unknown);
        });
    return lines;
  }

  private static String shown(OptionalDouble value, int decimals) {
    return value.isPresent() ? Numbers.fixed(value.getAsDouble(), decimals) : "-";
  }

  private static String points(OptionalDouble value) {
    return value.isPresent()
        ? Numbers.fixed(value.getAsDouble(), PRICE_DECIMALS) + " points"
        : "unknown";
  }
}
