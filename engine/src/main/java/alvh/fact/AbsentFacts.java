package alvh.fact;

import alvh.playbook.DefinedFact;
import alvh.playbook.FactDeclaration;
import alvh.playbook.FactOrigin;
import alvh.playbook.FactValue;
import alvh.signal.Reading;
import alvh.signal.Rolling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/// Facts that rows of the articles name and for which no series is at hand. They are declared, so
/// that the rules can be read and run, and are unknown until a user adds the series.
final class AbsentFacts implements FactGroup {
  private static final String CASH_FLOW = "valuation.priceToCashFlow";
  private static final String BELOW_AVERAGE = "spx.priceToCashFlowBelowAverage";

  /// Ten years of months.
  private static final int AVERAGE_MONTHS = 120;

  private static final FactDeclaration CHEAP =
      FactDeclaration.flag(
              BELOW_AVERAGE, "aggregate price to cash flow of the index is below its ten-year mean")
          .from(
              FactOrigin.by("last < mean of the last 120 months, the last among them")
                  .reading(CASH_FLOW)
                  .over(AVERAGE_MONTHS)
                  .published(AbsentRows.CASH_FLOW_LAG, AbsentRows.CASH_FLOW_AGE));

  @Override
  public List<FactDeclaration> declarations() {
    List<FactDeclaration> all = new ArrayList<>();
    AbsentRows.ALL.forEach(row -> all.add(row.declaration()));
    all.add(CHEAP);
    return all;
  }

  @Override
  public Map<String, FactValue> values(MarketInputs in) {
    Set<String> names = in.view().seriesNames();
    Map<String, FactValue> values = new LinkedHashMap<>();
    for (DefinedFact.OfSeries row : AbsentRows.ALL) {
      values.put(
          row.declaration().name(), given(names, row.series(), () -> SeriesFacts.value(in, row)));
    }
    values.put(BELOW_AVERAGE, given(names, CASH_FLOW, () -> belowAverage(in)));
    return values;
  }

  /// A series is asked for only when a file provides it: files whose names happen to contain such a
  /// common word as `book` or `macro` are not taken for it.
  private static FactValue given(Set<String> names, String series, Supplier<FactValue> value) {
    return names.contains(series) ? value.get() : new FactValue.Unknown(absent(series));
  }

  private static String absent(String series) {
    return "no series '" + series + "' in the data, so no last date; data.yaml can add it";
  }

  private static FactValue belowAverage(MarketInputs in) {
    return CurrentSeries.of(in, CASH_FLOW, OptionalInt.of(AbsentRows.CASH_FLOW_AGE))
        .fact(s ->
            switch (Rolling.mean(s.series().values(), AVERAGE_MONTHS)) {
              case Reading.Value(double mean) -> s.flag(s.last().value() < mean);
              case Reading.NotEnoughData(int have, int need) ->
                  new FactValue.Unknown(Readings.notEnough(s, have, need));
              case Reading.Undefined(String reason) -> new FactValue.Unknown(reason);
            });
  }
}
