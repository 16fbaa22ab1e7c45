package alvh.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which file holds which series: the first row whose pattern fits a file speaks for it.
///
/// Many files of the trade share one header (VIX, VIX3M and VIX6M) or have none, so the name of the
/// file decides.
///
/// @param rows in the order in which they are tried
public record DatasetMap(List<Dataset> rows) {
  public DatasetMap {
    rows = List.copyOf(rows);
  }

  /// The row for `path`, relative to the folder with `/` between names.
  public Optional<Dataset> of(String path) {
    return rows.stream().filter(row -> row.matches(path)).findFirst();
  }

  /// The map in which the rows of `mine` are tried before these: they add and override.
  public DatasetMap with(DatasetMap mine) {
    List<Dataset> all = new ArrayList<>(mine.rows);
    all.addAll(rows);
    return new DatasetMap(all);
  }
}
