package alvh.desk;

import alvh.book.PositionIds;
import alvh.execution.Fees;
import alvh.hedge.HedgeMarket;
import alvh.hedge.HedgeUnit;
import alvh.hedge.HedgeWindow;
import alvh.hedge.LayerUnits;
import alvh.playbook.FactValue;
import alvh.playbook.HedgeInstrument;
import alvh.playbook.HedgeLayer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    HedgeMarket market = closing.market();
    var window =
        HedgeWindow.of(now.book(), moment.view().date(), event(instrument), moment.calendar());
    return new LayerUnits(market).unit(instrument, window, isLater, account.sleeve(), "unit");
  }

  /// The nearest event that the instrument's expiry is to outlive; one whose date is not known
  /// stops no hedge.
  private Optional<LocalDate> event(HedgeInstrument instrument) {
    List<String> after =
        switch (instrument) {
          case HedgeInstrument.Options options -> options.expiry().after();
          case HedgeInstrument.Future future -> future.expiry().after();
          case HedgeInstrument.Shares shares -> List.of();
        };
    return after.stream()
        .map(name -> moment.market().get(name))
        .filter(FactValue.Amount.class::isInstance)
        .map(FactValue.Amount.class::cast)
        .map(days ->
            moment.calendar().plusTradingDays(moment.view().date(), (int) Math.round(days.value())))
        .min(Comparator.naturalOrder());
  }
}
