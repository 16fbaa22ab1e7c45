package alvh.hedge;

import alvh.book.FuturesPosition;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.SharePosition;
import alvh.book.Sleeve;
import alvh.instrument.EtpShare;
import alvh.instrument.FutureContract;
import alvh.market.OptionChain;
import alvh.risk.Figure;
import alvh.risk.HedgeRisk;
import alvh.risk.LegMark;
import alvh.risk.PackageQuote;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What one unit of a hedge costs and is exposed to.
///
/// Options are bought at the ask and sold at the bid. Of futures and shares no quotes are read: a
/// future is traded at its settlement and a share at its close, each a tick worse.
///
/// @param market where it is traded
record UnitPricing(HedgeMarket market) {
  private static final double USD_PER_CENT = 0.01;

  /// A cent, the tick of listed shares at or above a dollar (Regulation NMS, Rule 612).
  private static final double SHARE_TICK_USD = 0.01;

  /// The figures of `hedge` alone.
  HedgeRisk risk(Position hedge) {
    return market.risk(hedge);
  }

  private LocalDate today() {
    return market.view().date();
  }

  /// One package of `legs`, traded against the market.
  HedgeUnit options(List<OptionLeg> legs, Sleeve sleeve, String id, OptionChain chain) {
    PackageQuote quote = PackageQuote.of(legs, chain);
    if (!(quote.naturalCredit() instanceof Figure.Known(double credit))
        || !(quote.midCredit() instanceof Figure.Known(double mid))) {
      return new HedgeUnit.Refused(why(quote.naturalCredit()));
    }
    boolean isSold = legs.getFirst().isShort();
    if (isSold && credit <= 0) {
      return new HedgeUnit.Refused(
          String.format(
              Locale.ROOT, "%s brings %.2f at bid and ask: nothing to sell", label(legs), credit));
    }
    var pack = new OptionPackage(id, sleeve, legs, 1, credit, today());
    long cents = 0;
    for (LegMark mark : quote.marks()) {
      if (mark instanceof LegMark.Priced priced) {
        cents += market.fees().orderCents(mark.leg().contract(), today(), priced.mid(), 1);
      }
    }
    double usd = pack.multiplier();
    var cost = new UnitCost(-credit * usd, Math.max(0, mid - credit) * usd, cents * USD_PER_CENT);
    return unit(pack, label(legs), cost);
  }

  /// One future bought.
  HedgeUnit future(FutureContract contract, double settle, Sleeve sleeve, String id) {
    var one = new FuturesPosition(id, sleeve, contract, 1, settle, today());
    return unit(one, contract.label(), FutureCandidates.cost(market, contract));
  }

  /// One share bought.
  HedgeUnit share(EtpShare share, Sleeve sleeve, String id) {
    var probe = new SharePosition(id, sleeve, share, 1, SHARE_TICK_USD, today());
    if (!(risk(probe).markPoints() instanceof Figure.Known(double close))) {
      return new HedgeUnit.Refused(why(risk(probe).markPoints()));
    }
    var one = new SharePosition(id, sleeve, share, 1, close + SHARE_TICK_USD, today());
    long cents = market.fees().orderCents(share, today(), close, 1);
    return unit(
        one,
        share.ticker(),
        new UnitCost(close + SHARE_TICK_USD, SHARE_TICK_USD, cents * USD_PER_CENT));
  }

  private HedgeUnit unit(Position one, String label, UnitCost cost) {
    HedgeRisk risk = risk(one);
    return switch (ExposureReading.of(risk, market.marks().vix().vixPerIndexPoint())) {
      case ExposureReading.Unknown(String why) -> new HedgeUnit.Refused(label + ": " + why);
      case ExposureReading.Known(Exposure exposure) ->
          new HedgeUnit.Found(one, label, risk, exposure, cost, risk.notes());
    };
  }

  /// `VIX 2016-07-20 +17C -25C`.
  private static String label(List<OptionLeg> legs) {
    var first = legs.getFirst().contract();
    return first.root()
        + " "
        + first.expiry()
        + " "
        + legs.stream()
            .map(l ->
                String.format(
                    Locale.ROOT,
                    "%s%s%s",
                    l.isShort() ? "-" : "+",
                    strike(l.contract().strike()),
                    l.contract().right().name().charAt(0)))
            .collect(Collectors.joining(" "));
  }

  private static String strike(double strike) {
    return strike == Math.rint(strike) ? Long.toString((long) strike) : Double.toString(strike);
  }

  private static String why(Figure figure) {
    return switch (figure) {
      case Figure.Known known -> "";
      case Figure.Unknown(String why) -> why;
    };
  }
}
