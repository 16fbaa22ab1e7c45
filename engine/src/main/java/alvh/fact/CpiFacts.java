package alvh.fact;

import alvh.market.DailySeries;
import alvh.market.Observation;
import alvh.playbook.FactDeclaration;
import alvh.playbook.FactOrigin;
import alvh.playbook.FactValue;
import alvh.signal.Reading;
import alvh.signal.Rolling;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// How far inflation came out beside what was expected.
final class CpiFacts implements FactGroup {
  private static final String SURPRISE = "cpi.surpriseZ";
  private static final String CONSENSUS = "cpi.consensus";
  private static final String FIRST_PRINT = "cpi.actual";
  private static final String LEVEL = "cpi.level";

  /// Calendar days that a consensus speaks: a release comes monthly, and a fortnight is for one
  /// that was put off.
  private static final int AGE = 45;

  /// The level of a month, dated on its first day, is published by the 24th of the next.
  private static final int LEVEL_LAG = 60;

  /// Surprises from which a deviation is taken, at least: a year of releases.
  private static final int FEWEST = 12;

  private static final double PERCENT = 100;

  /// The statistics office prints month on month to a tenth of a per cent.
  private static final double PRINTED = 10;

  @Override
  public List<FactDeclaration> declarations() {
    return List.of(
        FactDeclaration.number(
                SURPRISE,
                "ratio",
                0.25,
                "last CPI month on month minus its consensus, over the deviation of past surprises;"
                    + " unknown from the release until its figure is visible")
            .from(
                FactOrigin.by(
                        "(actual - consensus) / population stdev of all earlier surprises, at least"
                            + " 12; actual the first print, else month on month of the revised"
                            + " levels, rounded to 0.1")
                    .reading(CONSENSUS, FIRST_PRINT, LEVEL)
                    .over(FEWEST)
                    .published(LEVEL_LAG, AGE)));
  }

  @Override
  public Map<String, FactValue> values(MarketInputs in) {
    CurrentSeries consensus = CurrentSeries.of(in, CONSENSUS, OptionalInt.of(AGE));
    return Map.of(SURPRISE, consensus.fact(c -> surprise(in, c)));
  }

  private static FactValue surprise(MarketInputs in, CurrentSeries.Current consensus) {
    Actuals actuals = new Actuals(in.view().series(FIRST_PRINT), in.view().series(LEVEL));
    DailySeries expected = consensus.series();
    int last = expected.size() - 1;
    OptionalDouble newest = actuals.on(expected.date(last));
    if (newest.isEmpty()) {
      return new FactValue.Unknown(
          String.format(
              Locale.ROOT,
              "the figure of the release of %s is not visible: no '%s' of that day and no '%s' of"
                  + " the month before",
              expected.date(last),
              FIRST_PRINT,
              LEVEL));
    }
    double[] past = new double[last];
    int count = 0;
    for (int i = 0; i < last; i++) {
      OptionalDouble actual = actuals.on(expected.date(i));
      if (actual.isPresent()) {
        past[count++] = actual.getAsDouble() - expected.value(i);
      }
    }
    if (count < FEWEST) {
      return new FactValue.Unknown(
          String.format(Locale.ROOT, "%d past surprises are known, %d are needed", count, FEWEST));
    }
    double now = newest.getAsDouble() - expected.value(last);
    return switch (Rolling.stdev(Arrays.copyOf(past, count), count)) {
      case Reading.Value(double usual) when usual > 0 -> amount(consensus, actuals, now / usual);
      case Reading.Value usual -> new FactValue.Unknown("past surprises do not differ");
      case Reading.NotEnoughData few -> new FactValue.Unknown("too few past surprises");
      case Reading.Undefined(String reason) -> new FactValue.Unknown(reason);
    };
  }

  private static FactValue amount(CurrentSeries.Current consensus, Actuals actuals, double value) {
    FactValue.Amount stamped = consensus.amount(value);
    return new FactValue.Amount(
        value, stamped.asOf(), stamped.source() + " + " + actuals.source(consensus.last().date()));
  }

  /// What was released, as far as it is visible.
  private record Actuals(Optional<DailySeries> firstPrints, Optional<DailySeries> levels) {
    /// Percent month on month of the release on `day`.
    OptionalDouble on(LocalDate day) {
      Optional<Observation> printed = firstPrint(day);
      return printed.isPresent()
          ? OptionalDouble.of(printed.get().value())
          : levels.map(l -> monthOnMonth(l, month(day))).orElseGet(OptionalDouble::empty);
    }

    String source(LocalDate day) {
      return firstPrint(day)
          .map(Observation::source)
          .or(() -> levels.map(l -> l.info().source() + " (revised levels)"))
          .orElse("");
    }

    private Optional<Observation> firstPrint(LocalDate day) {
      return firstPrints.flatMap(f -> f.on(day));
    }

    /// A release speaks of the month before.
    private static YearMonth month(LocalDate release) {
      return YearMonth.from(release).minusMonths(1);
    }

    private static OptionalDouble monthOnMonth(DailySeries levels, YearMonth month) {
      int index = levels.indexUpTo(month.atDay(1));
      boolean hasBoth =
          index > 0
              && levels.date(index).equals(month.atDay(1))
              && levels.date(index - 1).equals(month.minusMonths(1).atDay(1));
      return hasBoth
          ? OptionalDouble.of(
              rounded(PERCENT * (levels.value(index) / levels.value(index - 1) - 1)))
          : OptionalDouble.empty();
    }

    private static double rounded(double percent) {
      return Math.rint(percent * PRINTED) / PRINTED;
    }
  }
}
