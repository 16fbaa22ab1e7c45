package alvh.risk;

import alvh.book.SharePosition;
import alvh.instrument.EtpShare;
import alvh.instrument.EtpTable;
import alvh.market.DayView;
import alvh.market.DueSeries;
import alvh.market.Observation;
import alvh.time.TradingCalendar;
import alvh.vix.IndexWeights;
import alvh.vix.ShortTermFuturesIndex;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Brings a volatility ETP into USD per VIX point through the two futures of its index.
///
/// Over one day a product of leverage `L` returns `L (w1 dVX1 + w2 dVX2) / (w1 VX1 + w2 VX2)`, with
/// the index's contract weights of the day; `dVX` per VIX point is the tenor beta.
final class EtpValuation {
  private final DayView view;
  private final TradingCalendar calendar;
  private final EtpTable table;
  private final VixMarks vix;

  EtpValuation(DayView view, TradingCalendar calendar, EtpTable table, VixMarks vix) {
    this.view = view;
    this.calendar = calendar;
    this.table = table;
    this.vix = vix;
  }

  HedgeRisk of(SharePosition position) {
    EtpShare share = position.share();
    LocalDate day = tradingDay();
    Optional<Double> leverage = table.leverage(share, day);
    if (leverage.isEmpty()) {
      return HedgeRisk.unknown(
          position, "no row for " + share.ticker() + " in the table of volatility ETPs");
    }
    Figure price = price(share);
    Figure value = price.times(position.quantity());
    IndexWeights held = ShortTermFuturesIndex.weights(calendar, day);
    Figure index = weighted(held, vix.settle(held.first()), vix.settle(held.second()));
    Figure perPoint = weighted(held, vix.beta(held.first()), vix.beta(held.second()));
    Figure roll =
        weighted(held, vix.rollDownPerDay(held.first()), vix.rollDownPerDay(held.second()));
    Figure exposure = value.times(leverage.get()).times(index.map(level -> 1 / level));
    return HedgeRisk.ofVix(
        position,
        price,
        exposure.times(perPoint),
        exposure.times(roll),
        position.quantity() > 0
            ? value
            : Figure.unknown(share.ticker() + " is sold: its loss has no bound"),
        notes(share, leverage.get()));
  }

  /// What `position` is revalued with; empty for a product that is not in the table.
  Optional<EtpMark> mark(SharePosition position) {
    LocalDate day = tradingDay();
    return table
        .leverage(position.share(), day)
        .map(leverage ->
            new EtpMark(
                price(position.share()).times(position.quantity()),
                leverage,
                ShortTermFuturesIndex.weights(calendar, day)));
  }

  private LocalDate tradingDay() {
    return calendar.isTradingDay(view.date()) ? view.date() : calendar.previous(view.date());
  }

  private List<String> notes(EtpShare share, double leverage) {
    String what =
        String.format(
            Locale.ROOT,
            "%s: %.2f times the short-term futures index, rebalanced daily; at risk: its value",
            share.ticker(),
            leverage);
    return Stream.of(Stream.of(what), Stream.of(decay(share)), vix.settlementNote().stream())
        .flatMap(Function.identity())
        .toList();
  }

  private String decay(EtpShare share) {
    return switch (DueSeries.of(view, calendar, series(share))) {
      case DueSeries.Due(var closes, Observation last) ->
          LeverageDecay.of(share, closes, table)
              .map(LeverageDecay::text)
              .orElse(
                  "what its daily rebalancing costs is unknown: it needs "
                      + VixMarks.BETA_WINDOW
                      + " daily changes of known leverage");
      case DueSeries.Behind(String why) -> "what its daily rebalancing costs is unknown: " + why;
    };
  }

  private static String series(EtpShare share) {
    return share.ticker().toLowerCase(Locale.ROOT) + ".close";
  }

  private Figure price(EtpShare share) {
    return switch (DueSeries.of(view, calendar, series(share))) {
      case DueSeries.Due(var closes, Observation last) -> Figure.of(last.value());
      case DueSeries.Behind(String why) -> Figure.unknown(why);
    };
  }

  private static Figure weighted(IndexWeights held, Figure first, Figure second) {
    // a contract without weight needs no settlement
    if (held.firstShare() == 0) {
      return second;
    }
    return first.times(held.firstShare()).plus(second.times(held.secondShare()));
  }
}
