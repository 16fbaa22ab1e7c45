package alvh.broker;

import alvh.execution.OrderLeg;
import alvh.instrument.EtpShare;
import alvh.instrument.ExpiryPattern;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.OptionContract;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How Trader Workstation names a contract in a CSV file.
final class IbkrRows {
  private IbkrRows() {}

  /// `Action,Quantity,Symbol,SecType,LastTradingDayOrContractMonth,Strike,Right,Exchange,Currency`
  /// of one leg. The symbol is the underlying index, the date the last trading day: the day before
  /// the expiry for AM series.
  static List<String> contract(OrderLeg leg, int quantity, TradingCalendar calendar) {
    String action = leg.ratio() > 0 ? "BUY" : "SELL";
    String count = Long.toString((long) quantity * Math.abs(leg.ratio()));
    return switch (leg.instrument()) {
      case OptionContract option ->
          List.of(
              action,
              count,
              option.root().underlying(),
              "OPT",
              date(lastTradingDay(option, calendar)),
              TicketNumbers.strike(option.strike()),
              String.valueOf(option.right().letter()),
              "SMART",
              "USD");
      case FutureContract future ->
          List.of(
              action,
              count,
              symbol(future.root()),
              "FUT",
              date(future.settlement()),
              "",
              "",
              exchange(future.root()),
              "USD");
      case EtpShare share ->
          List.of(action, count, share.ticker(), "STK", "", "", "", "SMART", "USD");
    };
  }

  /// What a person must check in the row of `leg`: SPX and SPXW share the symbol, so an AM series
  /// and the weekly of the day before share symbol, date and strike.
  static Optional<String> ambiguity(OrderLeg leg, TradingCalendar calendar) {
    if (!(leg.instrument() instanceof OptionContract option)) {
      return Optional.empty();
    }
    return switch (option.root()) {
      case SPX ->
          Optional.of(
              option.label()
                  + " has the same symbol and date as SPXW of "
                  + lastTradingDay(option, calendar)
                  + ": check that Trader Workstation shows the trading class SPX");
      case SPXW -> {
        LocalDate next = calendar.next(option.expiry());
        boolean isEve = ExpiryPattern.THIRD_FRIDAY.matches(calendar, next);
        yield isEve
            ? Optional.of(
                option.label()
                    + " has the same symbol and date as SPX of "
                    + next
                    + ": check that Trader Workstation shows the trading class SPXW")
            : Optional.empty();
      }
      case XSP, VIX, VIXW -> Optional.empty();
    };
  }

  private static LocalDate lastTradingDay(OptionContract option, TradingCalendar calendar) {
    return calendar.expiry(option.expiry(), option.root().settlement()).lastTradingDay();
  }

  /// VX bears the symbol of its index; the multiplier tells it from VXM.
  private static String symbol(FutureRoot root) {
    return switch (root) {
      case VX -> "VIX";
      case VXM, ES, MES -> root.name();
    };
  }

  private static String exchange(FutureRoot root) {
    return switch (root) {
      case VX, VXM -> "CFE";
      case ES, MES -> "CME";
    };
  }

  private static String date(LocalDate date) {
    return String.format(
        Locale.ROOT, "%04d%02d%02d", date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }
}
