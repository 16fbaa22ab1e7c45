package alvh.rebuild;

import alvh.market.Observation;
import alvh.surface.TreasuryRate;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads rates and dividends of one day.
///
/// The three-month rate is the bill's, or else the ten-year yield less the spread of ten years over
/// three months, a par yield. Bond markets close on days on which the exchanges trade, so a yield
/// may be some days old; dividends are published late.
///
/// @param series what was known then
/// @param day the day
record CarryReader(VisibleSeries series, LocalDate day) {
  /// What lacks when there are no rates.
  static final String RATES = "rates (rates.tbill3m, or rates.treasury10y and rates.spread10y3m)";

  /// A yield that is older stands for nothing: bond holidays last four days at most.
  private static final int YIELD_DAYS = 7;

  /// Dividends of twelve months change by a few percent a year; older ones are named as such.
  private static final int DIVIDEND_DAYS = 2_000;

  private static final int FRESH_DIVIDEND_DAYS = 260;
  private static final double PERCENT = 100;

  /// The rates, for an underlying that pays no dividends; empty without a three-month rate.
  ///
  /// @param missing what is not there is added
  Optional<Carry> rates(List<String> missing) {
    Optional<Observation> bill = newest("rates.tbill3m");
    Optional<Observation> ten = newest("rates.treasury10y");
    Optional<Observation> spread = newest("rates.spread10y3m");
    Optional<Observation> two = newest("rates.treasury2y");
    OptionalDouble threeMonths =
        bill.isPresent()
            ? OptionalDouble.of(TreasuryRate.ofBill(bill.get().value() / PERCENT))
            : ten.isPresent() && spread.isPresent()
                ? OptionalDouble.of(parYield(ten.get().value() - spread.get().value()))
                : OptionalDouble.empty();
    if (threeMonths.isEmpty()) {
      return Optional.empty();
    }
    double shortRate = threeMonths.getAsDouble();
    double longRate = two.map(o -> parYield(o.value())).orElse(shortRate);
    if (two.isEmpty()) {
      missing.add("rates.treasury2y up to " + day + ": the three-month rate stands for all");
    }
    String rate =
        bill.isPresent()
            ? "three-month bill of " + bill.get().date()
            : "ten-year yield less its spread over three months of " + ten.orElseThrow().date();
    return Optional.of(
        new Carry(shortRate, longRate, 0, rate + (two.isPresent() ? ", two-year yield" : "")));
  }

  /// Rates and dividends of the index; empty when either lacks.
  ///
  /// @param spx close of the index, points
  /// @param missing what is not there is added
  Optional<Carry> ofIndex(double spx, List<String> missing) {
    Optional<Observation> dividend = series.newest("valuation.dividend", day, DIVIDEND_DAYS);
    return dividend.isEmpty()
        ? Optional.empty()
        : rates(missing).map(rates -> withDividends(rates, dividend.get(), spx, missing));
  }

  private Carry withDividends(Carry rates, Observation paid, double spx, List<String> missing) {
    if (paid.date().isBefore(day.minusDays(FRESH_DIVIDEND_DAYS))) {
      missing.add("valuation.dividend after " + paid.date() + ": that of then stands for it");
    }
    return new Carry(
        rates.shortRate(),
        rates.longRate(),
        Math.log1p(paid.value() / spx),
        String.format(
            Locale.ROOT,
            "%s, twelve-month dividends of %s (%.2f points)",
            rates.source(),
            paid.date(),
            paid.value()));
  }

  private static double parYield(double percent) {
    return TreasuryRate.ofParYield(percent / PERCENT);
  }

  private Optional<Observation> newest(String name) {
    return series.newest(name, day, YIELD_DAYS);
  }
}
