package alvh.backtest;

import alvh.book.Sleeve;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What the hedge of a run cost in ordinary times and paid in crises.
///
/// @param yearsOutside years of the run outside the crises, by trading days
/// @param outsideCents what each kind of hedge made outside the crises; a cost is negative
/// @param crises what was made in each crisis that the run reaches into
/// @param wholeCents what each kind made over the whole run
/// @param premiumCents paid for hedges of options when they were opened, less received, fees apart
/// @param years years of the whole run
/// @param daysHeld trading days on which a hedge was held
/// @param days trading days of the run
public record HedgeBill(
    double yearsOutside,
    Map<PositionKind, Long> outsideCents,
    List<HedgeAccount.Span> crises,
    Map<PositionKind, Long> wholeCents,
    long premiumCents,
    double years,
    int daysHeld,
    int days) {
  private static final double CENTS_PER_USD = 100;

  public HedgeBill {
    outsideCents = Collections.unmodifiableMap(new EnumMap<>(outsideCents));
    wholeCents = Collections.unmodifiableMap(new EnumMap<>(wholeCents));
    crises = List.copyOf(crises);
  }

  /// The bill of `run`; windows that are no crises are ordinary times.
  public static HedgeBill of(BacktestRun run, List<CrisisWindow> windows) {
    List<CrisisWindow> crises = windows.stream().filter(CrisisWindow::isCrisis).toList();
    HedgeAccount account = HedgeAccount.of(run, crises);
    Map<PositionKind, Long> whole = new EnumMap<>(PositionKind.class);
    Map<PositionKind, Long> outside = new EnumMap<>(PositionKind.class);
    for (PositionKind kind : PositionKind.values()) {
      long all = account.whole().hedgeCents(kind);
      long within = account.windows().stream().mapToLong(w -> w.hedgeCents(kind)).sum();
      whole.put(kind, all);
      outside.put(kind, all - within);
    }
    int days = run.days().size();
    long calm = run.days().stream().filter(d -> !isWithin(crises, d.day())).count();
    double years = RunCurve.of(run).years();
    return new HedgeBill(
        years * calm / days,
        outside,
        account.windows(),
        whole,
        premium(run),
        years,
        (int) run.days().stream().filter(HedgeBill::isHedged).count(),
        days);
  }

  private static boolean isWithin(List<CrisisWindow> crises, LocalDate day) {
    return crises.stream().anyMatch(c -> c.holds(day));
  }

  private static boolean isHedged(BacktestDay day) {
    return day.positions().stream().anyMatch(BacktestDay::isHedge);
  }

  private static long premium(BacktestRun run) {
    return TradeLog.of(run).stream()
        .filter(t -> t.sleeve() != Sleeve.CONDOR)
        .filter(t -> t.kind() == PositionKind.VIX_OPTIONS || t.kind() == PositionKind.SPX_OPTIONS)
        .mapToLong(t -> -t.premiumCents())
        .sum();
  }

  /// What the hedge cost in a year outside the crises, USD; negative when it gained there.
  public double costAYearUsd() {
    return yearsOutside == 0 ? 0 : -sum(outsideCents) / CENTS_PER_USD / yearsOutside;
  }

  /// The same of one kind.
  public double costAYearUsd(PositionKind kind) {
    return yearsOutside == 0
        ? 0
        : -outsideCents.getOrDefault(kind, 0L) / CENTS_PER_USD / yearsOutside;
  }

  /// Premium paid in a year of the run, USD.
  public double premiumAYearUsd() {
    return premiumCents / CENTS_PER_USD / years;
  }

  /// What the hedge made in all crises together, USD.
  public double paidUsd() {
    return crises.stream().mapToLong(HedgeAccount.Span::wholeHedgeCents).sum() / CENTS_PER_USD;
  }

  /// What the hedge made over the whole run, USD.
  public double madeUsd() {
    return sum(wholeCents) / CENTS_PER_USD;
  }

  private static long sum(Map<PositionKind, Long> cents) {
    return cents.values().stream().mapToLong(Long::longValue).sum();
  }

  /// Share of the trading days on which a hedge was held.
  public double shareOfDaysHeld() {
    return (double) daysHeld / days;
  }
}
