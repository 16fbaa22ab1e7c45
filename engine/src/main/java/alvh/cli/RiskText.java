package alvh.cli;

import alvh.book.ExpiryPayoff;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.market.DataGrade;
import alvh.risk.BookTotals;
import alvh.risk.Figure;
import alvh.risk.HedgeRisk;
import alvh.risk.LegMark;
import alvh.risk.LegRisk;
import alvh.risk.PackageRisk;
import alvh.risk.RiskReport;
import alvh.workspace.PositionText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A risk report as tables.
final class RiskText {
  private static final int CENTS = 2;
  private static final int DELTA = 3;
  private static final int RATIO = 4;

  private final Console console;

  RiskText(Console console) {
    this.console = console;
  }

  /// Condors, hedges and the whole book.
  void print(RiskReport report) {
    condors(report);
    hedges(report);
    totals(report.totals());
    console.line(
        "discounting: "
            + report.discounting()
            + "; vols move with VIX by "
            + report.shift().label());
    report
        .grades()
        .forEach((underlying, grade) -> {
          if (grade.grade() != DataGrade.QUOTES) {
            console.line(underlying + " options: " + GradeText.shown(grade));
          }
        });
    notes(report);
  }

  /// Every note once, after the positions that it is about.
  private void notes(RiskReport report) {
    Map<String, Set<String>> about = new LinkedHashMap<>();
    report.condors().forEach(c -> note(about, c.pack(), c.notes()));
    report.hedges().forEach(h -> note(about, h.position(), h.notes()));
    about.forEach((note, ids) -> console.line("note: " + String.join(", ", ids) + ": " + note));
  }

  private static void note(Map<String, Set<String>> about, Position position, List<String> notes) {
    notes.forEach(n -> about.computeIfAbsent(n, k -> new LinkedHashSet<>()).add(position.id()));
  }

  private void condors(RiskReport report) {
    if (report.condors().isEmpty()) {
      return;
    }
    console.heading(
        "Condors, per condor: prices in index points; max loss, vegas and theta a day in USD");
    var lines =
        new TextTable(
            "id",
            "position",
            "forward",
            "credit",
            "mid now",
            "close at",
            "max loss",
            "break-evens",
            "delta",
            "vega/vol",
            "vega/VIX",
            "theta");
    for (PackageRisk risk : report.condors()) {
      OptionPackage pack = risk.pack();
      lines.row(
          pack.id(),
          PositionText.of(pack),
          Numbers.figure(risk.forward(), CENTS),
          Numbers.fixed(pack.credit(), CENTS),
          Numbers.figure(risk.quote().midCloseCost(), CENTS),
          Numbers.figure(risk.quote().naturalCloseCost(), CENTS),
          Numbers.figure(RiskReport.maxLossUsd(pack).times(1.0 / pack.quantity()), 0),
          breakEvens(pack),
          Numbers.figure(risk.delta(), DELTA),
          Numbers.figure(risk.vegaPerVolPointUsd(), 0),
          Numbers.figure(risk.vegaPerVixPointUsd(), 0),
          Numbers.figure(risk.thetaPerDayUsd(), 0));
    }
    console.lines(lines.lines());
  }

  private static String breakEvens(OptionPackage pack) {
    return !pack.settlesAtOnce()
        ? "several expiries"
        : ExpiryPayoff.of(pack).breakEvens().stream()
            .map(level -> Numbers.fixed(level, CENTS))
            .collect(Collectors.joining(" / "));
  }

  private void hedges(RiskReport report) {
    if (report.hedges().isEmpty()) {
      return;
    }
    console.heading("Hedges, whole position, in USD");
    var lines =
        new TextTable("id", "layer", "position", "mark", "vega/VIX pt", "carry/day", "at risk");
    for (HedgeRisk risk : report.hedges()) {
      lines.row(
          risk.position().id(),
          risk.position().sleeve().label(),
          PositionText.of(risk.position()),
          Numbers.figure(risk.markPoints(), CENTS),
          Numbers.figure(risk.vegaPerVixPointUsd(), 0),
          Numbers.figure(risk.carryPerDayUsd(), CENTS),
          Numbers.figure(risk.atRiskUsd(), 0));
    }
    console.lines(lines.lines());
    if (report.hedges().stream().anyMatch(h -> isVixOption(h.position()))) {
      console.line("VIX options: the vol of VIX is held fixed");
    }
  }

  private static boolean isVixOption(Position position) {
    return position instanceof OptionPackage pack && pack.underlying().equals("VIX");
  }

  private void totals(BookTotals totals) {
    console.heading("Book");
    var lines = new TextTable("figure", "value", "unit", "");
    row(lines, "condors' vega", totals.condorVegaUsd(), 0, "USD / VIX point");
    row(lines, "hedges' vega", totals.hedgeVegaUsd(), 0, "USD / VIX point");
    row(lines, "coverage", totals.coverage(), RATIO, "ratio");
    row(lines, "net delta per condor, form A", totals.netDeltaPerCondor(), RATIO, "contract delta");
    row(lines, "net delta, form B", totals.netDeltaPerCondorFormB(), RATIO, "contract delta");
    row(lines, "theta", totals.thetaPerDayUsd(), 0, "USD / day");
    row(lines, "net carry", totals.netCarryPerDayUsd(), 0, "USD / day");
    row(lines, "max loss of the condors", totals.maxLossUsd(), 0, "USD");
    row(lines, "stack risk", totals.stackRiskShare().times(100), DELTA, "% of equity");
    console.lines(lines.lines());
  }

  private static void row(TextTable lines, String name, Figure figure, int decimals, String unit) {
    String why = figure instanceof Figure.Unknown(String reason) ? reason : "";
    lines.row(name, Numbers.figure(figure, decimals), unit, why);
  }

  /// Every leg with its quote and greeks, per contract bought, in index points.
  void legs(RiskReport report) {
    console.heading("Legs, per contract bought, in index points");
    var lines =
        new TextTable(
            "position",
            "ratio",
            "leg",
            "bid",
            "ask",
            "vol %",
            "delta",
            "gamma",
            "vega/pt",
            "theta/day",
            "vanna",
            "volga",
            "charm/day");
    List<PackageRisk> packages = new ArrayList<>(report.condors());
    report.hedges().forEach(h -> h.options().ifPresent(packages::add));
    for (PackageRisk pack : packages) {
      for (LegRisk leg : pack.legs()) {
        lines.row(
            pack.pack().id(),
            Integer.toString(leg.leg().ratio()),
            leg.leg().contract().label(),
            leg.mark() instanceof LegMark.Priced p ? Numbers.fixed(p.bid(), CENTS) : "-",
            leg.mark() instanceof LegMark.Priced p ? Numbers.fixed(p.ask(), CENTS) : "-",
            Numbers.figure(leg.vol().times(100), CENTS),
            Numbers.figure(leg.delta(), DELTA),
            Numbers.figure(leg.gamma(), 5),
            Numbers.figure(leg.vegaPerVolPoint(), DELTA),
            Numbers.figure(leg.thetaPerDay(), DELTA),
            Numbers.figure(leg.vanna(), DELTA),
            Numbers.figure(leg.volga(), 1),
            Numbers.figure(leg.charmPerDay(), 5));
      }
    }
    console.lines(lines.lines());
  }
}
