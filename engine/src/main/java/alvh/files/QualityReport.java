package alvh.files;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What was odd in a file: counts with examples, one finding per kind. Nothing in it was changed.
///
/// @param findings by kind; none when all was well
public record QualityReport(List<Finding> findings) {
  /// Examples kept per kind.
  static final int MAX_EXAMPLES = 5;

  /// One kind of oddity.
  ///
  /// @param kind what it is
  /// @param count how often it occurs, > 0
  /// @param examples the first few, each `file:line symbol or value`
  public record Finding(QualityKind kind, int count, List<String> examples) {
    public Finding {
      examples = List.copyOf(examples);
    }

    @Override
    public String toString() {
      return count + " x " + kind.text() + " (" + String.join("; ", examples) + ")";
    }
  }

  public QualityReport {
    findings = List.copyOf(findings);
  }

  /// How often `kind` occurs.
  public int count(QualityKind kind) {
    return findings.stream().filter(f -> f.kind() == kind).mapToInt(Finding::count).sum();
  }

  /// The examples of `kind`.
  public List<String> examples(QualityKind kind) {
    return findings.stream()
        .filter(f -> f.kind() == kind)
        .flatMap(f -> f.examples().stream())
        .toList();
  }

  /// Both together.
  public QualityReport and(QualityReport other) {
    Map<QualityKind, Finding> byKind = new EnumMap<>(QualityKind.class);
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(other.findings);
    for (Finding finding : all) {
      byKind.merge(finding.kind(), finding, QualityReport::sum);
    }
    return new QualityReport(List.copyOf(byKind.values()));
  }

  private static Finding sum(Finding a, Finding b) {
    List<String> examples = new ArrayList<>(a.examples());
    examples.addAll(b.examples());
    return new Finding(
        a.kind(), a.count() + b.count(), examples.stream().limit(MAX_EXAMPLES).toList());
  }

  /// One line per kind.
  public String text() {
    return findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
  }
}
