package alvh.report;

import alvh.backtest.BacktestDay;
import alvh.backtest.BacktestRun;
import alvh.backtest.FilledLeg;
import alvh.backtest.LegMark;
import alvh.backtest.PositionDay;
import alvh.backtest.TradeEvent;
import alvh.execution.LegPrice;
import alvh.execution.Order;
import alvh.execution.OrderLeg;
import alvh.market.Quote;
import alvh.market.QuoteState;
import alvh.rebuild.WildQuotes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The tables with a row a leg: what it was quoted, and what it filled or was marked at.
final class LegTables {
  private LegTables() {}

  /// `fills`: every leg of every order, also of one that did not fill.
  ///
  /// The net price is on the package's tick at or below the sum of the legs' prices; what lies
  /// between is part of the slippage.
  static Table fills(BacktestRun run) {
    List<List<Cell>> rows = new ArrayList<>();
    for (TradeEvent event : run.events()) {
      switch (event) {
        case TradeEvent.Filled filled -> {
          double share = run.terms().fills().share(filled.order().legs().size());
          for (int i = 0; i < filled.legs().size(); i++) {
            FilledLeg leg = filled.legs().get(i);
            List<Cell> row = new ArrayList<>(head(event, filled.action(), "filled"));
            row.addAll(quoted(filled.order(), filled.order().legs().get(i)));
            row.add(points(leg.mid()));
            row.add(new Cell.Amount(share));
            row.add(points(leg.price()));
            row.add(new Cell.Usd(leg.feesCents()));
            row.add(new Cell.Amount(filled.fill().netPrice()));
            row.add(new Cell.Usd(filled.slippageCents()));
            rows.add(row);
          }
        }
        case TradeEvent.NotFilled never -> {
          for (OrderLeg leg : never.order().legs()) {
            List<Cell> row = new ArrayList<>(head(event, never.action(), "not filled"));
            row.addAll(quoted(never.order(), leg));
            for (int i = 0; i < UNKNOWN_WITHOUT_A_FILL; i++) {
              row.add(new Cell.Absent());
            }
            rows.add(row);
          }
        }
        case TradeEvent.NotPriced never -> {
          // has no order: see `events`
        }
        case TradeEvent.Settled settled -> {
          // has a settlement in the place of quotes: see `events`
        }
      }
    }
    return new Table("fills", FILLS, rows);
  }

  /// Prices are parts of ticks by a share of two decimals, or of a model.
  private static final int DECIMALS = 8;

  /// The last columns of [#FILLS].
  private static final int UNKNOWN_WITHOUT_A_FILL = 6;

  private static final List<Column> FILLS =
      List.of(
          Column.moment("at"),
          Column.text("position"),
          Column.text("action"),
          Column.text("outcome"),
          Column.text("leg"),
          Column.whole("contracts"),
          Column.number("bid"),
          Column.number("ask"),
          Column.text("quote"),
          Column.number("mid"),
          Column.number("modelShare"),
          Column.number("price"),
          Column.usd("feesUsd"),
          Column.number("netPrice"),
          Column.usd("packageSlippageUsd"));

  private static List<Cell> head(TradeEvent event, String action, String outcome) {
    return List.of(
        new Cell.Moment(event.at()),
        new Cell.Text(event.position()),
        new Cell.Text(action),
        new Cell.Text(outcome));
  }

  private static List<Cell> quoted(Order order, OrderLeg leg) {
    Optional<Quote> quote =
        switch (leg.price()) {
          case LegPrice.Quoted(Quote pair) -> Optional.of(pair);
          case LegPrice.Settled settled -> Optional.empty();
        };
    List<Cell> cells =
        new ArrayList<>(
            List.of(
                new Cell.Text(leg.instrument().label()),
                new Cell.Whole((long) leg.ratio() * order.quantity())));
    cells.addAll(pair(quote));
    cells.add(
        new Cell.Text(
            quote.map(q -> words(q.state(), WildQuotes.isWild(q))).orElse("daily settlement")));
    return cells;
  }

  private static List<Cell> pair(Optional<Quote> quote) {
    return List.of(
        quote.<Cell>map(q -> new Cell.Amount(q.bid())).orElse(new Cell.Absent()),
        quote.<Cell>map(q -> new Cell.Amount(q.ask())).orElse(new Cell.Absent()));
  }

  /// Without the dust of binary sums.
  private static Cell points(double price) {
    return new Cell.Amount(
        BigDecimal.valueOf(price).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue());
  }

  private static String words(QuoteState state, boolean isWild) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ') + (isWild ? ", wild" : "");
  }

  /// `marks`: every contract that was held over a close.
  static Table marks(BacktestRun run) {
    List<List<Cell>> rows = new ArrayList<>();
    for (BacktestDay day : run.days()) {
      for (PositionDay position : day.positions()) {
        for (LegMark leg : position.legs()) {
          List<Cell> row =
              new ArrayList<>(
                  List.of(
                      new Cell.Day(day.day()),
                      new Cell.Text(position.id()),
                      new Cell.Text(leg.instrument().label()),
                      new Cell.Whole(leg.contracts())));
          row.addAll(pair(leg.quote()));
          row.add(
              leg.state()
                  .<Cell>map(state -> new Cell.Text(words(state, leg.isWild())))
                  .orElse(new Cell.Absent()));
          row.addAll(
              List.of(
                  new Cell.Text(leg.rule().label()),
                  points(leg.price()),
                  Cell.of(leg.vol()),
                  new Cell.Usd(leg.cents()),
                  new Cell.Text(leg.note())));
          rows.add(row);
        }
      }
    }
    return new Table(
        "marks",
        List.of(
            Column.day("date"),
            Column.text("position"),
            Column.text("leg"),
            Column.whole("contracts"),
            Column.number("bid"),
            Column.number("ask"),
            Column.text("quote"),
            Column.text("rule"),
            Column.number("price"),
            Column.number("vol"),
            Column.usd("markUsd"),
            Column.text("note")),
        rows);
  }
}
