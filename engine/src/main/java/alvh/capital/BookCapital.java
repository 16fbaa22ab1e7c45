package alvh.capital;

import alvh.book.Book;
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
/// @param hurdle what the capital should earn
/// @param wacc what it costs
/// @param promised its return if every condor keeps its credit and the hedges earn their carry
/// @param toDate its return if it were all closed now at the middle of the quotes
public record BookCapital(
    CapitalMarket market,
    CapitalTerms terms,
    List<PositionCapital> positions,
    Figure beta,
    Hurdle hurdle,
    Wacc wacc,
    PositionReturn promised,
    PositionReturn toDate) {
  public BookCapital {
    positions = List.copyOf(positions);
  }

  /// The capital of `book`.
  ///
  /// @param risk of the same book, on the same day as `market`
  public static BookCapital of(
      Book book, RiskReport risk, CapitalMarket market, CapitalPolicy policy) {
    List<PositionCapital> rows = new CapitalRows(book, risk, market, policy).of();
    Figure beta = sum(rows, PositionCapital::beta);
    Hurdle hurdle =
        new Hurdle(market.billRate(), beta, policy.terms().equityPremium(), market.overnightRate());
    Figure carry = Figure.sum(risk.hedges().stream().map(HedgeRisk::carryPerDayUsd).toList());
    Wacc wacc =
        new Wacc(
            sum(rows, PositionCapital::capitalUsd),
            book.equityUsd(),
            hurdle.rate(),
            market.overnightRate().map(r -> r + policy.terms().brokerSpread()),
            carry);
    LocalDate today = market.date();
    return new BookCapital(
        market,
        policy.terms(),
        rows,
        beta,
        hurdle,
        wacc,
        earned(rows, PositionCapital::promisedUsd, PositionCapital::promised, market),
        earned(rows, PositionCapital::gainedUsd, row -> row.closed(today), market));
  }

  /// The return of one of the positions if it is held to its horizon.
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
