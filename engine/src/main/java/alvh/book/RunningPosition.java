package alvh.book;

import alvh.input.InputException;
import alvh.instrument.EtpShare;
import alvh.instrument.FutureContract;
import alvh.instrument.Instrument;
import alvh.instrument.OptionContract;
import alvh.time.NewYork;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One position while its events are added up; changes, and stays within one thread.
final class RunningPosition {
  private final String id;
  private final List<LedgerEvent> events = new ArrayList<>();

  /// In the order of first trading, which is that of the legs, whatever has come and gone since.
  private final Set<Instrument> traded = new LinkedHashSet<>();

  private Sleeve sleeve;
  private Optional<String> rolledFrom = Optional.empty();
  private Optional<String> whyUnknown = Optional.empty();
  private LocalDate opened = LocalDate.EPOCH;
  private Holdings holdings = Holdings.NONE;

  /// The cash that opened what is held: all cash less what was realised.
  private ExactCents credit = ExactCents.ZERO;

  private long cash;
  private long fees;

  RunningPosition(String id, Sleeve sleeve) {
    this.id = id;
    this.sleeve = sleeve;
  }

  boolean isFlat() {
    return holdings.isEmpty();
  }

  void add(Fill fill) {
    events.add(fill);
    Holdings change = Holdings.of(fill);
    check(fill, change);
    checkPrice(fill);
    traded.addAll(change.instruments());
    fees = Math.addExact(fees, fill.feesCents());
    long received =
        ExactCents.cents(BigDecimal.valueOf(fill.netPrice()), change.multiplier(), fill.quantity());
    cash = Math.addExact(cash, received);
    if (holdings.isEmpty()) {
      sleeve = fill.sleeve();
      // a name used again is another idea, not the old one going on
      rolledFrom = Optional.empty();
      open(fill, change, ExactCents.of(received));
      return;
    }
    Holdings after = holdings.plus(change);
    if (!holdings.isProportionalTo(change)) {
      credit = credit.plus(ExactCents.of(received));
      holdings = after;
    } else if (holdings.isSameSide(change)) {
      credit = credit.plus(ExactCents.of(received));
      holdings = after;
    } else if (after.isEmpty() || holdings.isSameSide(after)) {
      credit = credit.times(after.size(), holdings.size());
      holdings = after;
    } else {
      long all = change.contracts(after.instruments().getFirst());
      open(fill, after.countedAs(change), ExactCents.of(received).times(after.size(), all));
    }
  }

  private void open(Fill fill, Holdings opening, ExactCents received) {
    holdings = opening;
    credit = received;
    opened = NewYork.date(fill.at());
    rolledFrom = fill.rolledFrom().or(() -> rolledFrom);
  }

  /// A position is one package of options on one index, one future or one share.
  private void check(Fill fill, Holdings change) {
    Holdings together = holdings.with(change);
    Instrument first = together.instruments().getFirst();
    boolean isOne =
        first instanceof OptionContract option
            ? together.instruments().stream()
                .allMatch(i ->
                    i instanceof OptionContract other
                        && other.root().underlying().equals(option.root().underlying()))
            : together.instruments().size() == 1;
    if (!isOne) {
      throw new InputException(
          "event " + fill.id(),
          "position '"
              + id
              + "' would hold "
              + String.join(", ", together.instruments().stream().map(Instrument::label).toList()),
          "give each future and share a position of its own; after a roll name the one it was"
              + " rolled from");
    }
  }

  /// Options can be packages at any price; a future or a share has a price above 0.
  private void checkPrice(Fill fill) {
    FillLeg leg = fill.legs().getFirst();
    if (!(leg.instrument() instanceof OptionContract) && !(fill.netPrice() * leg.ratio() < 0)) {
      throw new InputException(
          "event " + fill.id(),
          "trades " + leg.ratio() + " " + leg.instrument().label() + " for " + fill.netPrice(),
          "give minus its price when bought, its price when sold");
    }
  }

  /// Pays out what `settlement` ends; nothing where it ends nothing.
  void settle(CashSettlement settlement) {
    List<Instrument> ended = holdings.instruments().stream().filter(settlement::settles).toList();
    if (ended.isEmpty()) {
      return;
    }
    events.add(settlement);
    long paid = 0;
    for (Instrument instrument : ended) {
      paid =
          Math.addExact(
              paid,
              ExactCents.cents(
                  settlement.points(instrument),
                  instrument.multiplier(),
                  holdings.contracts(instrument)));
    }
    cash = Math.addExact(cash, paid);
    holdings = holdings.without(ended);
    credit = holdings.isEmpty() ? ExactCents.ZERO : credit.plus(ExactCents.of(paid));
  }

  /// Takes the size from a statement; the opening price per package stays.
  void adjust(Adjustment adjustment) {
    int now = holdings.quantity();
    if (adjustment.quantity() != 0
        && Integer.signum(adjustment.quantity()) != Integer.signum(now)) {
      throw new InputException(
          "event " + adjustment.id(),
          "turns position '" + id + "' from " + now + " to " + adjustment.quantity(),
          "enter the fills; a price at which it was opened anew is not known");
    }
    events.add(adjustment);
    credit = credit.times(adjustment.quantity(), now);
    holdings = holdings.scaled(adjustment.quantity());
    whyUnknown =
        whyUnknown.or(() ->
            Optional.of(
                adjustment.source()
                    + " of "
                    + NewYork.date(adjustment.at())
                    + " gives another size, and no price"));
  }

  /// What is held of it; empty when it is flat.
  Optional<Position> held() {
    return isFlat() ? Optional.empty() : Optional.of(position());
  }

  LedgerPosition snapshot() {
    return new LedgerPosition(
        id,
        sleeve,
        rolledFrom,
        held(),
        events,
        amount(ExactCents.of(cash).minus(credit).rounded()),
        amount(cash),
        fees);
  }

  private CashAmount amount(long cents) {
    return whyUnknown
        .<CashAmount>map(CashAmount.Unknown::new)
        .orElseGet(() -> new CashAmount.Known(cents));
  }

  private Position position() {
    int quantity = holdings.quantity();
    double points = credit.points(holdings.multiplier(), quantity);
    return switch (holdings.instruments().getFirst()) {
      case OptionContract option ->
          new OptionPackage(id, sleeve, holdings.optionLegs(traded), quantity, points, opened);
      case FutureContract future ->
          new FuturesPosition(id, sleeve, future, quantity, -points, opened);
      case EtpShare share -> new SharePosition(id, sleeve, share, quantity, -points, opened);
    };
  }
}
