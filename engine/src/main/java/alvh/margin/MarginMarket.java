package alvh.margin;

import alvh.book.OptionLeg;
import alvh.instrument.OptionContract;
import alvh.risk.Figure;
import alvh.risk.LegMark;
import alvh.risk.LegRisk;
import alvh.risk.RiskReport;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What margin needs of the market: levels of the indices and prices of the options held.
///
/// @param date the trading day
/// @param levels by index, such as `SPX`, index points
/// @param prices of one option, index points; the middle of bid and ask
public record MarginMarket(
    LocalDate date, Map<String, Figure> levels, Map<OptionContract, Figure> prices) {
  public MarginMarket {
    levels = Collections.unmodifiableMap(new HashMap<>(levels));
    prices = Collections.unmodifiableMap(new HashMap<>(prices));
  }

  /// The market that `report` was made on.
  ///
  /// @param levels by index, such as `SPX`
  public static MarginMarket of(LocalDate date, RiskReport report, Map<String, Figure> levels) {
    Map<OptionContract, Figure> prices = new HashMap<>();
    Stream<LegRisk> legs =
        Stream.concat(
            report.condors().stream().flatMap(c -> c.legs().stream()),
            report.hedges().stream()
                .flatMap(h -> h.options().stream())
                .flatMap(o -> o.legs().stream()));
    legs.forEach(l -> prices.put(l.leg().contract(), price(l.mark())));
    return new MarginMarket(date, levels, prices);
  }

  private static Figure price(LegMark mark) {
    return switch (mark) {
      case LegMark.Priced priced -> Figure.of(priced.mid());
      case LegMark.Unpriceable(OptionLeg leg, String why) -> Figure.unknown(why);
    };
  }

  /// The level of the index `underlying`.
  public Figure level(String underlying) {
    return levels.getOrDefault(underlying, Figure.unknown("no level of " + underlying));
  }

  /// The price of one `option`.
  public Figure price(OptionContract option) {
    return prices.getOrDefault(option, Figure.unknown("no price of " + option.label()));
  }

  /// Prices of `legs`, each as often as it is held, index points; only those bought or sold.
  Figure value(List<OptionLeg> legs, boolean sold) {
    return Figure.sum(
        legs.stream()
            .filter(l -> l.isShort() == sold)
            .map(l -> price(l.contract()).times(Math.abs(l.ratio())))
            .toList());
  }
}
