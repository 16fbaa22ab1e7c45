package alvh.report;

import alvh.backtest.BacktestRun;
import alvh.backtest.RoundTrip;
import alvh.backtest.TradeEvent;
import alvh.book.Fill;
import alvh.execution.LegPrice;
import alvh.execution.Order;
import alvh.execution.OrderLeg;
import alvh.market.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The tables of trades: a row a position, and a row an event.
final class TradeTables {
  private TradeTables() {}

  /// `trades`: every position from its first contract to its last.
  static Table trades(List<RoundTrip> trips) {
    List<Column> columns =
        List.of(
            Column.text("position"),
            Column.text("sleeve"),
            Column.text("kind"),
            Column.moment("opened"),
            Column.moment("closed"),
            Column.text("legs"),
            Column.whole("quantity"),
            Column.usd("premiumUsd"),
            Column.usd("closingUsd"),
            Column.usd("openingFeesUsd"),
            Column.usd("closingFeesUsd"),
            Column.usd("slippageUsd"),
            Column.usd("pnlUsd"),
            Column.usd("mostPnlUsd"),
            Column.usd("leastPnlUsd"),
            Column.usd("equityAtCloseUsd"),
            Column.number("marginAtOpenUsd"),
            Column.number("spxAtOpen"),
            Column.number("spxAtClose"),
            Column.number("spxMove"),
            Column.number("vixAtOpen"),
            Column.number("vixAtClose"),
            Column.number("shortLongAtOpen"),
            Column.number("shortLongAtClose"),
            Column.text("whyOpened"),
            Column.text("whyClosed"));
    return new Table("trades", columns, trips.stream().map(TradeTables::row).toList());
  }

  private static List<Cell> row(RoundTrip trip) {
    return List.of(
        new Cell.Text(trip.position()),
        new Cell.Text(trip.sleeve().label()),
        new Cell.Text(trip.kind().label()),
        new Cell.Moment(trip.opened()),
        trip.closed().<Cell>map(Cell.Moment::new).orElse(new Cell.Absent()),
        new Cell.Text(legs(trip)),
        new Cell.Whole(trip.quantity()),
        new Cell.Usd(trip.premiumCents()),
        trip.isHeld() ? new Cell.Absent() : new Cell.Usd(trip.closingCents()),
        new Cell.Usd(trip.openingFeesCents()),
        new Cell.Usd(trip.closingFeesCents()),
        new Cell.Usd(trip.slippageCents()),
        new Cell.Usd(trip.pnlCents()),
        new Cell.Usd(trip.mostCents()),
        new Cell.Usd(trip.leastCents()),
        new Cell.Usd(trip.closing().equityCents()),
        Cell.of(trip.opening().marginUsd()),
        Cell.of(trip.opening().spx()),
        Cell.of(trip.closing().spx()),
        Cell.of(trip.spxMove()),
        Cell.of(trip.opening().vix()),
        Cell.of(trip.closing().vix()),
        Cell.of(trip.shortLongOpened()),
        Cell.of(trip.shortLongClosed()),
        new Cell.Text(trip.openingReason()),
        new Cell.Text(trip.closingReason()));
  }

  /// `-1 SPX 2008-02-15 P1400; +1 SPX 2008-02-15 P1375`.
  static String legs(RoundTrip trip) {
    return trip.legs().stream()
        .map(l -> signed(l.ratio()) + " " + l.instrument().label())
        .collect(Collectors.joining("; "));
  }

  private static String signed(int ratio) {
    return ratio > 0 ? "+" + ratio : Integer.toString(ratio);
  }

  /// `events`: every fill, refusal and settlement with its reason.
  static Table events(BacktestRun run) {
    List<List<Cell>> rows = new ArrayList<>();
    for (TradeEvent event : run.events()) {
      rows.add(
          switch (event) {
            case TradeEvent.Filled filled -> {
              Fill fill = filled.fill();
              yield List.of(
                  new Cell.Moment(event.at()),
                  new Cell.Text(event.position()),
                  new Cell.Text("filled"),
                  new Cell.Text(filled.action()),
                  new Cell.Text(orderLegs(filled.order())),
                  new Cell.Whole(fill.quantity()),
                  new Cell.Amount(fill.netPrice()),
                  new Cell.Usd(fill.feesCents()),
                  new Cell.Usd(filled.slippageCents()),
                  new Cell.Text(event.reason()));
            }
            case TradeEvent.NotFilled never ->
                List.of(
                    new Cell.Moment(event.at()),
                    new Cell.Text(event.position()),
                    new Cell.Text("not filled: " + never.why()),
                    new Cell.Text(never.action()),
                    new Cell.Text(orderLegs(never.order())),
                    new Cell.Whole(never.order().quantity()),
                    new Cell.Absent(),
                    new Cell.Absent(),
                    new Cell.Absent(),
                    new Cell.Text(event.reason()));
            case TradeEvent.NotPriced never ->
                List.of(
                    new Cell.Moment(event.at()),
                    new Cell.Text(event.position()),
                    new Cell.Text("not ordered: " + never.why()),
                    new Cell.Text(never.action()),
                    new Cell.Text(""),
                    new Cell.Absent(),
                    new Cell.Absent(),
                    new Cell.Absent(),
                    new Cell.Absent(),
                    new Cell.Text(event.reason()));
            case TradeEvent.Settled settled ->
                List.of(
                    new Cell.Moment(event.at()),
                    new Cell.Text(event.position()),
                    new Cell.Text("settled: " + settled.settlement().source()),
                    new Cell.Text("settlement"),
                    new Cell.Text(
                        settled.settlement().product() + " " + settled.settlement().date()),
                    new Cell.Absent(),
                    new Cell.Amount(settled.settlement().value()),
                    new Cell.Absent(),
                    new Cell.Absent(),
                    new Cell.Text(event.reason()));
          });
    }
    return new Table(
        "events",
        List.of(
            Column.moment("at"),
            Column.text("position"),
            Column.text("event"),
            Column.text("action"),
            Column.text("legs"),
            Column.whole("quantity"),
            Column.number("price"),
            Column.usd("feesUsd"),
            Column.usd("slippageUsd"),
            Column.text("why")),
        rows);
  }

  private static String orderLegs(Order order) {
    return order.legs().stream()
        .map(l -> signed(l.ratio()) + " " + l.instrument().label() + priced(l))
        .collect(Collectors.joining("; "));
  }

  private static String priced(OrderLeg leg) {
    return switch (leg.price()) {
      case LegPrice.Quoted(Quote quote) -> " " + plain(quote.bid()) + "/" + plain(quote.ask());
      case LegPrice.Settled(double settle) -> " " + plain(settle);
    };
  }

  private static String plain(double value) {
    return new Cell.Amount(value).csv();
  }
}
