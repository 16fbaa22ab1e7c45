package alvh.backtest;

import alvh.book.Book;
import alvh.book.CashSettlement;
import alvh.book.Fill;
import alvh.book.FuturesPosition;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.RunningLedger;
import alvh.book.SharePosition;
import alvh.book.Sleeve;
import alvh.instrument.FutureContract;
import alvh.instrument.Instrument;
import alvh.instrument.OptionContract;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Cash and positions of a run. Options are paid in full when they trade; futures pay and receive
/// their gain every day. Changes, and belongs to one run.
final class BacktestAccount {
  private final RunningLedger ledger = new RunningLedger();
  private long cashCents;

  /// Every contract held; empty where something has traded or settled since it was last asked for.
  private Optional<List<Holding>> holdings = Optional.empty();

  /// Of the condors alone with interest: what an account would be whose hedge others pay.
  private long condorCents;

  BacktestAccount(long startCents) {
    this.cashCents = startCents;
    this.condorCents = startCents;
  }

  /// One contract held, with its position.
  ///
  /// @param contracts negative when short
  record Holding(String position, Sleeve sleeve, Instrument instrument, long contracts) {}

  long cashCents() {
    return cashCents;
  }

  /// Cash that moves for no trade: interest, a future's daily gain.
  void receive(long cents, Sleeve sleeve) {
    cashCents = Math.addExact(cashCents, cents);
    if (sleeve == Sleeve.CONDOR) {
      condorCents = Math.addExact(condorCents, cents);
    }
  }

  /// Books a fill; a future's price changes no hands.
  void fill(Fill fill) {
    ledger.add(fill);
    holdings = Optional.empty();
    boolean isFuture = fill.legs().getFirst().instrument() instanceof FutureContract;
    receive((isFuture ? 0 : fill.cashCents()) - fill.feesCents(), fill.sleeve());
  }

  /// Books a settlement; what each position was paid, a future nothing, as its gain was paid
  /// before.
  Map<Holding, Long> settle(CashSettlement settlement) {
    Map<Holding, Long> paid = new LinkedHashMap<>();
    for (Holding one : holdings()) {
      if (settlement.settles(one.instrument())) {
        boolean isFuture = one.instrument() instanceof FutureContract;
        long cents = isFuture ? 0 : settlement.cents(one.instrument(), one.contracts());
        paid.put(one, cents);
        receive(cents, one.sleeve());
      }
    }
    ledger.add(settlement);
    holdings = Optional.empty();
    return paid;
  }

  /// Every contract held, in the order of positions and legs.
  List<Holding> holdings() {
    List<Holding> known =
        holdings.orElseGet(
            () -> ledger.held().stream().flatMap(p -> holdings(p).stream()).toList());
    holdings = Optional.of(known);
    return known;
  }

  /// The contracts of one position.
  static List<Holding> holdings(Position position) {
    return switch (position) {
      case OptionPackage pack ->
          pack.legs().stream()
              .map(leg -> holding(pack, leg.contract(), contracts(pack, leg)))
              .toList();
      case FuturesPosition future -> List.of(holding(future, future.contract(), future.quantity()));
      case SharePosition share -> List.of(holding(share, share.share(), share.quantity()));
    };
  }

  private static Holding holding(Position position, Instrument instrument, long contracts) {
    return new Holding(position.id(), position.sleeve(), instrument, contracts);
  }

  private static long contracts(OptionPackage pack, OptionLeg leg) {
    return (long) leg.ratio() * pack.quantity();
  }

  /// The options held.
  Set<OptionContract> options() {
    Set<OptionContract> options = new LinkedHashSet<>();
    for (Holding one : holdings()) {
      if (one.instrument() instanceof OptionContract option) {
        options.add(option);
      }
    }
    return options;
  }

  List<Position> positions() {
    return ledger.held();
  }

  /// What the condors' account would be worth, their marks being `condorMarksCents`.
  long condorEquityCents(long condorMarksCents) {
    return Math.addExact(condorCents, condorMarksCents);
  }

  /// What is held as a book.
  Book book(String name, long equityCents) {
    return new Book(name, equityCents / CENTS_PER_USD, ledger.held());
  }

  private static final double CENTS_PER_USD = 100;
}
