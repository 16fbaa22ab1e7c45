package alvh.files;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Counts oddities while a file is read. Mutable; belongs to one thread.
final class QualityCounts {
  private final Map<QualityKind, Integer> counts = new EnumMap<>(QualityKind.class);
  private final Map<QualityKind, List<String>> examples = new EnumMap<>(QualityKind.class);

  /// @param where `file:line`
  /// @param what the symbol, date or value
  void add(QualityKind kind, String where, String what) {
    if (counts.merge(kind, 1, Integer::sum) <= QualityReport.MAX_EXAMPLES) {
      examples.computeIfAbsent(kind, k -> new ArrayList<>()).add(where + " " + what);
    }
  }

  void add(QualityKind kind, CsvRow row, String what) {
    if (counts.getOrDefault(kind, 0) < QualityReport.MAX_EXAMPLES) {
      add(kind, row.where(), what);
    } else {
      counts.merge(kind, 1, Integer::sum);
    }
  }

  int count(QualityKind kind) {
    return counts.getOrDefault(kind, 0);
  }

  QualityReport report() {
    List<QualityReport.Finding> findings = new ArrayList<>();
    counts.forEach((kind, count) ->
        findings.add(
            new QualityReport.Finding(kind, count, examples.getOrDefault(kind, List.of()))));
    return new QualityReport(findings);
  }
}
