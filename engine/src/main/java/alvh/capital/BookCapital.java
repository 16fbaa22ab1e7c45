package alvh.capital;

import alvh.book.Book;
import alvh.margin.MarginMarket;
import alvh.risk.Figure;
import alvh.risk.HedgeRisk;
import alvh.risk.RiskReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What the capital behind a book costs, what it earns, and what it should earn.
///
/// @param market rates and the index
/// @param terms premium and spread
/// @param positions one per position
/// @param beta of the book: net delta, form A, at the level of the index over the equity
/// @param betaOverCapital the same over the capital employed, which is what the hurdle asks for
/// @param hurdle what the capital should earn
/// @param wacc what it costs
/// @param promised its return in the best case: every condor keeps its credit and the hedges earn
///   their carry
public record BookCapital(
    CapitalMarket market,
    CapitalTerms terms,
    List<PositionCapital> positions,
    Figure beta,
    Figure betaOverCapital,
    Hurdle hurdle,
    Wacc wacc,
    PositionReturn promised) {
  /// What the promised return is, in words.
  public static final String BEST_CASE =
      "best case: every condor keeps its credit and the hedges earn their carry";

  public BookCapital {
    positions = List.copyOf(positions);
  }

  /// The capital of `book`.
  ///
  /// @param risk of the same book, on the same day as `market`
  /// @param prices that margin is charged at
  public static BookCapital of(
      Book book, RiskReport risk, CapitalMarket market, MarginMarket prices, CapitalPolicy policy) {
    List<PositionCapital> rows = new CapitalRows(book, risk, market, prices, policy).of();
    Figure beta = sum(rows, PositionCapital::beta);
    Figure capital = sum(rows, PositionCapital::capitalUsd);
    Figure overCapital = PerCapital.of(beta.times(book.equityUsd()), capital);
    Hurdle hurdle = hurdle(overCapital, market, policy.terms());
    Figure carry = Figure.sum(risk.hedges().stream().map(HedgeRisk::carryPerDayUsd).toList());
    Wacc wacc =
        new Wacc(
            capital,
            book.equityUsd(),
            hurdle.rate(),
            market.overnightRate().map(r -> r + policy.terms().brokerSpread()),
            carry);
    return new BookCapital(
        market,
        policy.terms(),
        rows,
        beta,
        overCapital,
        hurdle,
        wacc,
        earned(rows, PositionCapital::promisedUsd, PositionCapital::promised, market));
  }

  /// Its return if it were all closed now at the middle of the quotes.
  public PositionReturn toDate() {
    LocalDate today = market.date();
    return earned(positions, PositionCapital::gainedUsd, row -> row.closed(today), market);
  }

  private static Hurdle hurdle(Figure beta, CapitalMarket market, CapitalTerms terms) {
    return new Hurdle(market.billRate(), beta, terms.equityPremium(), market.overnightRate());
  }

  /// What the capital of one of the positions should earn.
  public Hurdle hurdle(PositionCapital row) {
    return hurdle(row.betaOverCapital(), market, terms);
  }

  /// The probability of losing the largest loss at which the expected return of all condors is the
  /// book's hurdle, a fraction; between the largest loss and the whole credit nothing is seen.
  public Figure breakEven() {
    return BreakEven.probability(positions, hurdle.rate());
  }

  /// The same of one of the positions, at its own hurdle; unknown for a hedge.
  public Figure breakEven(PositionCapital row) {
    return BreakEven.probability(List.of(row), hurdle(row).rate());
  }

  /// The return of one of the positions if it is held to its horizon, in the best case.
  public PositionReturn promised(PositionCapital row) {
    return earned(List.of(row), PositionCapital::promisedUsd, PositionCapital::promised, market);
  }

  private static Figure sum(List<PositionCapital> rows, Function<PositionCapital, Figure> part) {
    return Figure.sum(rows.stream().map(part).toList());
  }

  private static PositionReturn earned(
      List<PositionCapital> rows,
      Function<PositionCapital, Figure> profit,
      Function<PositionCapital, List<CashFlow>> flows,
      CapitalMarket market) {
    Figure known = sum(rows, PositionCapital::capitalUsd).plus(sum(rows, profit));
    if (known instanceof Figure.Unknown) {
      return new PositionReturn(PositionReturn.Measure.IRR, known);
    }
    List<CashFlow> all = new ArrayList<>();
    rows.forEach(row -> all.addAll(flows.apply(row)));
    if (all.stream().map(CashFlow::day).distinct().count() == 1) {
      // all paid in and out on one day: flows cancel and leave the profit alone
      return PositionReturn.ofOneDay(sum(rows, profit), sum(rows, PositionCapital::capitalUsd));
    }
    return PositionReturn.of(CashFlows.of(all), market.billRate());
  }
}
