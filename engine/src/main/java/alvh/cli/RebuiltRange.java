package alvh.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The days of a range as they are rebuilt, one row each. Mutable, belongs to one thread.
final class RebuiltRange {
  private final TextTable table =
      new TextTable("day", "expiries", "strikes", "VIX", "from quotes", "missing", "file");
  private final List<Map<String, Object>> days = new ArrayList<>();
  private final List<Map<String, Object>> refused = new ArrayList<>();
  private final List<String> whys = new ArrayList<>();
  private int wanting;

  void add(RebuildReport report, Optional<Path> file) {
    wanting += report.isVixBack() ? 0 : 1;
    table.row(
        report.day().state().day().toString(),
        Integer.toString(report.chain().slices().size()),
        Integer.toString(report.strikes()),
        Numbers.fixed(report.day().state().vix(), 2),
        report.returned().isPresent()
            ? Numbers.fixed(report.returned().getAsDouble(), RebuildReport.VIX_DECIMALS)
            : "-",
        Integer.toString(report.missing().size()),
        file.map(Path::toString).orElse("-"));
    Map<String, Object> json = report.head();
    file.ifPresent(path -> json.put("file", path.toString()));
    days.add(json);
  }

  void refused(LocalDate day, String reason) {
    whys.add(day + ": " + reason);
    Map<String, Object> json = Json.object();
    json.put("day", day.toString());
    json.put("why", reason);
    refused.add(json);
  }

  /// Whether every day was rebuilt and every VIX came back.
  boolean isFine() {
    return refused.isEmpty() && wanting == 0;
  }

  Map<String, Object> json() {
    Map<String, Object> json = Json.object();
    json.put("days", days);
    json.put("refused", refused);
    return json;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(table.lines());
    whys.forEach(why -> lines.add("not rebuilt: " + why));
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "%d days rebuilt, %d not; VIX comes back on all but %d",
            days.size(),
            refused.size(),
            wanting));
    return lines;
  }
}
