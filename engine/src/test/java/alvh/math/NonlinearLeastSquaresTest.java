package alvh.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NonlinearLeastSquaresTest {
  private static final double[] FREE_LOW = {-100, -100};
  private static final double[] FREE_HIGH = {100, 100};

  /// Rosenbrock's valley as residuals: minimum 0 at (1, 1).
  private static void rosenbrock(double[] at, double[] residuals) {
    residuals[0] = 10 * (at[1] - at[0] * at[0]);
    residuals[1] = 1 - at[0];
  }

  @Test
  void rosenbrock_is_solved_from_the_usual_start() {
    var squares =
        new NonlinearLeastSquares(NonlinearLeastSquaresTest::rosenbrock, 2, FREE_LOW, FREE_HIGH);
    double[] found = squares.fit(new double[] {-1.2, 1}, 200);
    assertThat(found[0]).isCloseTo(1, within(1e-6));
    assertThat(found[1]).isCloseTo(1, within(1e-6));
  }

  @Test
  void the_answer_stays_in_the_box() {
    var squares =
        new NonlinearLeastSquares(
            NonlinearLeastSquaresTest::rosenbrock, 2, FREE_LOW, new double[] {0.5, 100});
    double[] found = squares.fit(new double[] {-1.2, 1}, 200);
    assertThat(found[0]).isCloseTo(0.5, within(1e-6));
    assertThat(found[1]).isCloseTo(0.25, within(1e-4));
  }

  @Test
  void one_iteration_gives_the_best_so_far() {
    var squares =
        new NonlinearLeastSquares(NonlinearLeastSquaresTest::rosenbrock, 2, FREE_LOW, FREE_HIGH);
    double[] residuals = new double[2];
    rosenbrock(squares.fit(new double[] {-1.2, 1}, 1), residuals);
    assertThat(residuals[0] * residuals[0] + residuals[1] * residuals[1]).isLessThan(24.2);
  }

  @Test
  void fewer_residuals_than_parameters_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new NonlinearLeastSquares(
                NonlinearLeastSquaresTest::rosenbrock, 1, FREE_LOW, FREE_HIGH))
        .withMessageContaining("as many residuals");
  }
}
