package alvh.fact;

import alvh.market.DailySeries;
import alvh.playbook.FactDeclaration;
import alvh.playbook.FactOrigin;
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

  private static final String ADVANCES = "breadth.advances";
  private static final String DECLINES = "breadth.declines";

  private static final String POSITIVE = "breadth.positiveDivergence";
  private static final String NEGATIVE = "breadth.negativeDivergence";
  private static final String CONFIRMING = "breadth.confirming";
  private static final String HIGH = "breadth.highWithoutLine";
  private static final String SHARE = "breadth.advanceShare";

  @Override
  public List<FactDeclaration> declarations() {
    FactOrigin slopes =
        FactOrigin.by("signs of the least squares slopes of the closes and of the summed A - D")
            .reading(ADVANCES, DECLINES, SpxFacts.CLOSE)
            .over(WINDOW);
    return List.of(
        FactDeclaration.flag(
                POSITIVE, "over 21 days the index fell and the advance-decline line rose")
            .from(slopes),
        FactDeclaration.flag(
                NEGATIVE, "over 21 days the index rose and the advance-decline line fell")
            .from(slopes),
        FactDeclaration.flag(
                CONFIRMING, "the advance-decline line is above its 20-day mean and rising")
            .from(
                FactOrigin.by("line > mean of 20 days and line > line of the day before")
                    .reading(ADVANCES, DECLINES)
                    .over(AdvanceDecline.CONSTRUCTIVE_WINDOW)),
        FactDeclaration.flag(
                HIGH, "the index is at a 21-day high and the advance-decline line is not")
            .from(
                FactOrigin.by("close = highest of 21 days and line < highest of the same days")
                    .reading(ADVANCES, DECLINES, SpxFacts.CLOSE)
                    .over(WINDOW)),
        FactDeclaration.number(SHARE, "ratio", 0.05, "advances over advances plus declines")
            .from(FactOrigin.by("A / (A + D) of the day").reading(ADVANCES, DECLINES)));
  }

  @Override
  public Map<String, FactValue> values(MarketInputs in) {
    CurrentSeries advances = CurrentSeries.of(in, ADVANCES);
    CurrentSeries declines = CurrentSeries.of(in, DECLINES);
    CurrentSeries spx = CurrentSeries.of(in, SpxFacts.CLOSE);
    Map<String, FactValue> values = new LinkedHashMap<>();
    Function<Function<Lines, FactValue>, FactValue> over =
        known ->
            advances.fact(
                a -> declines.fact(d -> spx.fact(s -> known.apply(new Lines(a, line(a, d), s)))));
    values.put(POSITIVE, over.apply(l -> divergence(l, Divergence.Positive.class)));
    values.put(NEGATIVE, over.apply(l -> divergence(l, Divergence.Negative.class)));
    values.put(CONFIRMING, over.apply(BreadthFacts::confirming));
    values.put(HIGH, over.apply(BreadthFacts::highWithoutLine));
    values.put(SHARE, advances.fact(a -> declines.fact(d -> share(a, d))));
    return values;
  }

  /// Advances (for date and source), their line, and the index.
  private record Lines(
      CurrentSeries.Current advances, DailySeries line, CurrentSeries.Current spx) {}

  private static DailySeries line(CurrentSeries.Current advances, CurrentSeries.Current declines) {
    return advances
        .series()
        .joined(
            "advance-decline line",
            declines.series(),
            (a, d) -> AdvanceDecline.line(a, d, a.info().named("breadth.line", "count")));
  }

  private static FactValue divergence(Lines lines, Class<? extends Divergence> wanted) {
    return flag(
        lines, AdvanceDecline.divergence(lines.spx().series(), lines.line(), WINDOW), wanted);
  }

  private static FactValue highWithoutLine(Lines lines) {
    return flag(
        lines,
        AdvanceDecline.unconfirmedHigh(lines.spx().series(), lines.line(), WINDOW),
        Divergence.Negative.class);
  }

  private static FactValue flag(Lines lines, Divergence found, Class<? extends Divergence> wanted) {
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

  private static FactValue share(CurrentSeries.Current advances, CurrentSeries.Current declines) {
    double rose = advances.last().value();
    double fell = declines.last().value();
    return advances.last().date().equals(declines.last().date()) && rose + fell > 0
        ? advances.amount(rose / (rose + fell))
        : new FactValue.Unknown(
            "advances of " + advances.last().date() + " and declines of " + declines.last().date());
  }
}
