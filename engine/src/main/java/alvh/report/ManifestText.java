package alvh.report;

import alvh.backtest.BacktestTerms;
import alvh.backtest.PositionKind;
import alvh.execution.FillModel;
import alvh.market.DataGrade;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The manifest as JSON, keys in a fixed order.
final class ManifestText {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ManifestText() {}

  /// The text of `results` and the files written beside it.
  ///
  /// @param files SHA-256 by name
  static String of(Results results, SortedMap<String, String> files) {
    Manifest manifest = results.manifest();
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("version", manifest.version());
    text.put("playbook", results.run().playbook());
    text.put("playbookSha256", manifest.playbookSha256());
    text.put("terms", terms(results.run().terms()));
    text.put("parameters", manifest.parameters());
    text.put("seed", manifest.seed());
    text.put("grades", grades(results));
    text.put("data", manifest.data());
    text.put("files", files);
    return MAPPER.writeValueAsString(text).replace(System.lineSeparator(), "\n") + "\n";
  }

  /// What the run was made with, in words.
  static Map<String, String> terms(BacktestTerms terms) {
    Map<String, String> text = new LinkedHashMap<>();
    text.put("from", terms.from().toString());
    text.put("to", terms.to().toString());
    text.put("equityUsd", new Cell.Amount(terms.equityUsd()).csv());
    text.put("fills", fills(terms.fills()));
    text.put("set", terms.set().label());
    text.put("framing", terms.framing().label());
    text.put("cash", terms.cashSpelling());
    text.put("enterAt", terms.enterAtSpelling());
    text.put("creditBias", new Cell.Amount(terms.creditBias()).csv());
    terms.value().ifPresent(v -> text.put("value", v.words()));
    return text;
  }

  private static String fills(FillModel fills) {
    return switch (fills) {
      case FillModel.Mid mid -> "mid";
      case FillModel.Fraction(double one, double two, double four) ->
          "fraction " + one + " / " + two + " / " + four;
      case FillModel.Cross cross -> "cross";
    };
  }

  private static Map<String, Map<String, Integer>> grades(Results results) {
    Map<String, Map<String, Integer>> text = new LinkedHashMap<>();
    for (Map.Entry<PositionKind, Map<DataGrade, Integer>> kind :
        Grades.of(results.run()).entrySet()) {
      Map<String, Integer> days = new LinkedHashMap<>();
      kind.getValue().forEach((grade, count) -> days.put(Grades.label(grade), count));
      text.put(kind.getKey().label(), days);
    }
    return text;
  }
}
