package alvh.entry;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.book.IronCondor;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.OptionChain;
import alvh.rebuild.RebuiltDays;
import alvh.rebuild.RebuiltHistory;
import alvh.surface.DiscountCurve;
import alvh.surface.DiscountFit;
import alvh.workspace.MarketConfig;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Monthly condors on rebuilt days, calm and wild.
@Tag("real-data")
class RebuiltEntryTest {
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2007, 4, 2),
          LocalDate.of(2008, 10, 24),
          LocalDate.of(2010, 5, 20),
          LocalDate.of(2013, 3, 14),
          LocalDate.of(2015, 8, 24),
          LocalDate.of(2017, 11, 3),
          LocalDate.of(2018, 2, 5),
          LocalDate.of(2020, 3, 16),
          LocalDate.of(2021, 12, 23));

  /// Half the delta between two listed strikes, the calls of 2010 lying 25 points apart.
  private static final double HALF_A_STRIKE = 0.03;

  private static final double SAME_DELTA = 1e-6;

  @Test
  void every_day_has_a_20_5_delta_condor_in_the_third_friday_a_month_out() {
    RebuiltHistory history = RebuiltDays.history();
    for (LocalDate date : DAYS) {
      OptionChain chain = RebuiltDays.day(history, date).chain();
      DiscountFit discounting = DiscountFit.of(chain);
      EntryResult.Found found =
          RealEntries.found(
              new EntrySpec.ByDelta(new ExpiryChoice.NextMonthly(30), 0.20, 0.05),
              new EntryMarket(chain, discounting, VolReadings.none("a search by delta")));
      assertExpiry(date, found.condor());
      PlainSlice plain = plain(chain, discounting, found.condor());
      String where = date + " " + found.condor().label();
      assertNearest(where, plain.deltas(Right.PUT), found.condor().shortPut(), 0.20);
      assertNearest(where, plain.deltas(Right.CALL), found.condor().shortCall(), 0.20);
      assertNearest(where, plain.deltas(Right.PUT), found.condor().longPut(), 0.05);
      assertNearest(where, plain.deltas(Right.CALL), found.condor().longCall(), 0.05);
      assertThat(found.naturalCredit()).as(where).isPositive().isLessThan(found.midCredit());
      assertThat(found.midCredit()).as(where).isLessThan(found.condor().widerWidth());
    }
  }

  private static void assertExpiry(LocalDate date, IronCondor condor) {
    assertThat(condor.root()).isEqualTo(OptionRoot.SPX);
    LocalDate expiry = condor.expiry();
    assertThat(expiry)
        .isEqualTo(MarketConfig.standard().calendar().spxMonthly(YearMonth.from(expiry)));
    assertThat(ChronoUnit.DAYS.between(date, expiry)).isBetween(30L, 65L);
  }

  private static PlainSlice plain(OptionChain chain, DiscountFit discounting, IronCondor condor) {
    DiscountCurve curve =
        discounting instanceof DiscountFit.Fitted fitted
            ? fitted.curve()
            : DiscountCurve.flat(Double.NaN);
    return PlainSlice.of(chain.slice(condor.root(), condor.expiry()).orElseThrow(), chain, curve);
  }

  private static void assertNearest(
      String where, Map<Double, Double> deltas, double strike, double target) {
    double miss = Math.abs(deltas.getOrDefault(strike, Double.NaN) - target);
    double least =
        deltas.values().stream().mapToDouble(d -> Math.abs(d - target)).min().orElseThrow();
    assertThat(miss).as(where).isLessThanOrEqualTo(least + SAME_DELTA).isLessThan(HALF_A_STRIKE);
  }
}
