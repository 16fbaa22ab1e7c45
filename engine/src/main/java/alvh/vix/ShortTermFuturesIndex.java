package alvh.vix;

import alvh.market.DailySeries;
import alvh.market.FuturesHistory;
import alvh.market.SeriesInfo;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// The S&P 500 VIX Short-Term Futures index, excess return (SPVXSP), rebuilt from settlements.
///
/// A roll period runs from one VX settlement date to the day before the next. At the close of a day
/// with `dr` business days left in it, of `dt`, the index holds `dr` contracts of the first for
/// every `dt - dr` of the second, so the last close of the period is all second. Its return is that
/// of the basket held since the close before: `sum w(t-1) price(t) / sum w(t-1) price(t-1) - 1`.
///
/// Business days are the calendar's trading days. An unscheduled closure (2012-10-29, 2018-12-05)
/// was not known when the published weights of its period were set; rebuilt returns of that period
/// differ by up to a tenth of a per cent.
///
/// @see "S&P Dow Jones Indices, S&P VIX Futures Indices Methodology, the short-term index: contract
///   rebalancing"
public final class ShortTermFuturesIndex {
  private ShortTermFuturesIndex() {}

  /// What the index holds at the close of `day`.
  public static IndexWeights weights(TradingCalendar calendar, LocalDate day) {
    YearMonth month = YearMonth.from(day);
    if (!calendar.vixSettlement(month).isAfter(day)) {
      month = month.plusMonths(1);
    }
    LocalDate start = calendar.vixSettlement(month.minusMonths(1));
    LocalDate first = calendar.vixSettlement(month);
    LocalDate second = calendar.vixSettlement(month.plusMonths(1));
    LocalDate lastDay = first.minusDays(1);
    double all = calendar.tradingDaysBetween(start.minusDays(1), lastDay);
    double left = calendar.tradingDaysBetween(day, lastDay);
    return new IndexWeights(first, second, left / all);
  }

  /// The return of the index on `day` over the trading day before; empty when a settlement that has
  /// a weight is missing.
  public static OptionalDouble dailyReturn(
      FuturesHistory vx, TradingCalendar calendar, LocalDate day) {
    LocalDate before = calendar.previous(day);
    IndexWeights weights = weights(calendar, before);
    double now = 0;
    double then = 0;
    for (LocalDate contract : new LocalDate[] {weights.first(), weights.second()}) {
      double share =
          contract.equals(weights.first()) ? weights.firstShare() : weights.secondShare();
      if (share > 0) {
        var settleNow = vx.settle(contract, day);
        var settleThen = vx.settle(contract, before);
        if (settleNow.isEmpty() || settleThen.isEmpty()) {
          return OptionalDouble.empty();
        }
        now += share * settleNow.get();
        then += share * settleThen.get();
      }
    }
    return OptionalDouble.of(now / then - 1);
  }

  /// The index from `base` (its level there) to `end`, inclusive.
  ///
  /// @param info what the series is called and when it is visible
  public static FuturesIndexResult rebuild(
      FuturesHistory vx,
      TradingCalendar calendar,
      LocalDate base,
      double baseLevel,
      LocalDate end,
      SeriesInfo info) {
    var levels = new TreeMap<LocalDate, Double>();
    levels.put(base, baseLevel);
    double level = baseLevel;
    for (LocalDate day = calendar.next(base); !day.isAfter(end); day = calendar.next(day)) {
      OptionalDouble change = dailyReturn(vx, calendar, day);
      if (change.isEmpty()) {
        return new FuturesIndexResult.MissingSettle(day, missing(vx, calendar, day));
      }
      level *= 1 + change.getAsDouble();
      levels.put(day, level);
    }
    return new FuturesIndexResult.Rebuilt(DailySeries.of(info, levels));
  }

  private static LocalDate missing(FuturesHistory vx, TradingCalendar calendar, LocalDate day) {
    LocalDate before = calendar.previous(day);
    IndexWeights weights = weights(calendar, before);
    boolean isFirst =
        weights.firstShare() > 0
            && (vx.settle(weights.first(), day).isEmpty()
                || vx.settle(weights.first(), before).isEmpty());
    return isFirst ? weights.first() : weights.second();
  }
}
