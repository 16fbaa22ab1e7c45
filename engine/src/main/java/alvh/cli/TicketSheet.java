package alvh.cli;

import alvh.broker.LimitedOrder;
import alvh.broker.TicketFile;
import alvh.broker.TicketLine;
import alvh.broker.Tickets;
import alvh.execution.LadderResult;
import alvh.execution.LegPrice;
import alvh.execution.LimitLadder;
import alvh.execution.LimitStep;
import alvh.execution.Order;
import alvh.execution.OrderLeg;
import alvh.input.InputException;
import alvh.instrument.FutureContract;
import alvh.time.TradingCalendar;
import alvh.workspace.MarketConfig;
import alvh.workspace.TicketSettings;
import alvh.workspace.WholeFolder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The tickets of some orders: a line for thinkorswim, files for IBKR, option symbols, and the
/// limits at which to work each order.
final class TicketSheet {
  private final List<Priced> orders;
  private final Map<String, String> files = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  private TicketSheet(List<Priced> orders) {
    this.orders = orders;
  }

  /// An order with its limits.
  ///
  /// @param limited at the first limit
  /// @param ladder the limits, first to last
  /// @param remark where the limits come from
  /// @param line in thinkorswim's words
  private record Priced(
      LimitedOrder limited, List<LimitStep> ladder, String remark, TicketLine line) {}

  /// @param day the day of the quotes
  /// @param steps limits of each order at most
  /// @param tag names the basket
  static TicketSheet of(
      List<Order> orders,
      LocalDate day,
      int steps,
      TicketSettings settings,
      String tag,
      MarketConfig config) {
    TradingCalendar calendar = config.calendar();
    List<Priced> priced = orders.stream().map(order -> priced(order, day, steps, config)).toList();
    var sheet = new TicketSheet(priced);
    List<LimitedOrder> limited = priced.stream().map(Priced::limited).toList();
    sheet.files.put("thinkorswim.txt", sheet.thinkorswim());
    sheet.files.put("ladder.txt", String.join("\n", sheet.ladderLines()) + "\n");
    var legs = new StringBuilder();
    limited.forEach(l -> legs.append(Tickets.legs(l, calendar)));
    sheet.files.put("osi-legs.txt", legs.toString());
    sheet.add("ibkr-risk-navigator.csv", Tickets.ibkrWhatIf(limited, calendar));
    sheet.add(
        "ibkr-basket.csv",
        Tickets.ibkrBasket(limited, tag, settings.account().orElse(""), calendar));
    return sheet;
  }

  private static Priced priced(Order order, LocalDate day, int steps, MarketConfig config) {
    return switch (LimitLadder.of(order, day, config.ticks())) {
      case LadderResult.Priced(LimitLadder ladder) -> {
        List<LimitStep> thinned = ladder.thinned(steps).steps();
        yield priced(order, thinned, "from mid to natural", config);
      }
      case LadderResult.Refused(LadderResult.Reason reason, String leg) ->
          settled(order, leg, reason, day, config);
    };
  }

  /// Futures have a settlement and no quotes: one limit, to be compared with the market.
  private static Priced settled(
      Order order, String leg, LadderResult.Reason reason, LocalDate day, MarketConfig config) {
    double net = 0;
    for (OrderLeg one : order.legs()) {
      if (!(one.price() instanceof LegPrice.Settled(double settle))) {
        throw new InputException(
            order.position(),
            "has no limits: the quote of " + leg + " is " + reason.name().toLowerCase(Locale.ROOT),
            "work it by hand, or decide again on a later snapshot");
      }
      net -= one.ratio() * onTick(settle, one, day, config);
    }
    return priced(
        order,
        List.of(new LimitStep(net, Double.NaN)),
        "the last settlement known then: no quotes of futures are read, look at the market first",
        config);
  }

  /// A settlement has more decimals than the market trades in: rounded in the trader's favour.
  private static double onTick(double settle, OrderLeg leg, LocalDate day, MarketConfig config) {
    if (!(leg.instrument() instanceof FutureContract future)) {
      return settle;
    }
    BigDecimal tick = BigDecimal.valueOf(config.ticks().tick(future.root(), day));
    RoundingMode favour = leg.ratio() > 0 ? RoundingMode.FLOOR : RoundingMode.CEILING;
    return BigDecimal.valueOf(settle).divide(tick, 0, favour).multiply(tick).doubleValue();
  }

  private static Priced priced(
      Order order, List<LimitStep> ladder, String remark, MarketConfig config) {
    var limited = new LimitedOrder(order, ladder.getFirst().netPrice());
    return new Priced(limited, ladder, remark, Tickets.thinkorswim(limited, config.calendar()));
  }

  private void add(String name, TicketFile file) {
    files.put(name, file.text());
    file.notes().forEach(note -> notes.add(name + ": " + note));
  }

  private String thinkorswim() {
    var text = new StringBuilder();
    for (Priced order : orders) {
      text.append(
              switch (order.line()) {
                case TicketLine.Written(String line) -> line;
                case TicketLine.Unwritable(String reason) -> "# no line: " + reason;
              })
          .append('\n');
    }
    return text.toString();
  }

  private List<String> ladderLines() {
    List<String> lines = new ArrayList<>();
    for (Priced order : orders) {
      lines.add(title(order));
      var table = new TextTable("step", "limit", "of the width given up");
      int number = 0;
      for (LimitStep step : order.ladder()) {
        number++;
        table.row(
            String.valueOf(number),
            Numbers.fixed(Math.abs(step.netPrice()), 2)
                + (step.netPrice() < 0 ? " debit" : " credit"),
            Double.isNaN(step.shareOfWidth())
                ? ""
                : Numbers.fixed(100 * step.shareOfWidth(), 0) + " %");
      }
      lines.addAll(table.lines());
      lines.add(order.remark());
      lines.add("");
    }
    return lines;
  }

  private static String title(Priced order) {
    Order o = order.limited().order();
    return (o.effect() == Order.Effect.OPEN ? "open " : "close ")
        + o.quantity()
        + " x "
        + o.position();
  }

  /// Writes the files into `folder`, all of them at once.
  Path write(Path folder) {
    WholeFolder.write(folder, files);
    return folder;
  }

  void print(Console console) {
    console.heading("thinkorswim");
    console.lines(files.getOrDefault("thinkorswim.txt", "").lines().toList());
    console.heading("limits");
    console.lines(files.getOrDefault("ladder.txt", "").stripTrailing().lines().toList());
    console.heading("legs");
    console.lines(files.getOrDefault("osi-legs.txt", "").lines().toList());
    notes.forEach(note -> console.line("note, " + note));
  }

  Map<String, Object> json(Path folder) {
    Map<String, Object> json = Json.object();
    json.put("folder", folder.toString());
    List<Object> all = new ArrayList<>();
    for (Priced order : orders) {
      Map<String, Object> one = Json.object();
      one.put("title", title(order));
      switch (order.line()) {
        case TicketLine.Written(String line) -> one.put("thinkorswim", line);
        case TicketLine.Unwritable(String reason) -> one.put("noThinkorswim", reason);
      }
      one.put("limits", order.ladder().stream().map(LimitStep::netPrice).toList());
      one.put("limitsFrom", order.remark());
      all.add(one);
    }
    json.put("orders", all);
    json.put("files", new ArrayList<>(files.keySet()));
    json.put("notes", notes);
    return json;
  }
}
