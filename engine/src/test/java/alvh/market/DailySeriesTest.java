package alvh.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import alvh.time.NewYork;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// Cuts of a daily series, and what is computed along it once.
class DailySeriesTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);

  private static DailySeries series(int lagDays, double... values) {
    var map = new TreeMap<LocalDate, Double>();
    for (int i = 0; i < values.length; i++) {
      map.put(FIRST.plusDays(i), values[i]);
    }
    return DailySeries.of(
        new SeriesInfo("s", "points", LocalTime.of(16, 15), lagDays, "by hand"), map);
  }

  private static DailySeries cut(DailySeries whole, int day, LocalTime time) {
    return whole.visibleAt(NewYork.instant(FIRST.plusDays(day), time));
  }

  @Test
  void a_value_is_visible_from_its_clock_on() {
    DailySeries whole = series(0, 1, 2, 3);
    assertThat(cut(whole, 1, LocalTime.of(16, 14)).values()).containsExactly(1);
    assertThat(cut(whole, 1, LocalTime.of(16, 15)).values()).containsExactly(1, 2);
    assertThat(cut(whole, -1, LocalTime.NOON).values()).isEmpty();
    assertThat(cut(series(2, 1, 2, 3), 3, LocalTime.of(16, 15)).values()).containsExactly(1, 2);
  }

  @Test
  void nothing_behind_the_cut_is_given_out() {
    DailySeries cut = cut(series(0, 1, 2, 3, 4), 1, LocalTime.MAX);
    assertThat(cut.newest(2)).containsExactly(1, 2);
    assertThat(cut.on(FIRST.plusDays(2))).isEmpty();
    assertThat(cut.indexUpTo(FIRST.plusDays(3))).isEqualTo(1);
    Assertions.assertThatThrownBy(() -> cut.value(2)).isInstanceOf(IndexOutOfBoundsException.class);
    Assertions.assertThatThrownBy(() -> cut.date(2)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void an_indicator_is_computed_once_for_all_cuts() {
    int[] asked = {0};
    DailySeries whole = series(0, 1, 2, 3, 4);
    for (int day = 0; day < 4; day++) {
      DailySeries cut = cut(whole, day, LocalTime.MAX);
      Trail sums =
          cut.trail(
              "sum",
              values -> {
                asked[0]++;
                double[] sum = values.clone();
                for (int i = 1; i < sum.length; i++) {
                  sum[i] += sum[i - 1];
                }
                return sum;
              });
      assertThat(sums.size()).isEqualTo(day + 1);
      assertThat(sums.back(0)).isEqualTo((day + 1) * (day + 2) / 2.0);
      assertThatIllegalArgumentException().isThrownBy(() -> sums.back(sums.size()));
    }
    assertThat(asked[0]).isEqualTo(1);
  }

  @Test
  void an_indicator_that_starts_late_ends_with_its_series() {
    DailySeries whole = series(0, 1, 2, 4, 8);
    Trail changes = cut(whole, 2, LocalTime.MAX).trail("change", DailySeriesTest::changes);
    assertThat(changes.newest(2)).containsExactly(1, 2);
    assertThat(cut(whole, 0, LocalTime.MAX).trail("change", DailySeriesTest::changes).size())
        .isZero();
  }

  private static double[] changes(double[] values) {
    double[] changes = new double[values.length - 1];
    for (int i = 0; i < changes.length; i++) {
      changes[i] = values[i + 1] - values[i];
    }
    return changes;
  }

  @Test
  void a_joined_series_ends_where_the_first_of_the_two_ends() {
    DailySeries late = series(1, 1, 2, 3);
    DailySeries prompt = series(0, 10, 20, 30);
    var instant = NewYork.instant(FIRST.plusDays(2), LocalTime.MAX);
    DailySeries sum =
        prompt.visibleAt(instant).joined("sum", late.visibleAt(instant), (a, b) -> added(a, b));
    assertThat(sum.values()).containsExactly(11, 22);
    DailySeries none = late.visibleAt(NewYork.instant(FIRST, LocalTime.MAX));
    assertThat(prompt.joined("sum", none, (a, b) -> added(a, b)).size()).isZero();
  }

  private static DailySeries added(DailySeries a, DailySeries b) {
    var sums = new TreeMap<LocalDate, Double>(Map.of());
    for (int i = 0; i < a.size(); i++) {
      sums.put(a.date(i), a.value(i) + b.value(i));
    }
    return DailySeries.of(a.info(), sums);
  }
}
