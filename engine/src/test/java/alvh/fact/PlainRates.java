package alvh.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The facts of dollar, rates and valuation computed a second time.
final class PlainRates {
  /// Days that a daily rate, a monthly exchange rate and monthly earnings may be old.
  static final int RATE_AGE = 6;

  private static final int REER_AGE = 95;
  private static final int EARNINGS_AGE = 241;

  /// Percent a year: Damodaran's implied equity premium of January 2024, the FOMC's long-run growth
  /// of December 2023.
  private static final double PREMIUM = 4.60;

  private static final double GROWTH = 3.8;

  private static final PlainSeries SPREAD = fundingSpread();

  private PlainRates() {}

  static void put(PlainSheet sheet, PlainMoment at) {
    dollar(sheet, at);
    sheet.of("rates.fedFunds", at.aged(PlainData.FED_FUNDS, RATE_AGE), 1, List::getLast);
    sheet.of("rates.tbill3m", at.aged(PlainData.BILL, RATE_AGE), 1, List::getLast);
    sheet.of("rates.treasury2y", at.aged(PlainData.TREASURY_2Y, RATE_AGE), 1, List::getLast);
    sheet.of("rates.treasury10y", at.aged(PlainData.TREASURY_10Y, RATE_AGE), 1, List::getLast);
    Optional<PlainSeries> spread = at.aged(SPREAD, RATE_AGE);
    sheet.of("rates.fundingSpread", spread, 1, List::getLast);
    sheet.of("rates.differentialStable", spread, 65, v -> isStable(v) ? 1 : 0);
    valuation(sheet, at);
  }

  private static void dollar(PlainSheet sheet, PlainMoment at) {
    Optional<PlainSeries> reer = at.aged(PlainData.REER, REER_AGE);
    sheet.of("usd.reer", reer, 1, List::getLast);
    sheet.of("usd.reerZ36", reer, 36, v -> PlainMaths.z(PlainMaths.newest(v, 36)));
    Optional<PlainSeries> dxy = at.due(PlainData.DXY);
    sheet.of("usd.dxy", dxy, 1, List::getLast);
    sheet.of("usd.dxyZ20", dxy, 20, v -> PlainMaths.z(PlainMaths.newest(v, 20)));
  }

  /// Federal funds less bill, as there is no SOFR in the files, on trading days with both.
  private static PlainSeries fundingSpread() {
    Map<LocalDate, Double> overnight = PlainData.FED_FUNDS.byDate();
    NavigableMap<LocalDate, Double> spread = new TreeMap<>();
    PlainData.BILL
        .byDate()
        .forEach((day, bill) -> {
          if (overnight.containsKey(day) && PlainData.isTradingDay(day)) {
            spread.put(day, overnight.getOrDefault(day, Double.NaN) - bill);
          }
        });
    return PlainSeries.of(spread, PlainData.BILL.clock(), PlainData.BILL.lagDays());
  }

  private static boolean isStable(List<Double> spread) {
    List<Double> changes = new ArrayList<>();
    for (int i = spread.size() - 60; i < spread.size(); i++) {
      changes.add(spread.get(i) - spread.get(i - 5));
    }
    return Math.abs(changes.getLast()) < PlainMaths.stdev(changes) / 2;
  }

  private static void valuation(PlainSheet sheet, PlainMoment at) {
    Optional<PlainSeries> earnings = at.aged(PlainData.PRICE_EARNINGS, EARNINGS_AGE);
    sheet.of("valuation.pe", earnings, 1, List::getLast);
    sheet.of(
        "valuation.pePercentile120",
        earnings,
        120,
        v -> PlainMaths.percentile(PlainMaths.newest(v, 120)));
    sheet.of("valuation.cape", at.aged(PlainData.CAPE, EARNINGS_AGE), 1, List::getLast);
    Optional<PlainSeries> dividend = at.aged(PlainData.DIVIDEND, EARNINGS_AGE);
    sheet.of("valuation.dividend", dividend, 1, List::getLast);
    Optional<PlainSeries> bond = at.aged(PlainData.TREASURY_10Y, RATE_AGE);
    sheet.unknown("valuation.ddmGap");
    if (dividend.isPresent() && bond.isPresent()) {
      double required = bond.get().values().getLast() + PREMIUM - GROWTH;
      double worth = dividend.get().values().getLast() / (required / 100);
      sheet.of("valuation.ddmGap", at.due(PlainData.SPX), 1, v -> v.getLast() / worth - 1);
    }
  }
}
