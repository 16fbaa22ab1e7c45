package alvh.margin;

import alvh.book.Book;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.Sleeve;
import alvh.instrument.OptionContract;
import alvh.risk.Figure;
import alvh.scenario.MarketMove;
import alvh.scenario.Revaluation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Margin of a book once the market has moved: naked options and scans follow it. Futures are
/// charged by the table of the day, which does not move with the scenario, and a second time as far
/// above it as [#FUTURES_STRESS] says, as an exchange raises it after such a day.
///
/// The excess is the account's money less the requirement, `equity + gain - value of long options
/// after the move + value of sold options after the move - requirement`: long options have no loan
/// value, so what they gain pays for no margin, and the requirement of an uncovered short has its
/// price in it, so that its loss must not count in the equity as well.
///
/// @param scenario the move
/// @param gainUsd what the book gains by it
/// @param maintenanceUsd Regulation T maintenance then
/// @param scanUsd requirement of the scan then
/// @param excessUsd money less the Regulation T maintenance; negative is a margin call
/// @param raisedUsd Regulation T maintenance then with the table of futures raised
/// @param raisedExcessUsd money less that
public record MarginAfter(
    MarginScenario scenario,
    Figure gainUsd,
    Figure maintenanceUsd,
    Figure scanUsd,
    Figure excessUsd,
    Figure raisedUsd,
    Figure raisedExcessUsd) {
  /// By how much the table of futures is raised: its own rise for a VX over February 2018, from
  /// 3,650 to 9,950 USD to hold a contract (`config/margins.yaml`, both rows defaults).
  public static final double FUTURES_STRESS = 9_950.0 / 3_650;

  /// What the excess is and what moves, in words.
  public static final String LABEL =
      "excess: equity + gain - value of long options after the move + value of sold options after"
          + " the move - Reg T to hold (long options have no loan value; the requirement of an"
          + " uncovered short has its price in it); futures margin as in the table of the day, it"
          + " does not move with the scenario; raised: futures margin x 2.7, the rise of the"
          + " shipped table for VX in February 2018 (3,650 to 9,950 USD)";

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
    MarginMarket then = moved(market, scenario, values);
    Figure maintenance = rule.of(book, then).maintenanceUsd();
    Figure raised =
        new RegT(rule.unequalSides(), rule.futures().times(FUTURES_STRESS))
            .of(book, then)
            .maintenanceUsd();
    Figure money = gain.map(g -> book.equityUsd() + g).plus(optionsUsd(book, then).times(-1));
    return new MarginAfter(
        scenario,
        gain,
        maintenance,
        PortfolioScan.after(book.positions(), values, rule.futures(), market.date(), move)
            .requirementUsd(),
        money.plus(maintenance.times(-1)),
        raised,
        money.plus(raised.times(-1)));
  }

  /// Value of the options held less that of those sold, USD.
  private static Figure optionsUsd(Book book, MarginMarket market) {
    List<Figure> values = new ArrayList<>();
    for (Position position : book.positions()) {
      if (position instanceof OptionPackage pack) {
        double usd = (double) pack.multiplier() * pack.quantity();
        pack.legs()
            .forEach(leg -> values.add(market.price(leg.contract()).times(leg.ratio() * usd)));
      }
    }
    return Figure.sum(values);
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
