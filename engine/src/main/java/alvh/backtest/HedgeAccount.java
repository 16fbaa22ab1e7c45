package alvh.backtest;

import alvh.book.Sleeve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// What the hedge cost and paid, and what the condors made meanwhile.
///
/// The hedge is told by what it is made of and by its layer: VIX futures, whose settlements are
/// official, and VIX options, which are rebuilt where no quotes are at hand, stand beside each
/// other. Their sum is given only where both stand beside it.
///
/// @param whole over the whole run
/// @param years calendar year by calendar year
/// @param windows the crises and calm years that the run reaches into
public record HedgeAccount(Span whole, List<Span> years, List<Span> windows) {
  /// A part of the hedge.
  ///
  /// @param kind what it is made of
  /// @param sleeve its layer
  public record Part(PositionKind kind, Sleeve sleeve) implements Comparable<Part> {
    @Override
    public int compareTo(Part other) {
      int byKind = kind.compareTo(other.kind);
      return byKind == 0 ? sleeve.compareTo(other.sleeve) : byKind;
    }

    /// `vix-options long-rung`.
    public String label() {
      return kind.label() + " " + sleeve.label();
    }
  }

  /// What was made in a time.
  ///
  /// @param label for people
  /// @param why what happened; empty of a year
  /// @param isCrisis whether a hedge should pay in it
  /// @param from first trading day of the run in it
  /// @param to last one
  /// @param isWhole whether the run covers it
  /// @param condorCents profit of the condors, fees and slippage in it
  /// @param hedgeCents the same of each part of the hedge
  /// @param interestCents what cash earned
  public record Span(
      String label,
      String why,
      boolean isCrisis,
      LocalDate from,
      LocalDate to,
      boolean isWhole,
      long condorCents,
      SortedMap<Part, Long> hedgeCents,
      long interestCents) {
    public Span {
      hedgeCents = Collections.unmodifiableSortedMap(new TreeMap<>(hedgeCents));
    }

    /// The parts of the hedge made of `kind` together, USD cents.
    public long hedgeCents(PositionKind kind) {
      return hedgeCents.entrySet().stream()
          .filter(e -> e.getKey().kind() == kind)
          .mapToLong(Map.Entry::getValue)
          .sum();
    }

    /// All parts of the hedge, USD cents: to be shown beside its kinds.
    public long wholeHedgeCents() {
      return hedgeCents.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  public HedgeAccount {
    years = List.copyOf(years);
    windows = List.copyOf(windows);
  }

  /// The account of `run` over `windows`.
  public static HedgeAccount of(BacktestRun run, List<CrisisWindow> windows) {
    LocalDate first = run.days().getFirst().day();
    LocalDate last = run.days().getLast().day();
    var whole = span(run, new CrisisWindow("whole run", first, last, false, ""));
    List<Span> years = new ArrayList<>();
    for (int year = first.getYear(); year <= last.getYear(); year++) {
      years.addAll(
          span(
              run,
              new CrisisWindow(
                  Integer.toString(year),
                  LocalDate.ofYearDay(year, 1),
                  LocalDate.ofYearDay(year, 1).plusYears(1).minusDays(1),
                  false,
                  "")));
    }
    return new HedgeAccount(
        whole.getFirst(), years, windows.stream().flatMap(w -> span(run, w).stream()).toList());
  }

  /// Empty when the run has no day in it.
  private static List<Span> span(BacktestRun run, CrisisWindow window) {
    Predicate<BacktestDay> inside = d -> window.holds(d.day());
    List<BacktestDay> days = run.days().stream().filter(inside).toList();
    if (days.isEmpty()) {
      return List.of();
    }
    SortedMap<Part, Long> hedge = new TreeMap<>();
    long condors = 0;
    long interest = 0;
    for (BacktestDay day : days) {
      interest += day.interestCents();
      for (PositionDay line : day.positions()) {
        long cents = line.pnl().totalCents();
        if (BacktestDay.isHedge(line)) {
          hedge.merge(new Part(line.kind(), line.sleeve()), cents, Math::addExact);
        } else {
          condors += cents;
        }
      }
    }
    boolean isWhole = run.eve().isBefore(window.from()) && run.morrow().isAfter(window.to());
    return List.of(
        new Span(
            window.label(),
            window.why(),
            window.isCrisis(),
            days.getFirst().day(),
            days.getLast().day(),
            isWhole,
            condors,
            hedge,
            interest));
  }
}
