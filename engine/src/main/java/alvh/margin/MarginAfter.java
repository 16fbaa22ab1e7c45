package alvh.margin;

import alvh.book.Book;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.Sleeve;
import alvh.instrument.OptionContract;
import alvh.risk.Figure;
import alvh.scenario.MarketMove;
import alvh.scenario.Revaluation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Margin of a book once the market has moved: naked options and scans follow it. The table of
/// futures does not; an exchange would raise it.
///
/// @param scenario the move
/// @param gainUsd what the book gains by it
/// @param maintenanceUsd Regulation T maintenance then
/// @param scanUsd requirement of the scan then
/// @param excessUsd equity then less the Regulation T maintenance; negative is a margin call
public record MarginAfter(
    MarginScenario scenario,
    Figure gainUsd,
    Figure maintenanceUsd,
    Figure scanUsd,
    Figure excessUsd) {
  /// The margin of `book` after each of [MarginScenario#ALL].
  public static List<MarginAfter> all(
      Book book, MarginMarket market, Revaluation values, RegT rule) {
    return MarginScenario.ALL.stream()
        .map(scenario -> of(scenario, book, market, values, rule))
        .toList();
  }

  private static MarginAfter of(
      MarginScenario scenario, Book book, MarginMarket market, Revaluation values, RegT rule) {
    MarketMove move = scenario.move();
    Figure gain = values.gainUsd(book.positions(), move);
    Figure maintenance = rule.of(book, moved(market, scenario, values)).maintenanceUsd();
    return new MarginAfter(
        scenario,
        gain,
        maintenance,
        PortfolioScan.after(book.positions(), values, move).requirementUsd(),
        gain.map(g -> book.equityUsd() + g).plus(maintenance.times(-1)));
  }

  private static MarginMarket moved(
      MarginMarket market, MarginScenario scenario, Revaluation values) {
    Map<String, Figure> levels = new LinkedHashMap<>();
    market
        .levels()
        .forEach((index, level) -> {
          double change = index.equals("VIX") ? scenario.vixChange() : scenario.spxReturn();
          levels.put(index, level.times(1 + change));
        });
    Map<OptionContract, Figure> prices = new LinkedHashMap<>();
    market
        .prices()
        .forEach((option, price) ->
            prices.put(
                option,
                price
                    .plus(
                        values
                            .gainUsd(one(option, market.date()), scenario.move())
                            .times(1.0 / option.multiplier()))
                    .map(p -> Math.max(0, p))));
    return new MarginMarket(market.date(), levels, prices);
  }

  private static OptionPackage one(OptionContract option, LocalDate day) {
    return new OptionPackage(
        option.label(), Sleeve.CONDOR, List.of(new OptionLeg(option, 1)), 1, 0, day);
  }
}
