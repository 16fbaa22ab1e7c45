package alvh.cli;

import alvh.files.DataCheck;
import alvh.files.DatasetMap;
import alvh.files.FileCheck;
import alvh.files.QualityReport;
import alvh.files.ReadingRules;
import alvh.input.InputException;
import alvh.workspace.DatasetMapYaml;
import alvh.workspace.MarketConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `alvh data check`.
@Command(
    name = "check",
    description =
        "Reads every file of a folder, or one file, and says what it holds and what is odd.",
    footer = {
      "",
      "Examples:",
      "  alvh data check history",
      "  alvh data check quotes.csv.gz",
      "  alvh data check history --json",
      "",
      "Exit codes: 0 every file can be used, 1 a file cannot, 2 there is no such file or folder."
    })
final class DataCheckVerb extends Verb {
  @Parameters(paramLabel = "PATH", description = "A folder or a file.")
  private Path path = Path.of("");

  @Override
  public Integer call() {
    if (!Files.exists(path)) {
      throw new InputException(
          path.toString(), "there is no such file or folder", "check the path");
    }
    MarketConfig config = MarketConfig.standard();
    DatasetMap map = Files.isDirectory(path) ? DatasetMapYaml.of(path) : DatasetMapYaml.standard();
    ReadingRules rules =
        new ReadingRules(config.calendar(), config.vxSettleClock(), config.vxPriceScale());
    var progress = new Progress(console().err());
    List<FileCheck> checks = DataCheck.of(path, map, rules, progress::at);
    progress.done();
    if (isJson()) {
      console().json(json(checks));
    } else {
      checks.forEach(c -> console().line(c.text()));
      console().line("");
      console()
          .line(
              String.format(
                  Locale.ROOT,
                  "%d files: %d rows, %d series or instants, %d odd values, %d unusable files",
                  checks.size(),
                  rows(checks),
                  series(checks),
                  odd(checks),
                  unusable(checks)));
    }
    return unusable(checks) == 0 ? FINE : WANTING;
  }

  private static long rows(List<FileCheck> checks) {
    return checks.stream().mapToLong(FileCheck::rows).sum();
  }

  private static int series(List<FileCheck> checks) {
    return checks.stream().mapToInt(c -> c.series().size()).sum();
  }

  private static long odd(List<FileCheck> checks) {
    return checks.stream()
        .flatMap(c -> c.quality().findings().stream())
        .mapToLong(QualityReport.Finding::count)
        .sum();
  }

  private static long unusable(List<FileCheck> checks) {
    return checks.stream().filter(c -> c.problem().isPresent()).count();
  }

  private static Map<String, Object> json(List<FileCheck> checks) {
    Map<String, Object> totals = Json.object();
    totals.put("files", checks.size());
    totals.put("rows", rows(checks));
    totals.put("series", series(checks));
    totals.put("odd", odd(checks));
    totals.put("unusable", unusable(checks));
    Map<String, Object> json = Json.object();
    json.put("files", checks.stream().map(DataCheckVerb::json).toList());
    json.put("totals", totals);
    return json;
  }

  private static Map<String, Object> json(FileCheck check) {
    Map<String, Object> json = Json.object();
    json.put("file", check.file());
    json.put("layout", check.layout());
    json.put("rows", check.rows());
    json.put("isUsable", check.problem().isEmpty());
    check.problem().ifPresent(p -> json.put("problem", p));
    json.put("series", check.series().stream().map(DataCheckVerb::json).toList());
    json.put("odd", check.quality().findings().stream().map(DataCheckVerb::json).toList());
    return json;
  }

  private static Map<String, Object> json(FileCheck.Span span) {
    Map<String, Object> json = Json.object();
    json.put("name", span.name());
    json.put("values", span.values());
    json.put("first", span.first().toString());
    json.put("last", span.last().toString());
    json.put("gaps", span.gaps());
    return json;
  }

  private static Map<String, Object> json(QualityReport.Finding finding) {
    Map<String, Object> json = Json.object();
    json.put("kind", finding.kind().name());
    json.put("text", finding.kind().text());
    json.put("count", finding.count());
    json.put("examples", finding.examples());
    return json;
  }
}
