package alvh.cli;

import alvh.book.CashSettlement;
import alvh.input.InputException;
import alvh.journal.Entry;
import alvh.time.Expiry;
import alvh.time.Settlement;
import alvh.time.TradingCalendar;
import alvh.workspace.AccountDesk;
import alvh.workspace.MarketConfig;
import alvh.workspace.Workspace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `alvh book settle`.
@Command(
    name = "settle",
    description = "Gives the final value at which everything of one product and expiry settled.",
    footer = {
      "",
      "Examples:",
      "  alvh book settle SPX 2024-02-16 5021.65       (SET, as the exchange publishes it)",
      "  alvh book settle VXM 2024-02-14 14.43"
    })
final class BookSettleVerb extends Verb {
  @Mixin private WorkspaceOption workspace = new WorkspaceOption();
  @Mixin private BookAccount account = new BookAccount();

  @Parameters(
      index = "0",
      paramLabel = "PRODUCT",
      description = "SPX, SPXW, XSP, VIX, VIXW, VX, VXM, ES or MES.")
  private String product = "";

  @Parameters(index = "1", paramLabel = "DATE", description = "The expiry as listed.")
  private LocalDate date = LocalDate.EPOCH;

  @Parameters(index = "2", paramLabel = "VALUE", description = "Index points.")
  private double value;

  @Override
  public Integer call() {
    Workspace entered = workspace.enter(console());
    try (AccountDesk desk = account.open(entered)) {
      var event =
          new CashSettlement(
              "settled:" + product + ":" + date,
              instant(MarketConfig.standard().calendar()),
              product,
              date,
              value,
              "typed");
      requireNew(desk, event);
      List<Entry> kept = desk.record(List.of(event), List.of());
      console().line(product + " of " + date + " settled at " + Numbers.fixed(value, 2));
      console().line("kept in the journal as entry " + kept.getFirst().sequence());
      return FINE;
    } catch (IllegalArgumentException impossible) {
      throw new InputException(
          "book settle",
          String.valueOf(impossible.getMessage()),
          "see `alvh book settle --help`",
          impossible);
    }
  }

  private static void requireNew(AccountDesk desk, CashSettlement event) {
    boolean isKnown = desk.events().stream().anyMatch(e -> e.id().equals(event.id()));
    if (isKnown) {
      throw new InputException(
          event.product() + " of " + event.date(),
          "has been settled already",
          "see `alvh book history`; a value once kept is not changed");
    }
  }

  /// When the value is struck: the opening or the close of the day.
  private Instant instant(TradingCalendar calendar) {
    if (!calendar.isTradingDay(date)) {
      throw new InputException(
          "DATE", date + " is no trading day", "give the expiry date as listed");
    }
    boolean isMorning = !List.of("SPXW", "XSP").contains(product);
    Expiry expiry = calendar.expiry(date, isMorning ? Settlement.AM : Settlement.PM);
    return expiry.settlesAt();
  }
}
