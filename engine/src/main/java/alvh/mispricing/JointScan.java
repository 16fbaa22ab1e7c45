package alvh.mispricing;

import alvh.execution.Fees;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.market.ChainSlice;
import alvh.market.DataGrade;
import alvh.market.FuturesBar;
import alvh.market.FuturesCurve;
import alvh.market.FuturesHistory;
import alvh.market.OptionChain;
import alvh.surface.DiscountCurve;
import alvh.surface.SliceForward;
import alvh.time.Expiry;
import alvh.time.NewYork;
import alvh.time.Settlement;
import alvh.time.TradingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// SPX variance, VX and VIX options of one moment side by side, settlement by settlement.
///
/// No parity: a position in one is not a position in another, and what comes out is a residual with
/// a band. `E[VIX_T^2]` is the forward variance of SPX over the 30 days after `T`, and a future
/// lies at or below the root of it; both hold up to the strikes that are not quoted.
///
/// @param rows by settlement
public record JointScan(List<JointRow> rows) {
  /// What a VX moves in a year of sessions: the mean of VVIX 2006 to 2026 is 93.
  private static final double VOL_OF_VX = 0.93;

  private static final double SESSION_MINUTES = 252 * 390.0;

  /// Half of the .05 that VX trades in: a settlement is no price to trade at.
  private static final double HALF_TICK = 0.025;

  private static final double MINUTES_PER_DAY = 1_440;

  public JointScan {
    rows = List.copyOf(rows);
  }

  /// The settlements of VX on `day`, nearest first.
  ///
  /// @param histories monthly and weekly contracts, cut at the moment that is looked at
  public static List<VixFuture> futures(
      List<FuturesHistory> histories, LocalDate day, TradingCalendar calendar) {
    return histories.stream()
        .flatMap(h ->
            h.curve(day).stream()
                .flatMap(c -> c.points().stream().map(p -> future(h, c, p, calendar))))
        .sorted(Comparator.comparing(VixFuture::settlement))
        .toList();
  }

  private static VixFuture future(
      FuturesHistory history,
      FuturesCurve curve,
      FuturesCurve.Point point,
      TradingCalendar calendar) {
    LocalDate date = point.settlement();
    long volume =
        history.contract(date).flatMap(s -> s.on(curve.day())).map(FuturesBar::volume).orElse(0L);
    boolean isMonthly = calendar.vixSettlement(YearMonth.from(date)).equals(date);
    return new VixFuture(date, point.settle(), !isMonthly, volume, curve.settledAt());
  }

  /// Compares what is given; chains must be of one moment.
  ///
  /// @param spx options on SPX
  /// @param vix options on VIX
  /// @param curve of discounting
  /// @param futures VX of the day
  public static JointScan of(
      Optional<OptionChain> spx,
      Optional<OptionChain> vix,
      DiscountCurve curve,
      List<VixFuture> futures,
      Fees fees,
      TradingCalendar calendar) {
    Optional<StripTerm> term = spx.map(c -> StripTerm.of(c, curve, fees, calendar));
    boolean isOfQuotes =
        Stream.concat(spx.stream(), vix.stream()).allMatch(c -> c.grade() == DataGrade.QUOTES);
    Optional<Instant> asOf = spx.or(() -> vix).map(OptionChain::asOf);
    Map<LocalDate, Optional<VixFuture>> byDate = new TreeMap<>();
    futures.forEach(f -> byDate.put(f.settlement(), Optional.of(f)));
    vix.ifPresent(
        c -> c.liveSlices().forEach(s -> byDate.putIfAbsent(s.expiry().date(), Optional.empty())));
    return new JointScan(
        asOf.stream()
            .flatMap(moment ->
                byDate.entrySet().stream()
                    .map(e ->
                        row(
                            e.getKey(),
                            e.getValue(),
                            moment,
                            term,
                            vix,
                            curve,
                            fees,
                            calendar,
                            isOfQuotes)))
            .toList());
  }

  private static JointRow row(
      LocalDate date,
      Optional<VixFuture> future,
      Instant asOf,
      Optional<StripTerm> term,
      Optional<OptionChain> vix,
      DiscountCurve curve,
      Fees fees,
      TradingCalendar calendar,
      boolean isOfQuotes) {
    Expiry expiry = calendar.expiry(date, Settlement.AM);
    Optional<ForwardVariance> variance =
        term.flatMap(t -> ForwardVariance.of(t, expiry.settlesAt()));
    Optional<VixSquare> square =
        vix.flatMap(c -> slice(c, date))
            .flatMap(s -> square(s, asOf, future.map(VixFuture::settle), curve, fees));
    return new JointRow(
        date,
        expiry.minutesFrom(asOf) / MINUTES_PER_DAY,
        future,
        variance,
        square,
        future.map(f -> clock(f, asOf, fees)).orElse(0.0),
        isOfQuotes,
        why(term, variance, expiry));
  }

  private static Optional<ChainSlice> slice(OptionChain vix, LocalDate date) {
    return vix.liveSlices().stream().filter(s -> s.expiry().date().equals(date)).findFirst();
  }

  private static Optional<VixSquare> square(
      ChainSlice slice, Instant asOf, Optional<Double> future, DiscountCurve curve, Fees fees) {
    double years = slice.expiry().yearsFrom(asOf);
    double discount = curve.discount(years);
    return switch (SliceForward.of(slice, discount)) {
      case SliceForward.Parity p ->
          VixSquare.of(slice, future, p.forward(), 1 / discount, fees, NewYork.date(asOf));
      case SliceForward.Given _, SliceForward.Unknown _ -> Optional.empty();
    };
  }

  /// One standard deviation over the minutes between settlement and quotes, and the cost of a VX.
  private static double clock(VixFuture future, Instant asOf, Fees fees) {
    double minutes = Math.abs(Duration.between(future.settledAt(), asOf).toSeconds()) / 60.0;
    var contract = new FutureContract(FutureRoot.VX, future.settlement());
    double fee =
        fees.usdPerContract(contract, NewYork.date(asOf), future.settle()).doubleValue()
            / contract.multiplier();
    return future.settle() * VOL_OF_VX * Math.sqrt(minutes / SESSION_MINUTES) + HALF_TICK + fee;
  }

  private static String why(
      Optional<StripTerm> term, Optional<ForwardVariance> variance, Expiry expiry) {
    if (variance.isPresent()) {
      return "";
    }
    if (term.isEmpty()) {
      return "no SPX chain";
    }
    return term.get().lack(expiry.settlesAt(), expiry.settlesAt().plus(ForwardVariance.HORIZON));
  }

  /// The rows with a residual outside its band.
  public List<JointRow> signals() {
    return rows.stream().filter(r -> r.verdict().isSignal()).toList();
  }
}
