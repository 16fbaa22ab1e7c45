package alvh.hedge;

import alvh.book.Book;
import alvh.book.FuturesPosition;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.SharePosition;
import alvh.book.Sleeve;
import alvh.execution.Fees;
import alvh.instrument.EtpShare;
import alvh.instrument.FutureContract;
import alvh.instrument.TickTable;
import alvh.market.OptionChain;
import alvh.risk.Figure;
import alvh.risk.HedgeRisk;
import alvh.risk.LegMark;
import alvh.risk.MarketMarks;
import alvh.risk.PackageQuote;
import alvh.risk.RiskReport;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What one unit of a hedge costs and is exposed to.
///
/// Options are bought at the ask and sold at the bid. Of futures and shares no quotes are read: a
/// future is traded at its settlement and a share at its close, each a tick worse.
///
/// @param marks the market of the instant
/// @param today the day of the decision
/// @param calendar trading days
/// @param fees costs of a trade
/// @param ticks smallest price steps
record UnitPricing(
    MarketMarks marks, LocalDate today, TradingCalendar calendar, Fees fees, TickTable ticks) {
  private static final double USD_PER_CENT = 0.01;

  /// Contract deltas are in units of 100 USD a point.
  private static final double CONTRACT_DELTA_USD = 100;

  /// A cent, the tick of listed shares at or above a dollar (Regulation NMS, Rule 612).
  private static final double SHARE_TICK_USD = 0.01;

  /// Equity plays no part in the risk of a hedge alone; a book needs one.
  private static final double ANY_EQUITY = 1;

  /// The figures of `hedge` alone.
  HedgeRisk risk(Position hedge) {
    var alone = new Book("hedge", ANY_EQUITY, List.of(hedge));
    return RiskReport.of(alone, marks, Map.of(), calendar).hedges().getFirst();
  }

  /// One package of `legs`, traded against the market.
  HedgeUnit options(List<OptionLeg> legs, Sleeve sleeve, String id, OptionChain chain) {
    PackageQuote quote = PackageQuote.of(legs, chain);
    if (!(quote.naturalCredit() instanceof Figure.Known(double credit))
        || !(quote.midCredit() instanceof Figure.Known(double mid))) {
      return new HedgeUnit.Refused(why(quote.naturalCredit()));
    }
    var pack = new OptionPackage(id, sleeve, legs, 1, credit, today);
    long cents = 0;
    for (LegMark mark : quote.marks()) {
      if (mark instanceof LegMark.Priced priced) {
        cents += fees.orderCents(mark.leg().contract(), today, priced.mid(), 1);
      }
    }
    double usd = pack.multiplier();
    var cost =
        new UnitCost(-credit * usd, Math.max(0, mid - credit) * usd, cents * USD_PER_CENT);
    return unit(pack, label(legs), cost);
  }

  /// One future bought.
  HedgeUnit future(FutureContract contract, double settle, Sleeve sleeve, String id) {
    var one = new FuturesPosition(id, sleeve, contract, 1, settle, today);
    double tick = ticks.tick(contract.root(), today) * contract.multiplier();
    long cents = fees.orderCents(contract, today, settle, 1);
    return unit(one, contract.label(), new UnitCost(0, tick, cents * USD_PER_CENT));
  }

  /// One share bought.
  HedgeUnit share(EtpShare share, Sleeve sleeve, String id) {
    var probe = new SharePosition(id, sleeve, share, 1, SHARE_TICK_USD, today);
    if (!(risk(probe).markPoints() instanceof Figure.Known(double close))) {
      return new HedgeUnit.Refused(why(risk(probe).markPoints()));
    }
    var one = new SharePosition(id, sleeve, share, 1, close + SHARE_TICK_USD, today);
    long cents = fees.orderCents(share, today, close, 1);
    return unit(
        one,
        share.ticker(),
        new UnitCost(close + SHARE_TICK_USD, SHARE_TICK_USD, cents * USD_PER_CENT));
  }

  private HedgeUnit unit(Position one, String label, UnitCost cost) {
    HedgeRisk risk = risk(one);
    Figure vixSide = risk.vixSideVegaUsd();
    // an SPX spread needs no regression of VIX on SPX
    Figure vixDelta =
        vixSide.equals(Figure.of(0))
            ? vixSide
            : vixSide.times(marks.vix().vixPerIndexPoint()).times(1 / CONTRACT_DELTA_USD);
    List<Figure> figures =
        List.of(
            risk.vegaPerVixPointUsd(),
            risk.spxDelta().plus(vixDelta),
            risk.carryPerDayUsd(),
            risk.thetaPerDayUsd(),
            risk.atRiskUsd());
    if (Figure.sum(figures) instanceof Figure.Unknown(String why)) {
      return new HedgeUnit.Refused(label + ": " + why);
    }
    List<Double> known = new ArrayList<>();
    figures.forEach(f -> known.add(f.asNumber().orElseThrow()));
    var values = known.iterator();
    return new HedgeUnit.Found(
        one,
        label,
        risk,
        new Exposure(values.next(), values.next(), values.next(), values.next(), values.next()),
        cost,
        risk.notes());
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
