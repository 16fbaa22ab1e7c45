package alvh.cli;

import alvh.book.Fill;
import alvh.execution.FillOutcome;
import alvh.execution.FillQuotes;
import alvh.execution.Order;
import alvh.execution.OrderFill;
import alvh.execution.OrderLeg;
import alvh.time.NewYork;
import alvh.workspace.MarketConfig;
import alvh.workspace.PaperSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Orders held against the fill models: what fills, at which price, and what would have come of the
/// other models.
///
/// @param lines one per order
/// @param model the model that counts
record PaperFills(List<Line> lines, PaperSettings.Fills model) {
  /// @param order the order
  /// @param quotes all three models
  /// @param fill the fill under the model that counts; empty when it does not fill
  record Line(Order order, FillQuotes quotes, Optional<Fill> fill) {}

  static PaperFills of(
      List<Order> orders, PaperSettings.Fills model, Instant at, MarketConfig config) {
    List<Line> lines = new ArrayList<>();
    LocalDate day = NewYork.date(at);
    for (Order order : orders) {
      FillQuotes quotes = FillQuotes.of(order, config.ticks(), day);
      Optional<Fill> fill =
          outcome(quotes, model) instanceof FillOutcome.Filled filled
              ? Optional.of(
                  OrderFill.of(
                      order,
                      filled,
                      "paper:" + at + ":" + (lines.size() + 1),
                      at,
                      OrderFill.feesCents(order, filled, config.fees(), day),
                      "paper, " + label(model)))
              : Optional.empty();
      lines.add(new Line(order, quotes, fill));
    }
    return new PaperFills(lines, model);
  }

  private static FillOutcome outcome(FillQuotes quotes, PaperSettings.Fills model) {
    return switch (model) {
      case MID -> quotes.mid();
      case FRACTION -> quotes.fraction();
      case CROSS -> quotes.cross();
    };
  }

  private static String label(PaperSettings.Fills model) {
    return model.name().toLowerCase(Locale.ROOT);
  }

  List<Fill> fills() {
    return lines.stream().flatMap(l -> l.fill().stream()).toList();
  }

  boolean areAllFilled() {
    return lines.stream().allMatch(l -> l.fill().isPresent());
  }

  void print(Console console) {
    if (lines.isEmpty()) {
      console.line("nothing to trade");
      return;
    }
    var table = new TextTable("order", "mid", "fraction", "cross", "model that counts");
    for (Line line : lines) {
      table.row(
          what(line.order()),
          price(line.quotes().mid()),
          price(line.quotes().fraction()),
          price(line.quotes().cross()),
          line.fill().isPresent() ? label(model) : "not filled: " + why(line));
    }
    console.lines(table.lines());
    console.line("net points per package, positive when received");
  }

  List<Object> json() {
    List<Object> all = new ArrayList<>();
    for (Line line : lines) {
      Map<String, Object> one = Json.object();
      one.put("order", what(line.order()));
      one.put("mid", price(line.quotes().mid()));
      one.put("fraction", price(line.quotes().fraction()));
      one.put("cross", price(line.quotes().cross()));
      one.put("filled", line.fill().isPresent());
      line.fill()
          .ifPresent(f -> {
            one.put("netPrice", f.netPrice());
            one.put("feesCents", f.feesCents());
            one.put("position", f.position());
          });
      all.add(one);
    }
    return all;
  }

  private String why(Line line) {
    return outcome(line.quotes(), model) instanceof FillOutcome.NotFilled(String why) ? why : "";
  }

  private static String what(Order order) {
    return order.quantity()
        + " x "
        + order.legs().stream().map(PaperFills::leg).collect(Collectors.joining(" "));
  }

  private static String leg(OrderLeg leg) {
    return (leg.ratio() > 0 ? "+" : "") + leg.ratio() + " " + leg.instrument().label();
  }

  private static String price(FillOutcome outcome) {
    return outcome instanceof FillOutcome.Filled filled ? Numbers.fixed(filled.netPrice(), 2) : "-";
  }
}
