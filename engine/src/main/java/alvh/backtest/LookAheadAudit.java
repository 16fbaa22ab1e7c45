package alvh.backtest;

import alvh.market.MarketHistory;
import alvh.time.NewYork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/// Whether a run would have been the same had its future not existed yet.
///
/// For a date, everything that became known after it is taken away or made absurd, the same is run
/// anew from the start to that date, and every decision, fill, settlement, mark and the equity of
/// every day must be what they were, to the last bit. What is a fact of the calendar (holidays,
/// scheduled releases, fees by date) stays known. What reads one day ahead shows only on the last
/// day of a cut, hence many dates.
public final class LookAheadAudit {
  private final MarketHistory base;
  private final Runner runner;
  private final BacktestRun whole;

  /// Runs the same thing over another past. Everything is made anew: chains rebuilt on that past, a
  /// decider without memory.
  public interface Runner {
    /// The run over `base` from the audited run's first day to `to`.
    BacktestRun run(MarketHistory base, LocalDate to);
  }

  /// @param base the past beneath everything: series, futures and real chains
  /// @param runner what is audited
  /// @param whole its run over all of `base`
  public LookAheadAudit(MarketHistory base, Runner runner, BacktestRun whole) {
    this.base = base;
    this.runner = runner;
    this.whole = whole;
  }

  /// Random days of the run, ascending; all of them when it has fewer.
  ///
  /// @param count how many, > 0
  /// @param seed the same seed, the same days
  public List<LocalDate> dates(int count, long seed) {
    if (count <= 0) {
      throw new IllegalArgumentException("count must be > 0, was " + count);
    }
    List<LocalDate> days = new ArrayList<>(whole.days().stream().map(BacktestDay::day).toList());
    Collections.shuffle(days, new Random(seed));
    return days.stream().limit(count).sorted().toList();
  }

  /// The first difference at `date`; empty when there is none.
  public Optional<AuditDifference> at(LocalDate date, AuditEnding ending) {
    Instant end = NewYork.instant(date.plusDays(1), LocalTime.MIDNIGHT);
    BacktestRun cut;
    try {
      cut = runner.run(ending.of(base, end), date);
    } catch (RuntimeException failure) {
      // the past was good enough to get here with its future: that it fails without is a finding
      return Optional.of(
          new AuditDifference(date, ending, date, "the run", "finished", failure.toString()));
    }
    List<BacktestDay> expected = whole.days().stream().filter(d -> !d.day().isAfter(date)).toList();
    for (int i = 0; i < Math.max(expected.size(), cut.days().size()); i++) {
      if (i >= expected.size() || i >= cut.days().size()) {
        return Optional.of(
            new AuditDifference(
                date,
                ending,
                (i < expected.size() ? expected : cut.days()).get(i).day(),
                "the number of days",
                Integer.toString(expected.size()),
                Integer.toString(cut.days().size())));
      }
      Optional<AuditDifference> found =
          new DayPair(date, ending, expected.get(i), cut.days().get(i))
              .difference(whole.events(), cut.events());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// One day of both runs.
  private record DayPair(LocalDate date, AuditEnding ending, BacktestDay whole, BacktestDay cut) {
    Optional<AuditDifference> difference(List<TradeEvent> before, List<TradeEvent> after) {
      return Stream.of(
              compare("the day", BacktestDay::day),
              compare("the decision", BacktestDay::decision),
              compare("the layers", BacktestDay::layers),
              values("an event", of(before), of(after)),
              compare("cash in cents", BacktestDay::cashCents),
              compare("interest in cents", BacktestDay::interestCents),
              values("a position", whole.positions(), cut.positions()),
              compare("equity in cents", BacktestDay::equityCents),
              compare("the day's line", d -> d))
          .flatMap(Optional::stream)
          .findFirst();
    }

    private List<TradeEvent> of(List<TradeEvent> events) {
      return events.stream().filter(e -> NewYork.date(e.at()).equals(whole.day())).toList();
    }

    private Optional<AuditDifference> compare(String what, Function<BacktestDay, ?> part) {
      return compare(what, part.apply(whole), part.apply(cut));
    }

    private Optional<AuditDifference> values(String what, List<?> is, List<?> then) {
      for (int i = 0; i < Math.max(is.size(), then.size()); i++) {
        Optional<AuditDifference> found =
            compare(
                what,
                i < is.size() ? is.get(i) : "absent",
                i < then.size() ? then.get(i) : "absent");
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }

    private Optional<AuditDifference> compare(String what, Object is, Object then) {
      return Objects.equals(is, then)
          ? Optional.empty()
          : Optional.of(
              new AuditDifference(date, ending, whole.day(), what, is.toString(), then.toString()));
    }
  }
}
