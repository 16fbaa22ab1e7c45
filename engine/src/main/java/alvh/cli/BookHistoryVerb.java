package alvh.cli;

import alvh.book.Adjustment;
import alvh.book.Campaign;
import alvh.book.CashAmount;
import alvh.book.CashSettlement;
import alvh.book.Fill;
import alvh.book.FillLeg;
import alvh.book.LedgerEvent;
import alvh.book.LedgerPosition;
import alvh.book.LedgerState;
import alvh.book.Voided;
import alvh.input.InputException;
import alvh.input.NearestName;
import alvh.time.NewYork;
import alvh.workspace.AccountDesk;
import alvh.workspace.LedgerEventJson;
import alvh.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `alvh book history`.
@Command(
    name = "history",
    description = "Everything that happened to the positions, rolls joined to one campaign each.",
    footer = {"", "Examples:", "  alvh book history", "  alvh book history spx-2024-02-16"})
final class BookHistoryVerb extends Verb {
  private static final double USD_PER_CENT = 0.01;

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();
  @Mixin private BookAccount account = new BookAccount();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "POSITION",
      description = "The campaign of this position alone.")
  private @Nullable String position;

  @Override
  public Integer call() {
    Workspace entered = workspace.enter(console());
    try (AccountDesk desk = account.open(entered)) {
      List<Campaign> campaigns = campaigns(desk.ledger().at(Instant.MAX));
      if (isJson()) {
        Map<String, Object> json = Json.object();
        json.put("campaigns", campaigns.stream().map(BookHistoryVerb::json).toList());
        console().json(json);
        return FINE;
      }
      if (campaigns.isEmpty()) {
        console().line("no position yet: see `alvh book import --help`");
      }
      campaigns.forEach(this::print);
      return FINE;
    }
  }

  private List<Campaign> campaigns(LedgerState state) {
    String asked = position;
    if (asked == null) {
      return state.campaigns();
    }
    List<String> names = state.positions().stream().map(LedgerPosition::id).toList();
    return List.of(
        state
            .campaign(asked)
            .orElseThrow(() ->
                new InputException(
                    asked, "is no position of this account", NearestName.hint(asked, names))));
  }

  private void print(Campaign campaign) {
    console()
        .heading(
            campaign.positions().stream()
                .map(LedgerPosition::id)
                .collect(Collectors.joining(" -> ")));
    var table = new TextTable("day", "position", "what", "net price", "fees USD", "source", "id");
    for (LedgerPosition one : campaign.positions()) {
      for (LedgerEvent event : one.events()) {
        row(table, one, event);
      }
    }
    console().lines(table.lines());
    console()
        .line(
            "received less paid "
                + usd(campaign.credit())
                + ", realised "
                + usd(campaign.realised())
                + ", fees "
                + Numbers.fixed(campaign.feesCents() * USD_PER_CENT, 2)
                + " USD; "
                + (campaign.isOpen() ? "open" : "closed"));
  }

  private static void row(TextTable table, LedgerPosition one, LedgerEvent event) {
    String day = NewYork.date(event.at()).toString();
    switch (event) {
      case Fill fill ->
          table.row(
              day,
              one.id(),
              legs(fill),
              Numbers.fixed(fill.netPrice(), 2),
              Numbers.fixed(fill.feesCents() * USD_PER_CENT, 2),
              fill.source(),
              fill.id());
      case CashSettlement s ->
          table.row(
              day,
              one.id(),
              s.product() + " of " + s.date() + " settled",
              Numbers.fixed(s.value(), 2),
              "",
              s.source(),
              s.id());
      case Adjustment a ->
          table.row(
              day, one.id(), "adjusted to " + a.quantity(), "unknown", "", a.source(), a.id());
      case Voided v -> {}
    }
  }

  private static String legs(Fill fill) {
    return fill.quantity()
        + " x "
        + fill.legs().stream().map(BookHistoryVerb::leg).collect(Collectors.joining(" "));
  }

  private static String leg(FillLeg leg) {
    return (leg.ratio() > 0 ? "+" : "") + leg.ratio() + " " + leg.instrument().label();
  }

  static String usd(CashAmount amount) {
    return switch (amount) {
      case CashAmount.Known(long cents) -> Numbers.grouped(cents * USD_PER_CENT, 2) + " USD";
      case CashAmount.Unknown(String why) -> "unknown (" + why + ")";
    };
  }

  private static Map<String, Object> json(Campaign campaign) {
    Map<String, Object> json = Json.object();
    json.put("open", campaign.isOpen());
    cash(json, "credit", campaign.credit());
    cash(json, "realised", campaign.realised());
    json.put("feesCents", campaign.feesCents());
    List<Object> positions = new ArrayList<>();
    for (LedgerPosition one : campaign.positions()) {
      Map<String, Object> position = Json.object();
      position.put("id", one.id());
      position.put("sleeve", one.sleeve().label());
      one.rolledFrom().ifPresent(from -> position.put("rolledFrom", from));
      position.put("open", one.isOpen());
      position.put("events", one.events().stream().map(LedgerEventJson::of).toList());
      positions.add(position);
    }
    json.put("positions", positions);
    return json;
  }

  static void cash(Map<String, Object> json, String key, CashAmount amount) {
    switch (amount) {
      case CashAmount.Known(long cents) -> json.put(key + "Cents", cents);
      case CashAmount.Unknown(String why) -> json.put(key + "Unknown", why);
    }
  }
}
