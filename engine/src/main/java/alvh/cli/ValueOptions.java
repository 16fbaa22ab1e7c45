package alvh.cli;

import alvh.desk.ValueTerms;
import alvh.input.InputException;
import alvh.playbook.ActionMode;
import alvh.playbook.Playbook;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How a run in mode value values its alternatives.
final class ValueOptions {
  @Option(
      names = "--value-weight",
      paramLabel = "NUMBER",
      description =
          "In mode value: what a dollar of CVaR 95 counts beside a dollar of mean gain; 0 takes the"
              + " greatest mean gain. Default: 0.016, what shares pay for theirs; docs/backtest.md.")
  private @Nullable Double weight;

  @Option(
      names = "--value-margin",
      paramLabel = "ERRORS",
      description =
          "In mode value: standard errors by which an alternative must be worth more than holding."
              + " Default: 1.")
  private @Nullable Double margin;

  /// The terms that `playbook` is run with; empty when its values do not decide.
  Optional<ValueTerms> terms(Playbook playbook) {
    boolean isByValue = playbook.mode() == ActionMode.VALUE;
    double chosenWeight = chosen("--value-weight", weight, ValueTerms.WEIGHT, isByValue);
    double chosenMargin = chosen("--value-margin", margin, ValueTerms.MARGIN, isByValue);
    return isByValue
        ? Optional.of(ValueTerms.DEFAULT.with(chosenWeight, chosenMargin))
        : Optional.empty();
  }

  private static double chosen(
      String option, @Nullable Double given, double otherwise, boolean isByValue) {
    if (given == null) {
      return otherwise;
    }
    if (!isByValue) {
      throw new InputException(
          option, "votes decide in this run, which values nothing", "add --mode value or leave it");
    }
    if (!(given >= 0) || Double.isInfinite(given)) {
      throw new InputException(
          option,
          given + " is no number of 0 or more",
          "give a finite number, such as " + otherwise);
    }
    return given;
  }
}
