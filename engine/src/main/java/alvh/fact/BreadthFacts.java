package alvh.fact;

import alvh.market.DailySeries;
import alvh.market.SeriesInfo;
import alvh.playbook.FactDeclaration;
import alvh.playbook.FactValue;
import alvh.signal.AdvanceDecline;
import alvh.signal.Divergence;
import alvh.signal.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What the advance-decline line says about the index.
final class BreadthFacts implements FactGroup {
  /// Days over which slopes are compared: the longer end of the catalogue's 10 to 21.
  private static final int WINDOW = 21;

  private static final String POSITIVE = "breadth.positiveDivergence";
  private static final String NEGATIVE = "breadth.negativeDivergence";
  private static final String CONFIRMING = "breadth.confirming";

  @Override
  public List<FactDeclaration> declarations() {
    return List.of(
        FactDeclaration.flag(
            POSITIVE, "over 21 days the index fell and the advance-decline line rose"),
        FactDeclaration.flag(
            NEGATIVE, "over 21 days the index rose and the advance-decline line fell"),
        FactDeclaration.flag(
            CONFIRMING, "the advance-decline line is above its 20-day mean and rising"));
  }

  @Override
  public Map<String, FactValue> values(MarketInputs in) {
    CurrentSeries advances = CurrentSeries.of(in, "breadth.advances");
    CurrentSeries declines = CurrentSeries.of(in, "breadth.declines");
    CurrentSeries spx = CurrentSeries.of(in, SpxFacts.CLOSE);
    Map<String, FactValue> values = new LinkedHashMap<>();
    Function<Function<Lines, FactValue>, FactValue> over =
        known ->
            advances.fact(
                a -> declines.fact(d -> spx.fact(s -> known.apply(new Lines(a, line(a, d), s)))));
    values.put(POSITIVE, over.apply(l -> divergence(l, Divergence.Positive.class)));
    values.put(NEGATIVE, over.apply(l -> divergence(l, Divergence.Negative.class)));
    values.put(CONFIRMING, over.apply(BreadthFacts::confirming));
    return values;
  }

  /// Advances (for date and source), their line, and the index.
  private record Lines(
      CurrentSeries.Current advances, DailySeries line, CurrentSeries.Current spx) {}

  private static DailySeries line(CurrentSeries.Current advances, CurrentSeries.Current declines) {
    SeriesInfo info = advances.series().info();
    return AdvanceDecline.line(
        advances.series(), declines.series(), info.named("breadth.line", "count"));
  }

  private static FactValue divergence(Lines lines, Class<? extends Divergence> wanted) {
    Divergence found = AdvanceDecline.divergence(lines.spx().series(), lines.line(), WINDOW);
    return switch (found) {
      case Divergence.NotEnoughData(int have, int need) ->
          new FactValue.Unknown(Readings.notEnough(lines.advances(), have, need));
      case Divergence.Positive positive -> lines.advances().flag(wanted.isInstance(found));
      case Divergence.Negative negative -> lines.advances().flag(wanted.isInstance(found));
      case Divergence.None none -> lines.advances().flag(false);
    };
  }

  private static FactValue confirming(Lines lines) {
    return switch (AdvanceDecline.constructiveness(lines.line())) {
      case Reading.Value(double above) -> lines.advances().flag(above > 0);
      case Reading.NotEnoughData(int have, int need) ->
          new FactValue.Unknown(Readings.notEnough(lines.advances(), have, need));
      case Reading.Undefined(String reason) -> new FactValue.Unknown(reason);
    };
  }
}
