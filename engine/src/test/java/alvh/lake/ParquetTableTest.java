package alvh.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import alvh.input.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables through Parquet and back.
class ParquetTableTest {
  private static final ParquetTable TABLE =
      ParquetTable.of(
          List.of(
              new TableColumn("day", ColumnType.DATE),
              new TableColumn("at", ColumnType.INSTANT),
              new TableColumn("what", ColumnType.TEXT),
              new TableColumn("gain", ColumnType.NUMBER),
              new TableColumn("count", ColumnType.WHOLE),
              new TableColumn("is_open", ColumnType.FLAG)));
  private static final LocalDate DAY = LocalDate.of(1885, 2, 28);
  private static final Instant MOMENT = Instant.parse("1969-12-31T23:59:59.999999Z");

  @TempDir private Path folder;

  private static void rows(RowSink sink) {
    sink.date(DAY);
    sink.instant(MOMENT);
    sink.text("it's \"quoted\", größer\n");
    sink.number(-0.0);
    sink.whole(Long.MIN_VALUE);
    sink.flag(true);
    sink.endRow();
    for (int c = 0; c < TABLE.columns().size(); c++) {
      sink.absent();
    }
    sink.endRow();
  }

  @Test
  void every_type_and_empty_cells_come_back() {
    Path file = folder.resolve("new/deep/table.parquet");
    TABLE.write(file, ParquetTableTest::rows, Map.of("it's", "a 'note'"));
    List<List<Object>> found = new ArrayList<>();
    TABLE.read(
        file,
        row ->
            found.add(
                row.isAbsent(0)
                    ? List.of("empty", row.isAbsent(1) && row.isAbsent(2) && row.isAbsent(5))
                    : List.of(
                        row.date(0),
                        row.instant(1),
                        row.text(2),
                        row.number(3),
                        row.whole(4),
                        row.flag(5))));
    assertThat(found)
        .containsExactly(
            List.of(DAY, MOMENT, "it's \"quoted\", größer\n", -0.0, Long.MIN_VALUE, true),
            List.of("empty", true));
  }

  @Test
  void nothing_but_the_file_is_left_and_a_failed_write_leaves_what_was_there() throws IOException {
    Path file = folder.resolve("table.parquet");
    TABLE.write(file, ParquetTableTest::rows, Map.of());
    byte[] before = Files.readAllBytes(file);
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            TABLE.write(
                file,
                sink -> {
                  rows(sink);
                  sink.date(DAY);
                  sink.endRow();
                },
                Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TABLE.write(file, sink -> sink.number(Double.NaN), Map.of()));
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void a_file_that_is_not_there_or_not_parquet_is_bad_input() throws IOException {
    Path none = folder.resolve("none.parquet");
    Path text = Files.writeString(folder.resolve("text.parquet"), "no Parquet at all");
    for (Path file : List.of(none, text)) {
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> TABLE.read(file, row -> {}))
          .withMessageContaining(file.toString());
    }
  }

  /// The bytes are put together here once more, by the words of docs/lake.md.
  @Test
  void the_content_hash_can_be_computed_by_hand() throws Exception {
    List<TableColumn> columns =
        List.of(
            new TableColumn("strike", ColumnType.NUMBER),
            new TableColumn("source", ColumnType.TEXT),
            new TableColumn("right", ColumnType.TEXT));
    ContentHash hash = ContentHash.of(columns);
    hash.number(4700.5);
    hash.text("a file");
    hash.text("C");
    hash.endRow();
    hash.absent();
    hash.text("a file");
    hash.absent();
    hash.endRow();
    String bits = String.valueOf(HexFormat.of().toHexDigits(Double.doubleToLongBits(4700.5)));
    String hex =
        HexFormat.of()
                .formatHex("alvh-rows-1\nstrike:n\nright:t\n".getBytes(StandardCharsets.UTF_8))
            + "6e"
            + bits
            + "74"
            + "0000000000000001"
            + "43"
            + "0a"
            + "2d2d"
            + "0a";
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(HexFormat.of().parseHex(hex));
    assertThat(hash.hex()).isEqualTo(HexFormat.of().formatHex(digest));
    assertThat(hash.rows()).isEqualTo(2);
  }

  @Test
  void moments_finer_than_a_microsecond_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            ContentHash.of(List.of(new TableColumn("at", ColumnType.INSTANT)))
                .instant(Instant.ofEpochSecond(0, 1)));
  }
}
