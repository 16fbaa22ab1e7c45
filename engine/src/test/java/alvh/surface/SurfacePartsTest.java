package alvh.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.pricing.Black76;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The parts of the surface's fit, each against a second way to the same number.
class SurfacePartsTest {
  private static final double BUMP = 1e-5;

  private static SplineBasis basis() {
    return new SplineBasis(-0.8, 0.3, 0.05, 18);
  }

  private static double[] knots(Random random, SplineBasis basis) {
    Essvi smile = new Essvi(0.0025, -0.6, 0.06);
    double[] knots = new double[basis.size()];
    for (int i = 0; i < knots.length; i++) {
      knots[i] = smile.totalVariance(basis.at(i)) * (1 + 0.05 * random.nextDouble());
    }
    return knots;
  }

  @Test
  void rows_and_points_of_a_spline_agree_and_their_derivatives_are_difference_quotients() {
    var random = new Random(2);
    SplineBasis basis = basis();
    double[] value = new double[basis.size()];
    double[] slope = new double[basis.size()];
    double[] curvature = new double[basis.size()];
    for (int draw = 0; draw < 2_000; draw++) {
      double[] knots = knots(random, basis);
      double[] bends = basis.bends(knots);
      double k = -1.2 + 2 * random.nextDouble();
      SplinePoint point = basis.point(k, knots, bends);
      basis.fill(k, value, slope, curvature);
      assertThat(Rows.dot(value, knots)).isCloseTo(point.value(), within(1e-14));
      assertThat(Rows.dot(slope, knots)).isCloseTo(point.slope(), within(1e-11));
      assertThat(Rows.dot(curvature, knots)).isCloseTo(point.curvature(), within(1e-8));
      double up = basis.point(k + BUMP, knots, bends).value();
      double down = basis.point(k - BUMP, knots, bends).value();
      assertThat(point.slope()).as("k %s", k).isCloseTo((up - down) / (2 * BUMP), within(1e-3));
    }
  }

  @Test
  void a_spline_passes_through_its_knots_and_is_a_line_beyond_them() {
    SplineBasis basis = basis();
    double[] knots = knots(new Random(3), basis);
    double[] bends = basis.bends(knots);
    for (int i = 0; i < knots.length; i++) {
      assertThat(basis.point(basis.at(i), knots, bends).value()).isCloseTo(knots[i], within(1e-15));
    }
    double end = basis.point(-0.8, knots, bends).value();
    double near = basis.point(-0.9, knots, bends).value() - end;
    double far = basis.point(-1.1, knots, bends).value() - end;
    assertThat(far).isCloseTo(3 * near, within(1e-15));
  }

  @Test
  void durrlemans_function_is_the_density_of_the_prices() {
    // density of ln(S/F) from second differences of calls in the strike, against
    // g(k) exp(-d2^2 / 2) / sqrt(2 pi w)
    Essvi smile = new Essvi(0.01, -0.7, 0.12);
    double step = 1e-3;
    for (double k = -0.4; k <= 0.25; k += 0.01) {
      double strike = Math.exp(k);
      double bent =
          (call(smile, strike + step) - 2 * call(smile, strike) + call(smile, strike - step))
              / (step * step)
              * strike;
      double w = smile.totalVariance(k);
      double slope = (smile.totalVariance(k + BUMP) - smile.totalVariance(k - BUMP)) / (2 * BUMP);
      double curvature =
          (smile.totalVariance(k + step) - 2 * w + smile.totalVariance(k - step)) / (step * step);
      double d2 = -k / Math.sqrt(w) - Math.sqrt(w) / 2;
      double density =
          Durrleman.g(k, w, slope, curvature) * Math.exp(-d2 * d2 / 2) / Math.sqrt(2 * Math.PI * w);
      assertThat(bent).as("k %s", k).isCloseTo(density, within(2e-3 * (density + 0.05)));
    }
  }

  private static double call(Essvi smile, double strike) {
    return Black76.price(1, strike, Math.sqrt(smile.totalVariance(Math.log(strike))), 1);
  }

  @Test
  void derivatives_of_durrlemans_function_are_difference_quotients() {
    var random = new Random(4);
    for (int draw = 0; draw < 1_000; draw++) {
      double k = -0.5 + random.nextDouble();
      double w = 0.01 + 0.05 * random.nextDouble();
      double slope = -0.2 + 0.4 * random.nextDouble();
      double bend = random.nextDouble();
      double byValue =
          (Durrleman.g(k, w + 1e-7, slope, bend) - Durrleman.g(k, w - 1e-7, slope, bend)) / 2e-7;
      double bySlope =
          (Durrleman.g(k, w, slope + 1e-6, bend) - Durrleman.g(k, w, slope - 1e-6, bend)) / 2e-6;
      assertThat(Durrleman.byValue(k, w, slope))
          .isCloseTo(byValue, within(1e-5 * (1 + Math.abs(byValue))));
      assertThat(Durrleman.bySlope(k, w, slope))
          .isCloseTo(bySlope, within(1e-6 * (1 + Math.abs(bySlope))));
    }
  }

  @Test
  void a_chain_of_blocks_is_solved_as_the_whole_matrix_is() {
    var random = new Random(5);
    int[] sizes = {3, 5, 2, 4};
    BlockTridiagonal system = new BlockTridiagonal(sizes);
    int[] start = {0, 3, 8, 10};
    double[][] whole = new double[14][14];
    double[] side = new double[14];
    for (int i = 0; i < sizes.length; i++) {
      for (int n = 0; n < 12; n++) {
        double[] row = random.doubles(sizes[i], -1, 1).toArray();
        double target = random.nextDouble();
        system.addRow(i, row, target, 1.5);
        add(whole, side, row, start[i], target, 1.5);
        if (i > 0) {
          double[] before = random.doubles(sizes[i - 1], -1, 1).toArray();
          system.addRow(i, row, before, 0.7);
          double[] both = new double[sizes[i - 1] + sizes[i]];
          for (int j = 0; j < both.length; j++) {
            both[j] = j < before.length ? -before[j] : row[j - before.length];
          }
          add(whole, side, both, start[i - 1], 0, 0.7);
        }
      }
    }
    Optional<double[][]> solution = system.solve();
    assertThat(solution).isPresent();
    for (int r = 0; r < 14; r++) {
      double sum = 0;
      for (int i = 0; i < sizes.length; i++) {
        for (int j = 0; j < sizes[i]; j++) {
          sum += whole[r][start[i] + j] * solution.get()[i][j];
        }
      }
      assertThat(sum).isCloseTo(side[r], within(1e-10));
    }
  }

  private static void add(
      double[][] whole, double[] side, double[] row, int start, double target, double weight) {
    for (int r = 0; r < row.length; r++) {
      side[start + r] += weight * row[r] * target;
      for (int c = 0; c < row.length; c++) {
        whole[start + r][start + c] += weight * row[r] * row[c];
      }
    }
  }

  @Test
  void a_system_without_a_solution_says_so() {
    BlockTridiagonal system = new BlockTridiagonal(2, 2);
    system.addRow(0, new double[] {1, 1}, 1, 1);
    assertThat(system.solve()).isEmpty();
  }
}
