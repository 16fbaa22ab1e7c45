package alvh.hedge;

import alvh.book.FuturesPosition;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.SharePosition;
import alvh.market.OptionChain;
import alvh.risk.Figure;
import alvh.risk.HedgeRisk;
import alvh.risk.LegMark;
import alvh.risk.PackageQuote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Taking off hedges that are held: what reduces cover or carry. Never vetoed by a cap.
public final class HeldCandidates {
  private static final double USD_PER_CENT = 0.01;

  private HeldCandidates() {}

  /// One candidate per hedge of `risks`: a unit is one contract or package taken off.
  public static Candidates of(HedgeMarket market, List<HedgeRisk> risks) {
    List<HedgeCandidate> usable = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (HedgeRisk risk : risks) {
      switch (ExposureReading.whateverItRisks(risk, market.marks().vix().vixPerIndexPoint())) {
        case ExposureReading.Unknown(String why) -> refused.add(why);
        case ExposureReading.Known(Exposure whole) -> {
          int units = units(risk.position());
          cost(market, risk.position())
              .ifPresentOrElse(
                  cost ->
                      usable.add(
                          new HedgeCandidate(
                              risk.position(),
                              true,
                              "close " + risk.position().id(),
                              whole.share(-1.0 / units),
                              cost,
                              units)),
                  () -> refused.add("close " + risk.position().id() + ": it has no price now"));
        }
      }
    }
    return new Candidates(usable, refused);
  }

  private static int units(Position held) {
    return switch (held) {
      case FuturesPosition future -> Math.abs(future.quantity());
      case OptionPackage pack -> pack.quantity();
      case SharePosition share -> Math.abs(share.quantity());
    };
  }

  private static Optional<UnitCost> cost(HedgeMarket market, Position held) {
    return switch (held) {
      case FuturesPosition future -> Optional.of(FutureCandidates.cost(market, future.contract()));
      case OptionPackage pack ->
          market.view().chain(pack.underlying()).flatMap(chain -> cost(market, pack, chain));
      case SharePosition share -> Optional.empty();
    };
  }

  private static Optional<UnitCost> cost(
      HedgeMarket market, OptionPackage pack, OptionChain chain) {
    PackageQuote quote = PackageQuote.of(pack.legs(), chain);
    if (quote.naturalCloseCost() instanceof Figure.Known(double natural)
        && quote.midCloseCost() instanceof Figure.Known(double mid)) {
      double usd = pack.multiplier();
      return Optional.of(
          new UnitCost(
              natural * usd, Math.max(0, (natural - mid) * usd), fees(market, pack.legs(), chain)));
    }
    return Optional.empty();
  }

  /// USD of fees for trading `legs` once.
  static double fees(HedgeMarket market, List<OptionLeg> legs, OptionChain chain) {
    LocalDate date = market.view().date();
    long cents = 0;
    for (OptionLeg leg : legs) {
      if (LegMark.of(leg, chain) instanceof LegMark.Priced priced) {
        cents +=
            market.fees().orderCents(leg.contract(), date, priced.mid(), Math.abs(leg.ratio()));
      }
    }
    return cents * USD_PER_CENT;
  }
}
