package alvh.cli;

import alvh.book.AwaitedSettlement;
import alvh.book.CashSettlement;
import alvh.input.InputException;
import alvh.input.NearestName;
import alvh.journal.Entry;
import alvh.time.Expiry;
import alvh.time.Settlement;
import alvh.time.TradingCalendar;
import alvh.workspace.AccountDesk;
import alvh.workspace.MarketConfig;
import alvh.workspace.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
      "  alvh book settle VXM 2024-02-14 14.43",
      "  alvh book settle SPX 2016-01-15 --reading spy-implied --data history"
    })
final class BookSettleVerb extends Verb {
  private static final List<String> PRODUCTS =
      List.of("SPX", "SPXW", "XSP", "VIX", "VIXW", "VX", "VXM", "ES", "MES");

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();
  @Mixin private BookAccount account = new BookAccount();
  @Mixin private SetChoice estimate = new SetChoice();

  @Parameters(
      index = "0",
      paramLabel = "PRODUCT",
      description = "SPX, SPXW, XSP, VIX, VIXW, VX, VXM, ES or MES.")
  private String product = "";

  @Parameters(index = "1", paramLabel = "DATE", description = "The expiry as listed.")
  private LocalDate date = LocalDate.EPOCH;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "VALUE",
      description = "Index points; not with --reading.")
  private @Nullable Double value;

  @Override
  public Integer call() {
    Workspace entered = workspace.enter(console());
    SetChoice.Chosen chosen = chosen(entered);
    try (AccountDesk desk = account.open(entered)) {
      Instant at = instant(MarketConfig.standard().calendar());
      LocalDate listed = asBooked(desk, at);
      var event =
          new CashSettlement(
              "settled:" + known() + ":" + listed + ":" + Numbers.fixed(chosen.value(), 2),
              at,
              known(),
              listed,
              chosen.value(),
              chosen.source());
      requireNew(desk, event);
      requireHeld(desk, event);
      List<String> estimates = estimate.lines(entered, known(), date);
      List<Entry> kept = desk.record(List.of(event), List.of());
      console()
          .line(
              known()
                  + " of "
                  + date
                  + " settled at "
                  + Numbers.fixed(chosen.value(), 2)
                  + (estimate.isAsked() ? ", an " + chosen.source() : ""));
      console().line("kept in the journal as entry " + kept.getFirst().sequence());
      console().lines(estimates);
      return FINE;
    }
  }

  /// The value as typed, or the estimate asked for: one of them.
  private SetChoice.Chosen chosen(Workspace entered) {
    Double typed = value;
    if (estimate.isAsked()) {
      if (typed != null) {
        throw new InputException(
            "--reading", "does not go with VALUE", "give the published value or a reading");
      }
      instant(MarketConfig.standard().calendar());
      return estimate.estimate(entered, known(), date);
    }
    if (typed == null) {
      throw new InputException(
          "VALUE",
          "is missing",
          "give the published value, or settle SPX on an estimate: --reading spy-implied");
    }
    if (!(typed > 0) || Double.isInfinite(typed)) {
      throw new InputException("VALUE", typed + " is no settlement", "give index points, > 0");
    }
    return new SetChoice.Chosen(typed, "typed");
  }

  private String known() {
    String name = product.toUpperCase(Locale.ROOT);
    if (!PRODUCTS.contains(name)) {
      throw new InputException(
          "PRODUCT", "'" + product + "' settles to no value", NearestName.hint(name, PRODUCTS));
    }
    return name;
  }

  /// The date under which the book holds what settles at `at`: the Saturday of an old listing and
  /// the Friday on which it settles are one expiry.
  private LocalDate asBooked(AccountDesk desk, Instant at) {
    TradingCalendar calendar = MarketConfig.standard().calendar();
    List<LocalDate> booked =
        desk.ledger().at(at).awaiting(calendar).stream()
            .filter(a -> a.product().equals(known()))
            .map(AwaitedSettlement::date)
            .filter(d -> settledOn(calendar, d).equals(settledOn(calendar, date)))
            .toList();
    return booked.isEmpty() ? settledOn(calendar, date) : booked.getFirst();
  }

  /// A value once kept is not changed: a mistyped date must not become one.
  private static void requireHeld(AccountDesk desk, CashSettlement event) {
    List<AwaitedSettlement> awaited =
        desk.ledger().at(event.at()).awaiting(MarketConfig.standard().calendar());
    boolean isHeld =
        awaited.stream()
            .anyMatch(a -> a.product().equals(event.product()) && a.date().equals(event.date()));
    if (!isHeld) {
      throw new InputException(
          event.product() + " of " + event.date(),
          "is not held at its expiry",
          awaited.isEmpty()
              ? "see `alvh book history`"
              : "what awaits a settlement then: "
                  + awaited.stream()
                      .map(a -> a.product() + " " + a.date())
                      .distinct()
                      .collect(Collectors.joining(", ")));
    }
  }

  private static void requireNew(AccountDesk desk, CashSettlement event) {
    boolean isKnown =
        desk.ledger().counted().stream()
            .anyMatch(e ->
                e
                        instanceof
                        CashSettlement(var id, var at, var settled, var day, var value, var source)
                    && settled.equals(event.product())
                    && day.equals(event.date()));
    if (isKnown) {
      throw new InputException(
          event.product() + " of " + event.date(),
          "has been settled already",
          "see `alvh book history`; a wrong value is taken back with `alvh book void "
              + event.id()
              + "`");
    }
  }

  /// When the value is struck: the opening or the close of the day on which the listed date
  /// settles. SPX monthlies of before 2015 were listed with the Saturday after it.
  private Instant instant(TradingCalendar calendar) {
    if (!calendar.covers(date)) {
      throw new InputException(
          "DATE", date + " lies outside the trading calendar", "give the expiry date as listed");
    }
    Expiry expiry = calendar.expiry(settledOn(calendar, date), settlement());
    if (expiry.settlesAt().isAfter(Clock.systemUTC().instant())) {
      throw new InputException(
          "DATE", date + " is still to come", "give the value once the exchange has published it");
    }
    return expiry.settlesAt();
  }

  private Settlement settlement() {
    return List.of("SPXW", "XSP").contains(known()) ? Settlement.PM : Settlement.AM;
  }

  private LocalDate settledOn(TradingCalendar calendar, LocalDate listed) {
    return calendar
        .settlementDateIfAny(listed, settlement())
        .orElseThrow(() ->
            new InputException(
                "DATE",
                listed
                    + " is no expiry: "
                    + calendar.whyClosed(listed).orElse("closed")
                    + ", for which nothing was listed",
                "give the expiry date as listed, see `alvh book history`"));
  }
}
