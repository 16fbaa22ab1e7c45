package alvh.lake;

import alvh.market.ReleaseDates;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The dates of one kind of news as rows.
final class ReleaseRows {
  static final ParquetTable TABLE =
      ParquetTable.of(
          List.of(
              new TableColumn("instant", ColumnType.INSTANT),
              new TableColumn("source", ColumnType.TEXT)));

  private static final int INSTANT = 0;
  private static final int SOURCE = 1;

  private ReleaseRows() {}

  static RowSource of(ReleaseDates releases) {
    return sink ->
        releases
            .instants()
            .forEach(instant -> {
              sink.instant(instant);
              sink.text(releases.source());
              sink.endRow();
            });
  }

  /// The releases called `name` in `file`.
  static ReleaseDates read(DuckDb database, Path file, String name) {
    List<Instant> instants = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    TABLE.read(
        database,
        file,
        row -> {
          instants.add(row.instant(INSTANT));
          if (sources.isEmpty()) {
            sources.add(row.text(SOURCE));
          }
        });
    return new ReleaseDates(name, instants, sources.getFirst());
  }
}
