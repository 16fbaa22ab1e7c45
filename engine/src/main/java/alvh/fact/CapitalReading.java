package alvh.fact;

import alvh.capital.BookCapital;
import alvh.capital.CapitalMarket;
import alvh.margin.BookMargin;
import alvh.margin.MarginMarket;
import alvh.playbook.FactValue;
import alvh.risk.Figure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/// Margin and capital of a book at the moment of a decision.
///
/// @param levels of the indices, by name
/// @param market the prices that margin is charged at
/// @param margin by structure
/// @param capital cost and return
public record CapitalReading(
    Map<String, Figure> levels, MarginMarket market, BookMargin margin, BookCapital capital) {
  private static final String SOFR = "rates.sofr";
  private static final String FED_FUNDS = "rates.fedFunds";
  private static final String BILL = "rates.tbill3m";
  private static final double PERCENT = 0.01;

  /// Margin and capital at the moment of `in`.
  public static CapitalReading of(FactInputs in) {
    MarginMarket prices = prices(in);
    return new CapitalReading(levels(in), prices, margin(in, prices), capital(in, prices));
  }

  private static Map<String, Figure> levels(FactInputs in) {
    Figure spx = figure(IndexLevel.spx(in));
    Map<String, Figure> levels = new LinkedHashMap<>();
    levels.put("SPX", spx);
    levels.put("XSP", spx.times(IndexLevel.XSP_SCALE));
    levels.put("VIX", figure(IndexLevel.vix(in)));
    return levels;
  }

  /// The prices that margin is charged at.
  static MarginMarket prices(FactInputs in) {
    return MarginMarket.of(in.view().date(), in.risk(), levels(in));
  }

  /// What the book requires at `prices`.
  static BookMargin margin(FactInputs in, MarginMarket prices) {
    return in.capital().margin().of(in.book(), prices);
  }

  /// What the book's capital costs and earns.
  static BookCapital capital(FactInputs in, MarginMarket prices) {
    Figure spx = figure(IndexLevel.spx(in));
    return BookCapital.of(in.book(), in.risk(), rates(in, spx), prices, in.capital());
  }

  private static CapitalMarket rates(FactInputs in, Figure index) {
    boolean hasSofr = in.view().series(SOFR).filter(s -> s.size() > 0).isPresent();
    return new CapitalMarket(
        in.view().date(),
        rate(in, BILL),
        rate(in, hasSofr ? SOFR : FED_FUNDS),
        hasSofr ? "SOFR" : "federal funds, as no SOFR is in the data",
        index);
  }

  private static Figure rate(FactInputs in, String series) {
    return switch (CurrentSeries.of(in.market(), series, OptionalInt.of(MacroRows.RATE_AGE))) {
      case CurrentSeries.Current current -> Figure.of(current.last().value() * PERCENT);
      case CurrentSeries.Missing(String why) -> Figure.unknown(why);
    };
  }

  private static Figure figure(FactValue value) {
    return switch (value) {
      case FactValue.Amount(double number, String asOf, String source) -> Figure.of(number);
      case FactValue.Unknown(String why) -> Figure.unknown(why);
      case FactValue.Flag flag -> throw new IllegalStateException("a level is a number: " + flag);
    };
  }
}
