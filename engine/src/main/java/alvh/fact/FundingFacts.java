package alvh.fact;

import alvh.market.DailySeries;
import alvh.playbook.FactDeclaration;
import alvh.playbook.FactOrigin;
import alvh.playbook.FactValue;
import alvh.signal.Reading;
import alvh.signal.Rolling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What it costs to fund overnight beside the three-month bill.
final class FundingFacts implements FactGroup {
  private static final String SPREAD = "rates.fundingSpread";
  private static final String STABLE = "rates.differentialStable";
  private static final String BILL = "rates.tbill3m";
  private static final String FED_FUNDS = "rates.fedFunds";
  private static final String SOFR = "rates.sofr";

  /// Days over which the spread changes, and how many such changes tell what is usual.
  private static final int CHANGE_DAYS = 5;

  private static final int USUAL_CHANGES = 60;
  private static final int SPREADS = USUAL_CHANGES + CHANGE_DAYS;

  /// A change below this share of the usual one counts as none.
  private static final double STILL = 0.5;

  @Override
  public List<FactDeclaration> declarations() {
    FactOrigin origin =
        FactOrigin.by(
                "SOFR - bill; from the first day of SOFR on, federal funds - bill before; on"
                    + " trading days that have both")
            .reading(SOFR, FED_FUNDS, BILL)
            .published(MacroRows.RATE_LAG, MacroRows.RATE_AGE);
    FactOrigin stable =
        FactOrigin.by(
                "|5-day change of the funding spread| < half the population stdev of the last 60"
                    + " such changes, the last among them")
            .reading(SOFR, FED_FUNDS, BILL)
            .over(SPREADS)
            .published(MacroRows.RATE_LAG, MacroRows.RATE_AGE);
    return List.of(
        FactDeclaration.number(
                SPREAD,
                "percent",
                0.1,
                "overnight rate (SOFR, federal funds before there was SOFR) minus the 3-month bill")
            .from(origin),
        FactDeclaration.flag(
                STABLE,
                "the funding spread moved in five days less than half its usual five-day move")
            .from(stable));
  }

  @Override
  public Map<String, FactValue> values(MarketInputs in) {
    CurrentSeries bills = CurrentSeries.of(in, BILL, OptionalInt.of(MacroRows.RATE_AGE));
    Map<String, FactValue> values = new LinkedHashMap<>();
    values.put(SPREAD, bills.fact(b -> spread(in, b)));
    values.put(STABLE, bills.fact(b -> stable(in, b)));
    return values;
  }

  /// The newest spreads, oldest first, and the day of the last.
  private record Spreads(List<Double> values, Optional<LocalDate> last) {}

  private static Spreads newest(MarketInputs in, CurrentSeries.Current bills, int count) {
    DailySeries bill = bills.series().onTradingDays(in.calendar());
    Optional<DailySeries> sofr = in.view().series(SOFR).filter(s -> s.size() > 0);
    Optional<DailySeries> funds = in.view().series(FED_FUNDS);
    List<Double> newestFirst = new ArrayList<>(count);
    Optional<LocalDate> last = Optional.empty();
    for (int i = bill.size() - 1; i >= 0 && newestFirst.size() < count; i--) {
      LocalDate day = bill.date(i);
      boolean hasSofr = sofr.isPresent() && !day.isBefore(sofr.get().date(0));
      Optional<DailySeries> overnight = hasSofr ? sofr : funds;
      int index = overnight.map(s -> indexOn(s, day)).orElse(-1);
      if (index >= 0) {
        newestFirst.add(overnight.orElseThrow().value(index) - bill.value(i));
        last = last.isPresent() ? last : Optional.of(day);
      }
    }
    return new Spreads(newestFirst.reversed(), last);
  }

  private static int indexOn(DailySeries series, LocalDate day) {
    int index = series.indexUpTo(day);
    return index >= 0 && series.epochDay(index) == day.toEpochDay() ? index : -1;
  }

  private static FactValue spread(MarketInputs in, CurrentSeries.Current bills) {
    Spreads newest = newest(in, bills, 1);
    Optional<String> old = tooOld(in, newest);
    return old.isPresent()
        ? new FactValue.Unknown(old.get())
        : bills.amount(newest.values().getFirst());
  }

  private static Optional<String> tooOld(MarketInputs in, Spreads spreads) {
    LocalDate oldest = in.view().date().minusDays(MacroRows.RATE_AGE);
    return spreads.last().filter(day -> !day.isBefore(oldest)).isPresent()
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "no day since %s has both '%s' and '%s' or '%s'",
                oldest,
                BILL,
                SOFR,
                FED_FUNDS));
  }

  private static FactValue stable(MarketInputs in, CurrentSeries.Current bills) {
    Spreads newest = newest(in, bills, SPREADS);
    Optional<String> old = tooOld(in, newest);
    if (old.isPresent()) {
      return new FactValue.Unknown(old.get());
    }
    List<Double> spreads = newest.values();
    double[] changes = new double[Math.max(0, spreads.size() - CHANGE_DAYS)];
    Arrays.setAll(changes, i -> spreads.get(i + CHANGE_DAYS) - spreads.get(i));
    return switch (Rolling.stdev(changes, USUAL_CHANGES)) {
      case Reading.Value(double usual) ->
          bills.flag(Math.abs(changes[changes.length - 1]) < STILL * usual);
      case Reading.NotEnoughData(int have, int need) ->
          new FactValue.Unknown(
              String.format(
                  Locale.ROOT,
                  "the funding spread has %d days, %d are needed",
                  spreads.size(),
                  SPREADS));
      case Reading.Undefined(String reason) -> new FactValue.Unknown(reason);
    };
  }
}
