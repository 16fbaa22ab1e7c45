package alvh.scenario;

import alvh.book.FuturesPosition;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.SharePosition;
import alvh.risk.EtpMark;
import alvh.risk.Figure;
import alvh.risk.MarketMarks;
import alvh.risk.OptionPricing;
import alvh.risk.VixPointShock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What positions gain by joint moves of the market, from model value to model value.
///
/// - SPX options: the forward moves with SPX; the vol is re-read from the shape of its slice at the
///   shocked level, see [VixPointShock#vol]; time passes at these vols.
/// - VX, VXM: the curve where the contract will then stand, moved as the curve is: the roll-down is
///   in it.
/// - VIX options: Black-76 on the future that moves as above; the vol of VIX at a strike is held
///   fixed, so what a rise of VVIX adds is not in it.
/// - ETPs: leverage times the return of the two futures of their index, as of one day: over several
///   days the path, and with it the decay of daily rebalancing, is not seen.
/// - ES, MES: multiplier times the change of SPX.
public final class Revaluation {
  private final MarketMarks marks;
  private final ShockedCurve curve;

  private Revaluation(MarketMarks marks) {
    this.marks = marks;
    this.curve = new ShockedCurve(marks.vix());
  }

  /// On the market of `marks`.
  public static Revaluation of(MarketMarks marks) {
    return new Revaluation(marks);
  }

  /// USD gained by the whole of `position`; unknown when a leg cannot be valued.
  public Figure gainUsd(Position position, MarketMove move) {
    return answer(position).usd(move);
  }

  /// USD gained by all of `positions`; unknown when any is.
  public Figure gainUsd(Collection<? extends Position> positions, MarketMove move) {
    return Figure.sum(positions.stream().map(p -> gainUsd(p, move)).toList());
  }

  /// USD gained by `position` in each of `moves`; smiles are read once.
  public ScenarioGains gains(Position position, List<MarketMove> moves) {
    return gains(List.of(position), moves);
  }

  /// USD gained by all of `positions` in each of `moves`; smiles are read once.
  public ScenarioGains gains(Collection<? extends Position> positions, List<MarketMove> moves) {
    double[] total = new double[moves.size()];
    for (Position position : positions) {
      PositionGain answer = answer(position);
      for (int i = 0; i < total.length; i++) {
        switch (answer.usd(moves.get(i))) {
          case Figure.Known(double usd) -> total[i] += usd;
          case Figure.Unknown(String why) -> {
            return new ScenarioGains.Unknown(why);
          }
        }
      }
    }
    return new ScenarioGains.Known(total);
  }

  private PositionGain answer(Position position) {
    return switch (position) {
      case FuturesPosition future -> future(future);
      case OptionPackage pack -> pack(pack);
      case SharePosition shares -> shares(shares);
    };
  }

  private PositionGain future(FuturesPosition position) {
    double usdPerPoint = (double) position.contract().multiplier() * position.quantity();
    if (position.contract().root().underlying().equals("VIX")) {
      LocalDate settlement = position.contract().settlement();
      Figure settle = marks.vix().settle(settlement).times(-1);
      return move -> curve.after(settlement, move).plus(settle).times(usdPerPoint);
    }
    return move -> marks.spxLevel().times(usdPerPoint * Math.expm1(move.spxLogReturn()));
  }

  private PositionGain pack(OptionPackage pack) {
    double usdPerPoint = (double) pack.multiplier() * pack.quantity();
    List<PositionGain> legs = new ArrayList<>();
    for (OptionLeg leg : pack.legs()) {
      double usd = leg.ratio() * usdPerPoint;
      PositionGain points =
          switch (marks.pricing(leg)) {
            case OptionPricing.Known known when pack.underlying().equals("VIX") -> vixOption(known);
            case OptionPricing.Known known -> spxOption(known);
            case OptionPricing.Unknown(String why) -> move -> Figure.unknown(why);
          };
      legs.add(move -> points.usd(move).times(usd));
    }
    return move -> Figure.sum(legs.stream().map(l -> l.usd(move)).toList());
  }

  /// Index points of one bought SPX option.
  private PositionGain spxOption(OptionPricing.Known option) {
    Figure vix = marks.vixClose();
    if (!(option.stripVol() instanceof Figure.Known(double stripVol))
        || !(vix instanceof Figure.Known(double vixLevel))) {
      Figure why = option.stripVol().plus(vix);
      return move -> why;
    }
    var value = new OptionValue(option);
    double strike = option.contract().strike();
    double forward = option.smile().forward();
    var shock = new VixPointShock(option.smile(), stripVol, marks.shift());
    // a wing without a bid keeps its ratio to the smile
    double ratio = option.vol() / option.smile().vol(strike);
    return move -> {
      double moved = forward * Math.exp(move.spxLogReturn());
      double vol = ratio * shock.vol(strike, moved, vixLevel * Math.expm1(move.vixLogChange()));
      return Figure.of(value.gain(moved, vol, move.days()));
    };
  }

  /// Index points of one bought VIX option. Its forward moves by the same share as the curve at its
  /// expiry: that of a weekly without a future of its own need not lie on the curve.
  private PositionGain vixOption(OptionPricing.Known option) {
    var value = new OptionValue(option);
    LocalDate expiry = option.contract().expiry();
    Figure share = curve.before(expiry).map(level -> option.smile().forward() / level);
    return move ->
        curve
            .after(expiry, move)
            .times(share)
            .map(forward -> value.gain(forward, option.vol(), move.days()));
  }

  private PositionGain shares(SharePosition position) {
    Optional<EtpMark> mark = marks.etp(position);
    if (mark.isEmpty()) {
      Figure why =
          Figure.unknown(
              "no row for " + position.share().ticker() + " in the table of volatility ETPs");
      return move -> why;
    }
    EtpMark etp = mark.get();
    Figure before = basket(etp, MarketMove.passing(0));
    return move ->
        basket(etp, move)
            .times(before.map(level -> 1 / level))
            // what was bought can lose its value and no more
            .map(growth -> Math.max(-1, etp.leverage() * (growth - 1)))
            .times(etp.valueUsd());
  }

  private Figure basket(EtpMark etp, MarketMove move) {
    Figure second = curve.after(etp.held().second(), move).times(etp.held().secondShare());
    // a contract without weight needs no settlement
    return etp.held().firstShare() == 0
        ? second
        : curve.after(etp.held().first(), move).times(etp.held().firstShare()).plus(second);
  }
}
