package alvh.hedge;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// Two bounds that no number of units of a hedge keeps together.
///
/// @param missed the bound that has to give way
/// @param kept the one that stands in its way; empty when the hedge itself cannot reach it: it
///   moves the measure the wrong way, in too large steps, or not at all
/// @param coverageNeeded the coverage at which `missed` would be kept; empty when more or fewer
///   units never keep it
/// @param carrier the hedge
/// @param most units of it that may be traded
/// @param step by which one unit of it moves what `missed` measures
public record Clash(
    HedgeBound missed,
    Optional<HedgeBound> kept,
    OptionalDouble coverageNeeded,
    String carrier,
    int most,
    double step) {

  static Clash of(
      HedgedBook book, HedgeBound missed, Optional<HedgeBound> kept, HedgeCandidate carrier) {
    return new Clash(
        missed,
        kept,
        coverageNeeded(book, missed, carrier),
        carrier.label(),
        carrier.most(),
        book.slope(missed.measure(), carrier.exposure()));
  }

  private static OptionalDouble coverageNeeded(
      HedgedBook book, HedgeBound missed, HedgeCandidate carrier) {
    double value = book.measure(missed.measure(), Exposure.NONE);
    double slope = book.slope(missed.measure(), carrier.exposure());
    double edge = value < missed.lower() ? missed.lower() : missed.upper();
    double units = (edge - value) / slope;
    return slope == 0 || missed.keeps(value) || units < 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            book.measure(Measure.COVERAGE, Exposure.NONE)
                + units * book.slope(Measure.COVERAGE, carrier.exposure()));
  }

  /// In words.
  public String text() {
    String other =
        kept.map(HedgeBound::id).orElse(most + " of " + carrier + ", all that may be traded");
    // two bounds on one measure clash because the steps between them are too wide
    boolean isStep = kept.filter(k -> k.measure() == missed.measure()).isPresent();
    String how =
        isStep
            ? String.format(
                Locale.ROOT, ": one %s moves %s by %.2f", carrier, missed.measure().fact(), step)
            : needed();
    return missed.id() + " against " + other + how;
  }

  private String needed() {
    return coverageNeeded.isPresent() && missed.measure() != Measure.COVERAGE
        ? String.format(
            Locale.ROOT,
            ": with %s it takes %.0f %% of coverage",
            carrier,
            100 * coverageNeeded.getAsDouble())
        : "";
  }
}
