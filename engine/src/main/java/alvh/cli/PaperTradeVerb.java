package alvh.cli;

import alvh.book.FillLeg;
import alvh.book.Sleeve;
import alvh.broker.BookFacts;
import alvh.broker.FillLine;
import alvh.broker.ImportChoices;
import alvh.broker.ImportPlan;
import alvh.broker.Imported;
import alvh.execution.LegPrice;
import alvh.execution.Order;
import alvh.execution.OrderLeg;
import alvh.input.InputException;
import alvh.instrument.EtpShare;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.OptionContract;
import alvh.journal.Entry;
import alvh.market.DayView;
import alvh.market.Quote;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import alvh.workspace.AccountDesk;
import alvh.workspace.DecisionRun;
import alvh.workspace.MarketConfig;
import alvh.workspace.RunMarker;
import alvh.workspace.Workspace;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `alvh paper trade`.
@Command(
    name = "trade",
    description = "Fills an order of your own in the paper account, at the newest snapshot.",
    footer = {
      "",
      "Examples:",
      "  alvh paper trade 'SELL -2 IRON CONDOR SPX 100 16 FEB 24 4875/4925/4475/4425 CALL/PUT @11.50"
          + " LMT'",
      "  alvh paper trade 'BUY +3 /VXMG24 @14.25 LMT' --position overlay",
      "",
      "All three fill models are shown; the one of alvh.yaml counts. A limit that it does not reach",
      "is not filled. Exit code 1: not filled."
    })
final class PaperTradeVerb extends Verb {
  @Mixin private WorkspaceOption workspace = new WorkspaceOption();
  @Mixin private MarketOptions market = new MarketOptions();
  @Mixin private DeskOptions desk = new DeskOptions();

  @Parameters(index = "0", paramLabel = "LINE", description = "The order, in quotation marks.")
  private String line = "";

  @Option(names = "--position", paramLabel = "ID", description = "The position it belongs to.")
  private @Nullable String position;

  @Override
  public Integer call() {
    Workspace entered = workspace.enter(console());
    try (RunMarker run = RunMarker.begin(entered.folder(), "paper trade", Clock.systemUTC());
        DeskSession session =
            DeskSession.open(
                Optional.of(entered),
                AccountDesk.PAPER,
                Optional.empty(),
                market,
                desk,
                Clock.systemUTC())) {
      AccountDesk account = session.account().orElseThrow();
      DecisionRun looked = session.decide();
      session.notes(looked, Clock.systemUTC()).forEach(console().err()::println);
      MarketConfig config = MarketConfig.of(looked.inputs().config());
      FillLine asked = asked(looked, config);
      Order order = order(asked, looked.view(), config.calendar());
      PaperFills filled =
          PaperFills.of(
              List.of(order), account.config().paper().fills(), looked.inputs().asOf(), config);
      List<Entry> kept =
          filled.areAllFilled() && reaches(filled, asked)
              ? keep(account, filled, asked, looked, config)
              : List.of();
      run.note("kept " + kept.size() + (kept.size() == 1 ? " fill" : " fills"));
      if (isJson()) {
        var json = Json.object();
        json.put("fills", filled.json());
        json.put("entries", kept.stream().map(Entry::sequence).toList());
        console().json(json);
      } else {
        console().line(Moments.shown(looked.inputs().asOf()));
        filled.print(console());
        console()
            .line(
                kept.isEmpty()
                    ? "not taken" + (filled.areAllFilled() ? limit(asked) : "")
                    : "kept in the journal as entry " + kept.getFirst().sequence());
      }
      return kept.isEmpty() ? WANTING : FINE;
    }
  }

  private FillLine asked(DecisionRun looked, MarketConfig config) {
    LocalDate day = NewYork.date(looked.inputs().asOf());
    String priced = hasLimit() ? line : line + " @1.00";
    Imported read = TypedLine.read(priced, day, config, "paper trade");
    return read.fills().getFirst();
  }

  /// Without a price the order takes what the model gives.
  private boolean hasLimit() {
    return line.indexOf('@') >= 0;
  }

  private static String limit(FillLine asked) {
    return ": the limit, "
        + Numbers.fixed(Math.abs(asked.netPrice()), 2)
        + (asked.netPrice() < 0 ? " paid" : " received")
        + ", is not reached";
  }

  private boolean reaches(PaperFills filled, FillLine asked) {
    return !hasLimit() || filled.fills().stream().allMatch(f -> f.netPrice() >= asked.netPrice());
  }

  private List<Entry> keep(
      AccountDesk account,
      PaperFills filled,
      FillLine asked,
      DecisionRun looked,
      MarketConfig config) {
    var fill = filled.fills().getFirst();
    var traded =
        new FillLine(
            FillLine.State.FILLED,
            Optional.of(fill.at()),
            fill.legs(),
            fill.quantity(),
            fill.netPrice(),
            OptionalLong.of(fill.feesCents()),
            Optional.empty(),
            asked.effect(),
            "trade " + (account.events().size() + 1));
    ImportPlan plan =
        ImportPlan.of(
            traded,
            account.ledger(),
            ImportChoices.typed(
                fill.source(), "paper-" + looked.inputs().asOf(), Optional.ofNullable(position)),
            new BookFacts(config.calendar(), config.listings()));
    plan.lines().stream()
        .filter(l -> !plan.isComplete())
        .findFirst()
        .ifPresent(l -> {
          throw new InputException("the line", l.why(), "correct it and try again");
        });
    return account.record(plan.events(), List.of());
  }

  private static Order order(FillLine asked, DayView view, TradingCalendar calendar) {
    return new Order(
        "paper",
        Sleeve.CONDOR,
        Optional.empty(),
        Order.Effect.OPEN,
        asked.legs().stream().map(l -> leg(l, view, calendar)).toList(),
        asked.quantity());
  }

  private static OrderLeg leg(FillLeg leg, DayView view, TradingCalendar calendar) {
    return new OrderLeg(leg.instrument(), leg.ratio(), price(leg, view, calendar));
  }

  private static LegPrice price(FillLeg leg, DayView view, TradingCalendar calendar) {
    return switch (leg.instrument()) {
      case OptionContract option ->
          new LegPrice.Quoted(
              view.chain(option.root().underlying())
                  .flatMap(c -> c.quote(option))
                  .orElse(new Quote(0, 0)));
      case FutureContract future -> new LegPrice.Settled(settle(future, view, calendar));
      case EtpShare share ->
          throw new InputException(
              share.ticker(),
              "no bid and ask of shares is read",
              "paper trades options and VX only");
    };
  }

  private static double settle(FutureContract future, DayView view, TradingCalendar calendar) {
    return view.futures(FutureRoot.VX)
        .flatMap(h -> h.settle(future.settlement(), h.newestDueDay(view.date(), calendar)))
        .orElseThrow(() ->
            new InputException(
                future.label(), "has no settlement in the data folder", "run `alvh data fetch`"));
  }
}
