package alvh.hedge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Branch and bound where a solution is all but whole.
class WholeUnitsTest {
  private static final double INF = Double.POSITIVE_INFINITY;

  private static WholeUnits.Found least(int[] most, double[] weights, List<UnitRow> rows) {
    var program = new UnitProgram(most, rows);
    for (int i = 0; i < weights.length; i++) {
      program.weigh(i, weights[i]);
    }
    return BoundRows.whole(program, rows);
  }

  @ParameterizedTest
  @ValueSource(doubles = {3.0000001, 3.0000004, 3.0000009, 3.00001, 3.5, 4})
  void the_least_whole_number_above_a_row_is_found_however_near_the_one_below(double row) {
    List<UnitRow> rows = List.of(UnitRow.of(0, new double[] {1}, row, INF));
    WholeUnits.Found found = least(new int[] {50}, new double[] {1}, rows);
    assertThat(found.best()).contains(List.of(4.0));
    assertThat(found.least()).isLessThanOrEqualTo(4 + 1e-6);
  }

  @ParameterizedTest
  @ValueSource(doubles = {2.9999999, 2.9999996, 2.9999991, 2.99999, 2.5, 2})
  void and_the_greatest_below_one(double row) {
    List<UnitRow> rows = List.of(UnitRow.of(0, new double[] {1}, -INF, row));
    WholeUnits.Found found = least(new int[] {50}, new double[] {-1}, rows);
    assertThat(found.best()).contains(List.of(2.0));
  }

  @Test
  void whole_units_that_are_not_there_are_not_found() {
    List<UnitRow> rows = List.of(UnitRow.of(0, new double[] {1}, 3.0000001, 3.9999999));
    WholeUnits.Found found = least(new int[] {50}, new double[] {1}, rows);
    assertThat(found.best()).isEmpty();
    assertThat(found.least()).isEqualTo(INF);
  }

  @Test
  void two_candidates_with_a_row_all_but_whole_have_the_optimum_of_an_exhaustive_search() {
    for (int k = 0; k < 40; k++) {
      double row = 7 + k * 5e-8;
      List<UnitRow> rows =
          List.of(
              UnitRow.of(0, new double[] {1, 1}, row, INF),
              UnitRow.of(0, new double[] {1, -1}, -1.0000003, 1.0000003));
      double best = INF;
      for (int a = 0; a <= 9; a++) {
        for (int b = 0; b <= 9; b++) {
          double[] units = {a, b};
          if (rows.stream().allMatch(r -> r.holds(units))) {
            best = Math.min(best, 2 * a + 3 * b);
          }
        }
      }
      List<Double> found = least(new int[] {9, 9}, new double[] {2, 3}, rows).best().orElseThrow();
      assertThat(2 * found.getFirst() + 3 * found.getLast()).as("row %s", row).isEqualTo(best);
    }
  }
}
