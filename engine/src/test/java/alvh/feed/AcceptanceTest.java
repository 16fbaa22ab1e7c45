package alvh.feed;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.files.DatasetKind;
import alvh.files.FileContent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// When a new version of a history may take the place of the held one.
class AcceptanceTest {
  private static final LocalDate START = LocalDate.parse("2014-01-06");

  private static final double NEVER = 0;

  /// Seasonal factors.
  private static final double OFTEN = 0.2;

  /// Daily values from day `from` to day `to` of a series, each its day number plus `shift`.
  private static FileContent content(int from, int to, double shift) {
    NavigableMap<LocalDate, Double> values = new TreeMap<>();
    for (int day = from; day <= to; day++) {
      values.put(START.plusDays(day), day + shift);
    }
    return new FileContent(
        DatasetKind.COLUMNS,
        List.of("date", "x"),
        values.size(),
        values.firstKey(),
        values.lastKey(),
        Map.of("x", values));
  }

  @Test
  void new_days_are_taken() {
    Acceptance.Verdict verdict =
        Acceptance.compare(content(0, 100, 0), content(0, 103, 0), false, NEVER);
    assertThat(verdict).isEqualTo(new Acceptance.Verdict(List.of(), 0));
  }

  @Test
  void a_lost_start_is_refused() {
    assertThat(Acceptance.compare(content(0, 100, 0), content(3, 103, 0), false, OFTEN).revised())
        .isEqualTo(3);
    assertThat(Acceptance.compare(content(0, 100, 0), content(4, 103, 0), false, OFTEN).problems())
        .containsExactly("it has 100 rows, the held one 101");
  }

  @Test
  void a_rolling_window_may_lose_as_much_as_it_gains() {
    assertThat(Acceptance.compare(content(0, 100, 0), content(20, 115, 0), true, NEVER).problems())
        .isEmpty();
    assertThat(Acceptance.compare(content(0, 100, 0), content(20, 102, 0), true, NEVER).problems())
        .containsExactly("it begins 2014-01-26, the held one 2014-01-06");
  }

  @Test
  void an_earlier_end_is_refused() {
    assertThat(Acceptance.compare(content(1, 100, 0), content(0, 99, 0), false, NEVER).problems())
        .containsExactly("it ends 2014-04-15, the held one 2014-04-16");
  }

  @Test
  void a_rebased_series_is_refused_and_counted() {
    Acceptance.Verdict verdict =
        Acceptance.compare(content(0, 100, 0), content(0, 101, 0.5), false, NEVER);
    assertThat(verdict.problems()).containsExactly("it changes 101 of 101 values of the past");
    assertThat(verdict.revised()).isEqualTo(101);
  }

  @Test
  void how_much_of_the_past_may_change_is_the_source_s() {
    FileContent held = content(0, 99, 0);
    assertThat(Acceptance.compare(held, revised(23), false, OFTEN).problems()).isEmpty();
    assertThat(Acceptance.compare(held, revised(24), false, OFTEN).problems())
        .containsExactly("it changes 24 of 100 values of the past");
    // corrections of the last days
    assertThat(Acceptance.compare(held, revised(3), false, NEVER).problems()).isEmpty();
    assertThat(Acceptance.compare(held, revised(4), false, NEVER).problems()).hasSize(1);
  }

  /// A hundred values whose last `count` differ from the usual.
  private static FileContent revised(int count) {
    FileContent usual = content(0, 99, 0);
    NavigableMap<LocalDate, Double> values =
        new TreeMap<>(usual.values().getOrDefault("x", new TreeMap<>()));
    values.tailMap(START.plusDays(100L - count)).replaceAll((day, value) -> value + 1);
    return new FileContent(
        DatasetKind.COLUMNS,
        usual.columns(),
        usual.rows(),
        usual.first(),
        usual.last(),
        Map.of("x", values));
  }
}
