package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CurvePlotTest {
  @Test
  void the_highest_point_stands_on_the_first_line_and_the_lowest_on_the_last() {
    List<String> lines =
        CurvePlot.lines(
            List.of(
                new CurvePlot.Point(0, 12),
                new CurvePlot.Point(30, 15),
                new CurvePlot.Point(60, 18)));
    assertThat(lines.getFirst()).startsWith("  18.00 |").endsWith("o");
    assertThat(lines.get(9)).startsWith("  12.00 |o");
    assertThat(lines.getLast()).endsWith("60");
  }

  @Test
  void a_flat_curve_is_one_line() {
    List<String> lines =
        CurvePlot.lines(List.of(new CurvePlot.Point(10, 15), new CurvePlot.Point(40, 15)));
    assertThat(lines.getFirst()).contains("o").endsWith("o");
  }

  @Test
  void one_point_is_no_curve() {
    assertThat(CurvePlot.lines(List.of(new CurvePlot.Point(10, 15)))).isEmpty();
  }
}
