package alvh.entry;

import alvh.market.OptionChain;
import alvh.risk.Figure;
import alvh.surface.DiscountCurve;
import alvh.surface.DiscountFit;
import alvh.surface.RealChains;
import alvh.workspace.MarketConfig;
import java.util.ArrayList;
import java.util.List;

/// Searches on real chains.
final class RealEntries {
  static final CondorSearch SEARCH = CondorSearch.on(MarketConfig.standard().calendar());

  /// A chain with its discounting and the VIX of its day.
  record Day(OptionChain chain, DiscountFit.Fitted discounting, double vix) {
    DiscountCurve curve() {
      return discounting.curve();
    }

    EntryMarket market() {
      var none = Figure.unknown("not used");
      return new EntryMarket(chain, discounting, new VolReadings(Figure.of(vix), none, none));
    }
  }

  /// VIX closes of 2024-01-05 and 2022-01-07 (Cboe), and a high and a low one for 2018: as an input
  /// any number will do.
  private static final double VIX_2024 = 13.35;

  private static final double VIX_2022 = 18.76;
  private static final List<Double> VIX_2018 = List.of(10.0, 25.0);

  private RealEntries() {}

  static Day january2024() {
    return day(RealChains.january2024(), VIX_2024);
  }

  /// Two tables and the 40 days of 2018.
  static List<Day> all() {
    var days = new ArrayList<Day>();
    days.add(january2024());
    days.add(day(RealChains.january2022(), VIX_2022));
    for (OptionChain chain : RealChains.early2018().values()) {
      if (!chain.liveSlices().isEmpty()) {
        days.add(day(chain, VIX_2018.get(days.size() % VIX_2018.size())));
      }
    }
    return days;
  }

  static Day day(OptionChain chain, double vix) {
    if (DiscountFit.of(chain) instanceof DiscountFit.Fitted fitted) {
      return new Day(chain, fitted, vix);
    }
    throw new AssertionError("no discount curve on " + chain.asOf());
  }

  static EntryResult.Found found(EntrySpec spec, EntryMarket market) {
    return switch (SEARCH.find(spec, market)) {
      case EntryResult.Found found -> found;
      case EntryResult.Refused(String reason) -> throw new AssertionError(reason);
    };
  }

  static String refused(EntrySpec spec, EntryMarket market) {
    return switch (SEARCH.find(spec, market)) {
      case EntryResult.Refused(String reason) -> reason;
      case EntryResult.Found found -> throw new AssertionError("found " + found);
    };
  }
}
