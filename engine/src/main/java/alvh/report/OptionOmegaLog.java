package alvh.report;

import alvh.backtest.RoundTrip;
import alvh.instrument.EtpShare;
import alvh.instrument.FutureContract;
import alvh.instrument.Instrument;
import alvh.instrument.OptionContract;
import alvh.time.NewYork;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Closed positions in the columns of an Option Omega trade log, which the tools of its users read.
///
/// Premium and closing cost are USD per package: premium positive when received, closing cost
/// positive when paid, so `P/L = (Premium - Avg. Closing Cost) x No. of Contracts - fees`. Largest
/// profit and loss are percent of the premium, at the closes. Prices are the closes of SPX. Gap and
/// movement stay empty: they need the day's opening, which a run does not carry. Times are New
/// York. Positions still held are left out, as the form knows no open trades.
final class OptionOmegaLog {
  private static final double PERCENT = 100;
  private static final DateTimeFormatter LEG_DAY =
      DateTimeFormatter.ofPattern("MMM d", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private OptionOmegaLog() {}

  static Table of(List<RoundTrip> trips) {
    List<Column> columns =
        List.of(
            Column.day("Date Opened"),
            Column.text("Time Opened"),
            Column.number("Opening Price"),
            Column.text("Legs"),
            Column.number("Premium"),
            Column.number("Closing Price"),
            Column.day("Date Closed"),
            Column.text("Time Closed"),
            Column.number("Avg. Closing Cost"),
            Column.text("Reason For Close"),
            Column.usd("P/L"),
            Column.whole("No. of Contracts"),
            Column.usd("Funds at Close"),
            Column.number("Margin Req."),
            Column.text("Strategy"),
            Column.usd("Opening Commissions + Fees"),
            Column.usd("Closing Commissions + Fees"),
            Column.number("Opening Short/Long Ratio"),
            Column.number("Closing Short/Long Ratio"),
            Column.number("Opening VIX"),
            Column.number("Closing VIX"),
            Column.number("Gap"),
            Column.number("Movement"),
            Column.number("Max Profit"),
            Column.number("Max Loss"));
    return new Table(
        "option-omega",
        columns,
        trips.stream().flatMap(t -> t.closed().stream().map(c -> row(t, c))).toList());
  }

  private static List<Cell> row(RoundTrip trip, Instant closed) {
    return List.of(
        new Cell.Day(NewYork.date(trip.opened())),
        time(trip.opened()),
        Cell.of(trip.opening().spx()),
        new Cell.Text(legs(trip)),
        each(trip.premiumCents(), trip.quantity()),
        Cell.of(trip.closing().spx()),
        new Cell.Day(NewYork.date(closed)),
        time(closed),
        each(trip.closingCents(), trip.quantity()),
        new Cell.Text(trip.closingReason()),
        new Cell.Usd(trip.pnlCents()),
        new Cell.Whole(trip.quantity()),
        new Cell.Usd(trip.closing().equityCents()),
        Cell.of(trip.opening().marginUsd()),
        new Cell.Text(trip.sleeve().label()),
        new Cell.Usd(trip.openingFeesCents()),
        new Cell.Usd(trip.closingFeesCents()),
        Cell.of(trip.shortLongOpened()),
        Cell.of(trip.shortLongClosed()),
        Cell.of(trip.opening().vix()),
        Cell.of(trip.closing().vix()),
        new Cell.Absent(),
        new Cell.Absent(),
        percent(trip.mostCents(), trip.premiumCents()),
        percent(trip.leastCents(), trip.premiumCents()));
  }

  private static Cell time(Instant at) {
    return new Cell.Text(TIME.format(NewYork.time(at)));
  }

  /// USD per package, to a ten-thousandth of a cent where it was traded in parts.
  private static Cell each(long cents, int quantity) {
    return new Cell.Amount(
        BigDecimal.valueOf(cents, 2)
            .divide(BigDecimal.valueOf(quantity), 6, RoundingMode.HALF_EVEN)
            .doubleValue());
  }

  private static Cell percent(long cents, long premiumCents) {
    return premiumCents == 0
        ? new Cell.Absent()
        : new Cell.Amount(Math.rint(cents * PERCENT * PERCENT / Math.abs(premiumCents)) / PERCENT);
  }

  /// `5 Sep 18 6625 C BTO 32.95 | 5 Sep 18 6685 C STO 1.00`: contracts, expiry, strike, right, what
  /// was done, points.
  private static String legs(RoundTrip trip) {
    return trip.legs().stream()
        .map(l ->
            Math.abs(l.ratio()) * trip.quantity()
                + " "
                + name(l.instrument())
                + (l.ratio() > 0 ? " BTO " : " STO ")
                + BigDecimal.valueOf(l.price()).setScale(2, RoundingMode.HALF_EVEN))
        .collect(Collectors.joining(" | "));
  }

  private static String name(Instrument instrument) {
    return switch (instrument) {
      case OptionContract option ->
          LEG_DAY.format(option.expiry())
              + " "
              + new Cell.Amount(option.strike()).csv()
              + " "
              + option.right().letter();
      case FutureContract future -> LEG_DAY.format(future.settlement()) + " " + future.root();
      case EtpShare share -> share.ticker();
    };
  }
}
