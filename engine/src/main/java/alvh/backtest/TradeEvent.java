package alvh.backtest;

import alvh.book.CashSettlement;
import alvh.book.Fill;
import alvh.execution.Order;
import java.time.Instant;
import java.util.List;

/// Something that happened to a position, in the order of time.
public sealed interface TradeEvent {
  /// When.
  Instant at();

  /// The position's name in the account.
  String position();

  /// Why, in words.
  String reason();

  /// An order that filled.
  ///
  /// @param order what was to be traded, with the quotes it was priced on
  /// @param fill what was
  /// @param legs how each leg filled, in the order's order
  /// @param slippageCents fill price against mid over all contracts, USD cents; a loss is negative
  /// @param action the action that it carries out: `open-condor unhedged`
  record Filled(
      Order order,
      Fill fill,
      List<FilledLeg> legs,
      long slippageCents,
      String action,
      String reason)
      implements TradeEvent {
    public Filled {
      legs = List.copyOf(legs);
    }

    @Override
    public Instant at() {
      return fill.at();
    }

    @Override
    public String position() {
      return fill.position();
    }
  }

  /// Something that was called for and not done.
  sealed interface Undone extends TradeEvent {
    /// The action: `close-side put of P1`.
    String action();

    /// What kept it from being done.
    String why();
  }

  /// An order that did not fill, and what became of it.
  ///
  /// @param why the quote that kept it from filling
  record NotFilled(Instant at, Order order, String why, String action, String reason)
      implements Undone {
    @Override
    public String position() {
      return order.position();
    }
  }

  /// An action without an order: a leg has no price at all. The position stays.
  ///
  /// @param why the leg that has none
  record NotPriced(Instant at, String position, String action, String why, String reason)
      implements Undone {}

  /// A position, or a part of it, that settled in cash.
  ///
  /// @param settlement value, product, source
  /// @param cashCents what the position was paid, USD cents; negative when it paid
  record Settled(CashSettlement settlement, String position, long cashCents) implements TradeEvent {
    @Override
    public Instant at() {
      return settlement.at();
    }

    @Override
    public String reason() {
      return "expired";
    }
  }
}
