package alvh.desk;

import alvh.book.PositionIds;
import alvh.execution.Fees;
import alvh.hedge.HedgeMarket;
import alvh.hedge.HedgeUnit;
import alvh.hedge.HedgeWindow;
import alvh.hedge.LayerUnits;
import alvh.playbook.HedgeInstrument;
import alvh.playbook.HedgeLayer;
import java.time.LocalDate;
import java.util.function.Predicate;

/// What every trade of a layer is worked out on.
///
/// @param moment the market and the playbook
/// @param now the book as it is
/// @param caps how many units the playbook's caps allow
/// @param closing the ways to close a hedge
/// @param ids gives the positions that are opened their ids
/// @param fees costs of a trade
record LayerDesk(
    Moment moment,
    Moment.Reading now,
    UnitsWithinCaps caps,
    HedgeAlternatives closing,
    PositionIds ids,
    Fees fees) {

  /// What `plan` holds, has paid and has gained.
  LayerAccount account(HedgeLayer plan) {
    return LayerAccount.of(plan, now.book(), now.risk(), moment.view().date());
  }

  /// One unit of `instrument` for the layer of `account`.
  ///
  /// @param isLater only expiries for which it holds
  HedgeUnit unit(HedgeInstrument instrument, LayerAccount account, Predicate<LocalDate> isLater) {
    EventsAhead events = events(instrument);
    if (events.isBlind()) {
      return new HedgeUnit.Refused(
          "its expiry is to lie after an event, and all of "
              + String.join(", ", events.unknown())
              + " are unknown");
    }
    HedgeMarket market = closing.market();
    var window =
        HedgeWindow.of(now.book(), moment.view().date(), events.nearest(), moment.calendar());
    return new LayerUnits(market).unit(instrument, window, isLater, account.sleeve(), "unit");
  }

  /// The events that the instrument's expiry is to outlive.
  EventsAhead events(HedgeInstrument instrument) {
    return EventsAhead.of(instrument, moment.market(), moment.view().date(), moment.calendar());
  }
}
