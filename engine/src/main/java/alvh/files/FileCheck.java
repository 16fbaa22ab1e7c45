package alvh.files;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What one file holds.
///
/// @param file its name
/// @param layout its layout, for people
/// @param rows data rows read
/// @param series its series, or its instants for a chain
/// @param quality what was odd
/// @param problem why it cannot be used and what to do; empty when it can
public record FileCheck(
    String file,
    String layout,
    int rows,
    List<Span> series,
    QualityReport quality,
    Optional<String> problem) {
  /// The extent of one series.
  ///
  /// @param name of the series
  /// @param values number of values
  /// @param first date of the first
  /// @param last date of the last
  /// @param gaps trading days between them without a value; 0 for series that are not daily
  public record Span(String name, int values, LocalDate first, LocalDate last, int gaps) {}

  public FileCheck {
    series = List.copyOf(series);
  }

  /// One line, and one more per oddity.
  public String text() {
    StringBuilder text = new StringBuilder(file + ": " + layout + ", " + rows + " rows");
    for (Span span : series) {
      text.append("\n  ").append(span.name()).append(": ").append(span.values()).append(" values ");
      text.append(span.first()).append("..").append(span.last());
      text.append(span.gaps() == 0 ? "" : ", " + span.gaps() + " trading days without");
    }
    quality.findings().forEach(finding -> text.append("\n  ").append(finding));
    problem.ifPresent(p -> text.append("\n  ").append(p));
    return text.toString();
  }
}
