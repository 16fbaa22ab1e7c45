package alvh.cli;

import alvh.market.DataGrade;
import alvh.risk.Figure;
import alvh.surface.ArbitrageCheck;
import alvh.surface.EventClock;
import alvh.surface.EventVariance;
import alvh.surface.SmileFit;
import alvh.surface.SmileQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// A surface for people.
final class SurfaceText {
  private static final double PERCENT = 100;

  /// Releases less well known than this, in open days, are left out for people.
  private static final double MOST_ERROR = 0.5;

  private SurfaceText() {}

  static List<String> of(SurfaceReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        report.surface().chain().underlying()
            + " at "
            + Moments.shown(report.surface().chain().asOf()));
    lines.add(
        report.surface().chain().source() + "; " + DiscountText.of(report.surface().discounting()));
    if (report.surface().chain().grade() != DataGrade.QUOTES) {
      lines.add(GradeText.shown(report.surface().chain().graded()));
    }
    lines.add("");
    lines.addAll(slices(report.rows()));
    lines.add("");
    lines.addAll(totals(report));
    lines.add(arbitrage(report.check()));
    report
        .inTime()
        .ifPresent(inTime -> {
          lines.add("");
          lines.addAll(clock(inTime.clock(), report));
        });
    return lines;
  }

  private static List<String> slices(List<SurfaceRow> rows) {
    var table =
        new TextTable(
            "expiry",
            "root",
            "days",
            "forward",
            "ATM vol",
            "quotes",
            "inside",
            "rmse",
            "unseen",
            "inside",
            "strip",
            "on smile",
            "integral");
    List<String> whys = new ArrayList<>();
    for (SurfaceRow row : rows) {
      String name = row.slice().quotes().root() + " " + row.slice().quotes().expiry().date();
      if (row.slice().smile() instanceof SmileFit.Refused(String why)) {
        whys.add("no smile for " + name + ": " + why);
      }
      table.row(
          row.slice().quotes().expiry().date().toString(),
          row.slice().quotes().root().name(),
          Numbers.fixed(row.days(), 2),
          row.forward() instanceof Figure.Known(double value) ? Numbers.fixed(value, 2) : "-",
          row.slice().fittedSmile().map(s -> percent(s.atmVol(), 2)).orElse("-"),
          row.quality().map(q -> Integer.toString(q.coreQuotes())).orElse("-"),
          shown(row.quality(), SmileQuality::coreShareInside),
          row.quality().map(q -> Numbers.fixed(q.coreRmseVolPoints(), 3)).orElse("-"),
          row.heldOut().map(q -> Integer.toString(q.coreQuotes())).orElse("-"),
          shown(row.heldOut(), SmileQuality::coreShareInside),
          row.strip().map(s -> Numbers.fixed(s.discrete(), 3)).orElse("-"),
          row.strip().map(s -> Numbers.fixed(s.onSmile(), 3)).orElse("-"),
          row.strip().map(s -> Numbers.fixed(s.integrated(), 3)).orElse("-"));
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.add(
        "quotes: out of the money, |delta| .02 to .50; rmse, strip: vol points; unseen: every other"
            + " strike left out of the fit");
    lines.addAll(whys);
    return lines;
  }

  private static String shown(
      Optional<SmileQuality> quality, ToDoubleFunction<SmileQuality> share) {
    return quality.map(q -> percent(share.applyAsDouble(q), 1)).orElse("-");
  }

  private static String percent(double share, int decimals) {
    return Numbers.fixed(PERCENT * share, decimals) + " %";
  }

  private static List<String> totals(SurfaceReport report) {
    SurfaceTotals totals = report.totals();
    return List.of(
        totals.expiries()
            + " expiries "
            + report.band().shown()
            + ": "
            + Numbers.grouped(totals.quotes(), 0)
            + " quotes, "
            + percent(totals.inside(), 2)
            + " inside bid and ask, rmse "
            + Numbers.fixed(totals.rmse(), 4)
            + " vol points",
        "every other strike left out: "
            + percent(totals.heldOutInside(), 2)
            + " of "
            + Numbers.grouped(totals.heldOutQuotes(), 0)
            + " unseen quotes inside, rmse "
            + Numbers.fixed(totals.heldOutRmse(), 4),
        "variance strips: on the smile within "
            + Numbers.fixed(totals.stripOnSmile(), 3)
            + " of the quotes', integrated within "
            + Numbers.fixed(totals.stripIntegrated(), 3)
            + " vol points");
  }

  private static String arbitrage(ArbitrageCheck check) {
    String looked =
        check.points()
            + " points x "
            + check.slices()
            + " slices x "
            + check.instants()
            + " instants";
    return check.isFree()
        ? "no butterfly " + (check.instants() > 1 ? "or calendar " : "") + "arbitrage at " + looked
        : "ARBITRAGE at "
            + check.butterflies()
            + " points by butterflies and at "
            + check.calendars()
            + " by calendars, of "
            + looked;
  }

  private static List<String> clock(EventClock clock, SurfaceReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "a day without trading weighs "
            + Numbers.fixed(clock.closedWeight(), 2)
            + " of an open one");
    if (!report.hasReleases()) {
      lines.add("variance of releases unknown: " + report.whyNoReleases());
      return lines;
    }
    var table = new TextTable("release", "at", "open days", "+-", "move");
    int vague = 0;
    for (EventVariance event : clock.events()) {
      if (event.error() > MOST_ERROR) {
        vague++;
        continue;
      }
      table.row(
          event.name(),
          Moments.shown(event.at()),
          Numbers.fixed(event.openDays(), 2),
          Numbers.fixed(event.error(), 2),
          percent(event.move(), 2));
    }
    lines.addAll(table.lines());
    lines.add("open days: how many days without news the release adds; releases between the same");
    lines.add("two expiries share what these show; +-: standard error with all else as it is");
    if (vague > 0) {
      lines.add(
          vague
              + " later releases are not shown: the expiries around them are too far apart to tell"
              + " more than +-"
              + Numbers.fixed(MOST_ERROR, 1)
              + " days");
    }
    return lines;
  }
}
