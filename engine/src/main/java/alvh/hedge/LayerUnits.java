package alvh.hedge;

import alvh.book.Sleeve;
import alvh.instrument.EtpShare;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.market.FuturesCurve;
import alvh.market.OptionChain;
import alvh.playbook.HedgeInstrument;
import alvh.vix.VxCurve;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What the instruments of a playbook's layers come to at a moment: one unit of each, or why there
/// is none.
public final class LayerUnits {
  private final HedgeMarket market;
  private final UnitPricing pricing;

  /// @param market where they are looked for
  public LayerUnits(HedgeMarket market) {
    this.market = market;
    this.pricing = new UnitPricing(market);
  }

  /// One unit of `instrument` for `sleeve`.
  ///
  /// @param window the expiries that it may have
  /// @param isLater only expiries for which it holds: a roll goes further out
  /// @param id what the book would call it
  public HedgeUnit unit(
      HedgeInstrument instrument,
      HedgeWindow window,
      Predicate<LocalDate> isLater,
      Sleeve sleeve,
      String id) {
    return switch (instrument) {
      case HedgeInstrument.Options options -> options(options, window, isLater, sleeve, id);
      case HedgeInstrument.Future future -> future(future, window, isLater, sleeve, id);
      case HedgeInstrument.Shares shares ->
          pricing.share(new EtpShare(shares.ticker()), sleeve, id);
    };
  }

  private HedgeUnit options(
      HedgeInstrument.Options asked,
      HedgeWindow window,
      Predicate<LocalDate> isLater,
      Sleeve sleeve,
      String id) {
    String underlying = asked.shape().underlying();
    Optional<OptionChain> chain = market.view().chain(underlying);
    boolean hasSurface =
        underlying.equals("VIX")
            ? market.marks().vixOptions().isPresent()
            : market.marks().spx().isPresent();
    if (chain.isEmpty() || !hasSurface) {
      return new HedgeUnit.Refused(
          "no "
              + underlying
              + " option chain"
              + (chain.isEmpty() ? "" : " that can be discounted")
              + " at this instant, so it has no strikes, size or price");
    }
    Predicate<LocalDate> isMeant =
        asked.expiry().monthly() ? isLater.and(day -> isMonthly(underlying, day)) : isLater;
    return new VixStructures(pricing, chain.get(), window).find(asked, sleeve, id, isMeant);
  }

  private boolean isMonthly(String underlying, LocalDate expiry) {
    YearMonth month = YearMonth.from(expiry);
    return expiry.equals(
        underlying.equals("VIX")
            ? market.calendar().vixSettlement(month)
            : market.calendar().spxMonthly(month));
  }

  private HedgeUnit future(
      HedgeInstrument.Future asked,
      HedgeWindow window,
      Predicate<LocalDate> isLater,
      Sleeve sleeve,
      String id) {
    Optional<VxCurve> curve = market.marks().vix().curve();
    if (curve.isEmpty()) {
      return new HedgeUnit.Refused(market.marks().vix().whyNoCurve());
    }
    FutureRoot root =
        switch (asked.contract()) {
          case VX -> FutureRoot.VX;
          case VXM -> FutureRoot.VXM;
        };
    List<FuturesCurve.Point> points = new ArrayList<>();
    for (int n = 1; n <= curve.get().size(); n++) {
      points.add(curve.get().contract(n).orElseThrow());
    }
    Optional<FuturesCurve.Point> month =
        points.stream()
            .filter(p -> window.admits(asked.expiry(), p.settlement()))
            .filter(p -> isLater.test(p.settlement()))
            .min(
                Comparator.comparing(FuturesCurve.Point::settlement, window.order(asked.expiry())));
    if (month.isEmpty()) {
      return new HedgeUnit.Refused("no VX month " + window.text(asked.expiry()));
    }
    LocalDate settlement = month.get().settlement();
    var contract = new FutureContract(root, settlement);
    return market.listings().isListed(root, settlement, market.view().date())
        ? pricing.future(contract, month.get().settle(), sleeve, id)
        : new HedgeUnit.Refused(contract.label() + " was not listed on " + market.view().date());
  }
}
