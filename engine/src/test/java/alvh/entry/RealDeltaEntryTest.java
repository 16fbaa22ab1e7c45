package alvh.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.book.IronCondor;
import alvh.entry.RealEntries.Day;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.time.NewYork;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Strikes by delta on real chains, beside deltas by quadrature and bisection.
@Tag("real-data")
class RealDeltaEntryTest {
  /// Two computations of one delta differ by less; the deltas of neighbouring strikes by more.
  private static final double SAME_DELTA = 1e-6;

  @Test
  void monthly_condor_of_2024_01_05_has_the_strikes_nearest_to_20_and_5_delta() {
    Day day = RealEntries.january2024();
    EntryResult.Found found =
        RealEntries.found(
            new EntrySpec.ByDelta(new ExpiryChoice.NextMonthly(30), 0.20, 0.05), day.market());
    IronCondor condor = found.condor();

    assertThat(condor.root()).isEqualTo(OptionRoot.SPX);
    assertThat(condor.expiry()).isEqualTo(LocalDate.of(2024, 2, 16));
    assertThat(found.forward()).as("found outside the project").isCloseTo(4722.65, within(0.1));
    PlainSlice plain = plain(day, condor);
    assertThat(condor.shortPut()).isEqualTo(nearest(plain.deltas(Right.PUT), 0.20));
    assertThat(condor.longPut()).isEqualTo(nearest(plain.deltas(Right.PUT), 0.05));
    assertThat(condor.shortCall()).isEqualTo(nearest(plain.deltas(Right.CALL), 0.20));
    assertThat(condor.longCall()).isEqualTo(nearest(plain.deltas(Right.CALL), 0.05));
    assertThat(found.shortPut().delta())
        .isCloseTo(
            plain.deltas(Right.PUT).getOrDefault(condor.shortPut(), 0.0), within(SAME_DELTA));
  }

  /// Bids and asks of the four series, typed off the file.
  @Test
  void credits_of_the_monthly_condor_are_those_of_its_quotes() {
    EntryResult.Found found =
        RealEntries.found(
            new EntrySpec.ByDelta(new ExpiryChoice.NextMonthly(30), 0.20, 0.05),
            RealEntries.january2024().market());
    assertThat(found.condor().label()).isEqualTo("SPX 2024-02-16 4540/4265/4865/4995 iron condor");
    assertThat(found.naturalCredit()).isCloseTo(25.4 - 6.6 + 18.3 - 3.2, within(1e-9));
    assertThat(found.midCredit()).isCloseTo(25.7 - 6.45 + 18.5 - 3.1, within(1e-9));
  }

  @Test
  void strikes_of_every_slice_are_nearest_to_the_deltas() {
    int searched = 0;
    for (Day day : RealEntries.all()) {
      for (ChainSlice slice : day.chain().liveSlices()) {
        int days = days(day, slice);
        var spec =
            new EntrySpec.ByDelta(new ExpiryChoice.InDays(slice.root(), days, days), 0.20, 0.05);
        if (RealEntries.SEARCH.find(spec, day.market()) instanceof EntryResult.Found found) {
          PlainSlice plain = plain(day, found.condor());
          String where = NewYork.date(day.chain().asOf()) + " " + found.condor().label();
          assertIsNearest(where, plain.deltas(Right.PUT), found.condor().shortPut(), 0.20);
          assertIsNearest(where, plain.deltas(Right.CALL), found.condor().shortCall(), 0.20);
          assertThat(plain.canBuy(Right.PUT, found.condor().longPut())).as(where).isTrue();
          assertThat(plain.canBuy(Right.CALL, found.condor().longCall())).as(where).isTrue();
          searched++;
        }
      }
    }
    assertThat(searched).isGreaterThan(90);
  }

  private static PlainSlice plain(Day day, IronCondor condor) {
    ChainSlice slice = day.chain().slice(condor.root(), condor.expiry()).orElseThrow();
    return PlainSlice.of(slice, day.chain(), day.curve());
  }

  private static int days(Day day, ChainSlice slice) {
    return (int) ChronoUnit.DAYS.between(NewYork.date(day.chain().asOf()), slice.expiry().date());
  }

  private static double nearest(Map<Double, Double> deltas, double target) {
    return deltas.entrySet().stream()
        .min((a, b) ->
            Double.compare(Math.abs(a.getValue() - target), Math.abs(b.getValue() - target)))
        .orElseThrow()
        .getKey();
  }

  private static void assertIsNearest(
      String where, Map<Double, Double> deltas, double strike, double target) {
    double miss = Math.abs(deltas.getOrDefault(strike, Double.NaN) - target);
    double least = Math.abs(deltas.getOrDefault(nearest(deltas, target), Double.NaN) - target);
    assertThat(miss).as(where).isLessThanOrEqualTo(least + SAME_DELTA);
  }
}
