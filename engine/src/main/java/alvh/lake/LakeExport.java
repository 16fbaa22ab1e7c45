package alvh.lake;

import alvh.input.InputException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Writes a dataset, or a part of it, as one file that any program reads.
public final class LakeExport {
  private LakeExport() {}

  /// What is wanted.
  ///
  /// @param dataset of which the revisions in force are taken
  /// @param only one partition of it, such as a series; empty for all
  /// @param from the first day; empty for all
  /// @param to the last day; empty for all
  public record Wish(
      LakeDataset dataset,
      Optional<String> only,
      Optional<LocalDate> from,
      Optional<LocalDate> to) {
    private boolean spans(LocalDate day) {
      return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
    }
  }

  /// Writes what `wish` names to `file`, over what is there: whole or not at all. Its ending says
  /// the form: `.parquet`, `.csv` or `.csv.gz`. Moments in CSV are UTC.
  ///
  /// @return how many rows were written
  public static long write(LakeSnapshot snapshot, Wish wish, Path file) {
    String form = form(file);
    List<Revision> revisions =
        snapshot.newest(wish.dataset()).stream()
            .filter(r -> isWished(r.partition(), wish))
            .toList();
    if (revisions.isEmpty()) {
      throw new InputException(
          wish.dataset().name(),
          "the lake holds nothing of it"
              + wish.only().map(o -> " called " + o).orElse("")
              + " in that span",
          "see what there is with `alvh lake status " + wish.dataset().name() + "`");
    }
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    AtomicLong rows = new AtomicLong();
    try (DuckDb database = DuckDb.open()) {
      String sql = sql(wish, revisions);
      Landing.land(
          folder,
          file,
          part -> database.run("copy (" + sql + ") to " + DuckDb.literal(part) + " " + form, file));
      database.query("select count(*) from (" + sql + ")", file, row -> rows.set(row.getLong(1)));
    }
    return rows.get();
  }

  private static boolean isWished(Partition partition, Wish wish) {
    if (wish.only().isPresent() && !wish.only().get().equals(partition.value())) {
      return false;
    }
    if (partition.dataset().kind() != LakeKind.OPTION_QUOTES) {
      return true;
    }
    return wish.spans(LocalDate.parse(partition.value()));
  }

  private static String sql(Wish wish, List<Revision> revisions) {
    LakeKind kind = wish.dataset().kind();
    if (kind == LakeKind.OPTION_QUOTES) {
      return "select * from " + ParquetTable.scan(revisions.stream().map(Revision::file).toList());
    }
    String day = kind == LakeKind.RELEASES ? "make_timestamp(epoch_us(instant))::date" : "date";
    String span =
        wish.from().map(from -> " and " + day + " >= date '" + from + "'").orElse("")
            + wish.to().map(to -> " and " + day + " <= date '" + to + "'").orElse("");
    List<String> parts = new ArrayList<>();
    for (Revision revision : revisions) {
      parts.add(
          String.format(
              Locale.ROOT,
              "select %s as %s, * from %s where true%s",
              DuckDb.literal(revision.partition().value()),
              kind == LakeKind.FUTURES ? "contract" : "name",
              ParquetTable.scan(List.of(revision.file())),
              span));
    }
    return String.join(" union all ", parts);
  }

  private static String form(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".parquet")) {
      return "(format parquet, compression zstd, use_tmp_file false)";
    }
    if (name.endsWith(".csv")) {
      return "(format csv, header true, use_tmp_file false)";
    }
    if (name.endsWith(".csv.gz")) {
      return "(format csv, header true, compression gzip, use_tmp_file false)";
    }
    throw new InputException(
        file.toString(), "has an ending of no known form", "name it .parquet, .csv or .csv.gz");
  }
}
