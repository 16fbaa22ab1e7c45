package alvh.backtest;

import alvh.backtest.BacktestAccount.Holding;
import alvh.book.AwaitedSettlement;
import alvh.book.CashSettlement;
import alvh.execution.SettlementValue;
import alvh.input.InputException;
import alvh.instrument.EtpShare;
import alvh.instrument.FutureContract;
import alvh.instrument.Instrument;
import alvh.instrument.OptionContract;
import alvh.market.DayView;
import alvh.market.MarketHistory;
import alvh.rebuild.SetEstimate;
import alvh.rebuild.SetReadings;
import alvh.rebuild.SettlementReading;
import alvh.time.Expiry;
import alvh.time.Settlement;
import alvh.time.TradingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Finds what settles on a day and at which value: VRO and closes as known, SET as estimated. Where
/// the reading asked for is not at hand another stands in, and the settlement's source says so.
///
/// @param history uncut, as a settlement is known only after the decisions before it
/// @param set estimates of SET
/// @param reading which of them counts
record Settling(
    MarketHistory history, TradingCalendar calendar, SetEstimate set, SettlementReading reading) {
  static Settling of(MarketHistory history, TradingCalendar calendar, SettlementReading reading) {
    return new Settling(history, calendar, SetEstimate.of(history, calendar), reading);
  }

  /// The settlements of `holdings` that are struck after `from` and not after `until`, each once.
  ///
  /// @throws InputException when a value is in no series at hand
  List<CashSettlement> due(List<Holding> holdings, Instant from, Instant until) {
    List<CashSettlement> due = new ArrayList<>();
    for (Holding one : holdings) {
      if (due.stream().anyMatch(s -> s.settles(one.instrument()))) {
        continue;
      }
      switch (one.instrument()) {
        case OptionContract option ->
            add(
                due,
                one,
                option.root().name(),
                option.expiry(),
                option.root().settlement(),
                from,
                until);
        case FutureContract future ->
            add(due, one, future.root().name(), future.settlement(), Settlement.AM, from, until);
        case EtpShare share -> {}
      }
    }
    return due;
  }

  private void add(
      List<CashSettlement> due,
      Holding holding,
      String product,
      LocalDate listed,
      Settlement settlement,
      Instant from,
      Instant until) {
    LocalDate date = calendar.settlementDate(listed, settlement);
    Expiry expiry = calendar.expiry(date, settlement);
    Instant at = expiry.settlesAt();
    if (!at.isAfter(from) || at.isAfter(until)) {
      return;
    }
    Value value = value(holding, product, listed, date, at);
    due.add(
        new CashSettlement(
            String.format(Locale.ROOT, "settled:%s:%s", product, listed),
            at,
            product,
            listed,
            value.points,
            value.source));
  }

  private static final String VIX_OPEN = "vix.open";

  /// Of the 170 monthly VX contracts that expired from April 2007 to December 2021 with their last
  /// row at hand; the open was 0.11 points below VRO in the mean.
  private static final String OPEN_INSTEAD =
      "; the open of VIX stands in, from which VRO differed by 0.65 points (standard deviation)"
          + " where both are known";

  private record Value(double points, String source) {}

  private Value value(
      Holding holding, String product, LocalDate listed, LocalDate date, Instant at) {
    boolean isSet = product.equals("SPX") || product.equals("ES") || product.equals("MES");
    if (isSet) {
      SetReadings readings = set.readings(date);
      for (SettlementReading one : order()) {
        if (readings.value(one).isPresent()) {
          return new Value(
              readings.value(one).getAsDouble(),
              "SET of " + date + " estimated, reading " + one.label());
        }
      }
      throw unknown(holding, "no reading of SET of " + date + " is at hand");
    }
    // a final value is published hours after it is struck
    DayView after = DayView.of(new NoChains(history), at.plus(DAY));
    return switch (SettlementValue.of(
        new AwaitedSettlement(holding.position(), product, listed), after)) {
      case SettlementValue.Found(double points, String source) -> new Value(points, source);
      case SettlementValue.Unknown(String why) ->
          after
              .series(VIX_OPEN)
              .flatMap(s -> s.on(date))
              .map(o -> new Value(o.value(), why + OPEN_INSTEAD))
              .orElseThrow(() -> unknown(holding, why));
    };
  }

  /// The reading asked for, then the others: openings before the close, which is late by a session.
  private List<SettlementReading> order() {
    return Stream.concat(
            Stream.of(reading),
            Stream.of(
                SettlementReading.SPY_IMPLIED,
                SettlementReading.FILE_OPEN,
                SettlementReading.CLOSE))
        .distinct()
        .toList();
  }

  private static InputException unknown(Holding holding, String why) {
    Instrument what = holding.instrument();
    return new InputException(
        holding.position(),
        what.label() + " expired and cannot be settled: " + why,
        "add the series to the data, or choose another --set reading or an earlier --to");
  }

  private static final Duration DAY = Duration.ofDays(1);
}
