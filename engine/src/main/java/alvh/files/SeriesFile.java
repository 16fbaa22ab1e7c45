package alvh.files;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;

/// The series of one file.
///
/// @param file the name of the file
/// @param dataset the row of the map that speaks for it
/// @param values by series name and date
/// @param releases instants by name of the release
/// @param quality what was odd
/// @param rows data rows
record SeriesFile(
    String file,
    Dataset dataset,
    Map<String, NavigableMap<LocalDate, Double>> values,
    Map<String, NavigableSet<Instant>> releases,
    QualityReport quality,
    int rows) {
  SeriesFile {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
    releases = Collections.unmodifiableMap(new TreeMap<>(releases));
  }
}
