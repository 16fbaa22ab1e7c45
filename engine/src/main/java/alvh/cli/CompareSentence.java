package alvh.cli;

import alvh.backtest.HedgeAccount;
import alvh.backtest.PairedRuns;
import alvh.performance.Measure;
import alvh.performance.PairedDifference;
import alvh.performance.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a playbook's hedge cost, what it paid, and whether it was worth it, in plain words.
///
/// It was worth it when both the Sharpe ratio and growth over deepest drawdown are above those of
/// the run it is held against, it was not when both are below. Whichever way that falls, a
/// difference of daily returns within two standard errors of nothing is called one.
final class CompareSentence {
  /// About 95 % of a normal law.
  private static final double ERRORS = 2;

  private CompareSentence() {}

  /// @param other the run that `row` is held against; empty where it is that one or there is none
  static String of(CompareRow row, Optional<CompareRow> other) {
    List<String> parts = new ArrayList<>();
    parts.add(row.name() + ", " + row.framing() + ": " + hedge(row));
    other.ifPresent(o -> {
      parts.add(condors(row, o));
      row.paired().ifPresent(p -> parts.add(beside(p, o.name())));
      parts.add(verdict(row, o));
    });
    return String.join(". ", parts) + ".";
  }

  private static String hedge(CompareRow row) {
    if (!row.isHedged()) {
      return "it held no hedge";
    }
    double cost = row.bill().costAYearUsd();
    String ordinary =
        String.format(
            Locale.ROOT,
            "outside the crises its hedge %s %s USD a year (%s of the account)",
            cost >= 0 ? "cost" : "gained",
            usd(Math.abs(cost)),
            Numbers.percent(Math.abs(cost) / row.meanEquityUsd(), 2));
    List<String> crises = row.bill().crises().stream().map(CompareSentence::crisis).toList();
    return ordinary
        + (crises.isEmpty()
            ? "; the run reaches into no crisis"
            : "; in the crises it made "
                + String.join(", ", crises)
                + ", together "
                + usd(row.bill().paidUsd())
                + " USD")
        + "; over the whole run it made "
        + usd(row.bill().madeUsd())
        + " USD";
  }

  private static String condors(CompareRow row, CompareRow other) {
    return String.format(
        Locale.ROOT,
        "Its condors made %s USD, those of %s %s USD",
        usd(row.condorsUsd()),
        other.name(),
        usd(other.condorsUsd()));
  }

  private static String crisis(HedgeAccount.Span span) {
    return usd(BacktestReport.usd(span.wholeHedgeCents()))
        + " in "
        + span.label()
        + (span.isWhole() ? "" : " (in part)");
  }

  private static String beside(PairedRuns paired, String other) {
    return String.format(
        Locale.ROOT,
        "Beside %s it grew by %s a year (%s) and its deepest drawdown was %s",
        other,
        signed(paired.growthGap()),
        daily(paired.daily()),
        deeper(paired.drawdownGap()));
  }

  private static String daily(PairedDifference daily) {
    return daily.periods() == 0
        ? "no day compared"
        : String.format(
            Locale.ROOT,
            "mean of daily differences %s, standard error %s",
            signed(daily.aYear()),
            BacktestText.text(daily.errorAYear(), Measure.Unit.SHARE));
  }

  private static String signed(Statistic statistic) {
    return switch (statistic) {
      case Statistic.Unknown(String why) -> "an unknown amount (" + why + ")";
      case Statistic.Known(double value) -> String.format(Locale.ROOT, "%+.2f %%", value * PERCENT);
    };
  }

  private static String deeper(Statistic gap) {
    return switch (gap) {
      case Statistic.Unknown(String why) -> "unknown (" + why + ")";
      case Statistic.Known(double value) ->
          String.format(
              Locale.ROOT,
              "%.2f points %s",
              Math.abs(value) * PERCENT,
              value <= 0 ? "shallower" : "deeper");
    };
  }

  private static final double PERCENT = 100;

  private static String verdict(CompareRow row, CompareRow other) {
    String ratios =
        String.format(
            Locale.ROOT,
            "Its Sharpe ratio is %s against %s, growth over drawdown %s against %s",
            figure(row, Measure.SHARPE),
            figure(other, Measure.SHARPE),
            figure(row, Measure.CALMAR),
            figure(other, Measure.CALMAR));
    int better = sign(row, other, Measure.SHARPE) + sign(row, other, Measure.CALMAR);
    String said =
        switch (better) {
          case 2 -> "on these figures the playbook was worth it";
          case -2 -> "on these figures the playbook was not worth it";
          default -> "these figures do not settle whether it was worth it";
        };
    return ratios + ": " + said + chance(row);
  }

  private static String chance(CompareRow row) {
    OptionalDouble mean = row.paired().map(p -> p.daily().aYear().asNumber()).orElseThrow();
    OptionalDouble error = row.paired().map(p -> p.daily().errorAYear().asNumber()).orElseThrow();
    if (mean.isEmpty() || error.isEmpty()) {
      return "";
    }
    if (Math.abs(mean.getAsDouble()) <= ERRORS * error.getAsDouble()) {
      return ", and the difference of the returns is within two standard errors of nothing";
    }
    return ", and it returned "
        + (mean.getAsDouble() > 0 ? "more" : "less")
        + " by over two standard errors";
  }

  private static int sign(CompareRow row, CompareRow other, Measure measure) {
    OptionalDouble ours = row.performance().figure(measure).asNumber();
    OptionalDouble theirs = other.performance().figure(measure).asNumber();
    return ours.isEmpty() || theirs.isEmpty()
        ? 0
        : (int) Math.signum(ours.getAsDouble() - theirs.getAsDouble());
  }

  private static String figure(CompareRow row, Measure measure) {
    return BacktestText.text(row.performance().figure(measure), measure.unit());
  }

  private static String usd(double amount) {
    return Numbers.grouped(amount, 0);
  }
}
