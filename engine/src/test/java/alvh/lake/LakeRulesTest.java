package alvh.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import alvh.input.InputException;
import alvh.market.OptionChain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the lake promises: revisions, no-ops, refusals, counts.
class LakeRulesTest {
  private static final Instant DAY = Instant.parse("2024-01-05T21:15:00Z");
  private static final Instant EARLY = Instant.parse("2024-01-05T20:45:00Z");
  private static final Instant LATER = Instant.parse("2024-01-10T21:15:00Z");
  private static final int STRIKES = 40;
  private static final String HEADER =
      "underlying,underlying_last, exchange,optionroot,optionext,type,expiration,quotedate,strike,"
          + "last,bid,ask,volume,openinterest,impliedvol,delta,gamma,theta,vega,optionalias\n";

  @TempDir private Path folder;

  private Path lake() {
    return folder.resolve("lake");
  }

  @Test
  void the_same_rows_are_written_once() throws IOException {
    Deposit first = Lakes.put(lake(), List.of(Lakes.drawn(DAY, 1, STRIKES)));
    assertThat(first.kind()).isEqualTo(Deposit.Kind.NEW);
    Object written = Files.getLastModifiedTime(first.revision().file());
    Deposit again = Lakes.put(lake(), List.of(Lakes.drawn(DAY, 1, STRIKES)));
    assertThat(again.kind()).isEqualTo(Deposit.Kind.SAME);
    assertThat(again.revision()).isEqualTo(first.revision());
    assertThat(Files.getLastModifiedTime(first.revision().file())).isEqualTo(written);
  }

  @Test
  void other_rows_are_a_revision_and_the_old_one_stays_readable() {
    OptionChain old = Lakes.drawn(DAY, 1, STRIKES);
    OptionChain fresh = Lakes.drawn(DAY, 2, STRIKES);
    Lakes.put(lake(), List.of(old));
    LakeSnapshot before = Lake.in(lake()).snapshot();
    Deposit revised = Lakes.put(lake(), List.of(fresh));
    assertThat(revised.kind()).isEqualTo(Deposit.Kind.REVISED);
    assertThat(revised.revision().number()).isEqualTo(2);
    try (LakeHistory now = Lakes.history(lake());
        LakeHistory then = LakeHistory.of(before, Lakes.RULES)) {
      Lakes.requireSame(now.chains(DAY).getFirst(), fresh);
      Lakes.requireSame(then.chains(DAY).getFirst(), old);
    }
    Deposit back = Lakes.put(lake(), List.of(old));
    assertThat(back.revision().number()).isEqualTo(3);
    assertThat(status(0).olderRevisions()).isEqualTo(2);
    assertThat(status(0).rows()).isEqualTo(2L * STRIKES);
  }

  @Test
  void status_counts_days_and_the_trading_days_between_that_are_missing() {
    Lakes.put(lake(), List.of(Lakes.drawn(DAY, 1, STRIKES)));
    Lakes.put(lake(), List.of(Lakes.drawn(LATER, 2, STRIKES)));
    DatasetStatus status = status(0);
    assertThat(status.dataset().name()).isEqualTo("option-quotes-SPX");
    assertThat(status.days()).isEqualTo(2);
    assertThat(status.first()).contains(LocalDate.of(2024, 1, 5));
    assertThat(status.last()).contains(LocalDate.of(2024, 1, 10));
    assertThat(status.missing())
        .containsExactly(LocalDate.of(2024, 1, 8), LocalDate.of(2024, 1, 9));
    assertThat(status.partitions().getFirst().known()).isEqualTo(Lakes.KNOWN);
  }

  private DatasetStatus status(int dataset) {
    return LakeStatus.of(Lake.in(lake()).snapshot(), Lakes.CALENDAR).get(dataset);
  }

  @Test
  void the_hash_is_that_of_the_rows_and_of_no_file() {
    OptionChain chain = Lakes.drawn(DAY, 1, STRIKES);
    OptionChain other =
        new OptionChain(
            chain.underlying(),
            chain.asOf(),
            chain.underlyingLevel(),
            chain.slices(),
            chain.grade(),
            "from elsewhere");
    Lakes.put(lake(), List.of(chain));
    assertThat(Lakes.put(lake(), List.of(other)).kind()).isEqualTo(Deposit.Kind.SAME);
  }

  @Test
  void an_import_of_one_instant_leaves_the_other_of_the_day() throws IOException {
    OptionChain early = Lakes.drawn(EARLY, 1, STRIKES);
    Lakes.put(lake(), List.of(early));
    ImportReport report = Lakes.chains(lake(), vendor("late.csv", row("SPXW240119C04700000", 1.5)));
    assertThat(report.refused()).isEmpty();
    assertThat(report.deposits()).extracting(Deposit::kind).containsExactly(Deposit.Kind.REVISED);
    try (LakeHistory history = Lakes.history(lake())) {
      Lakes.requireSame(history.chains(EARLY).getFirst(), early);
      assertThat(history.chains(DAY)).hasSize(1);
    }
  }

  @Test
  void a_row_that_stands_in_two_files_counts_once_and_two_quotes_are_refused() throws IOException {
    Path data = folder.resolve("data");
    Files.createDirectories(data);
    String both = row("SPXW240119C04700000", 1.5);
    vendor("data/a_long-form.csv", both + row("SPXW240119P04700000", 2.5));
    vendor("data/b_long-form.csv", both + row("SPXW240119C04710000", 1.25));
    vendor("data/c_long-form.csv", row("SPXW240119C04710000", 9));
    ImportReport report = Lakes.chains(lake(), data);
    assertThat(report.duplicates()).isEqualTo(1);
    assertThat(report.refused()).hasSize(1);
    assertThat(report.refused().getFirst().where()).isEqualTo("c_long-form.csv");
    assertThat(report.refused().getFirst().why()).contains("4710").contains("another quote");
    assertThat(report.deposits()).hasSize(1);
    assertThat(report.deposits().getFirst().rows()).isEqualTo(3);
  }

  private Path vendor(String name, String rows) throws IOException {
    return Files.writeString(folder.resolve(name), HEADER + rows);
  }

  private static String row(String symbol, double bid) {
    String strike = Integer.toString(Integer.parseInt(symbol.substring(11)) / 1000);
    String type = symbol.charAt(10) == 'C' ? "call" : "put";
    return String.join(
            ",",
            List.of(
                "SPX",
                "4697.24",
                "*",
                symbol,
                "",
                type,
                "01/19/2024",
                "01/05/2024",
                strike,
                "0",
                Double.toString(bid),
                "10",
                "1",
                "1",
                "0.1",
                "0.1",
                "0",
                "0",
                "0",
                ""))
        + "\n";
  }

  @Test
  void a_file_that_is_not_what_its_name_says_is_a_fault() throws IOException {
    Lakes.put(lake(), List.of(Lakes.drawn(DAY, 1, STRIKES)));
    Deposit other = Lakes.put(lake(), List.of(Lakes.drawn(LATER, 2, STRIKES)));
    assertThat(faults()).isEmpty();
    byte[] whole = Files.readAllBytes(other.revision().file());
    Files.write(other.revision().file(), Arrays.copyOf(whole, whole.length / 2));
    assertThat(faults()).hasSize(1);
    Path first = Lake.in(lake()).snapshot().all().getFirst().file();
    Files.copy(first, other.revision().file(), StandardCopyOption.REPLACE_EXISTING);
    assertThat(faults()).hasSize(1);
    assertThat(faults().getFirst().what()).contains("hash");
    Files.writeString(lake().resolve("notes.txt"), "mine");
    assertThat(faults()).hasSize(2);
  }

  private List<LakeCheck.Fault> faults() {
    return LakeCheck.of(Lake.in(lake()).snapshot(), name -> {}).faults();
  }

  @Test
  void a_part_of_the_lake_is_exported_as_csv_and_parquet() throws IOException {
    Lakes.put(lake(), List.of(Lakes.drawn(DAY, 1, STRIKES)));
    Lakes.put(lake(), List.of(Lakes.drawn(LATER, 2, STRIKES)));
    LakeSnapshot snapshot = Lake.in(lake()).snapshot();
    LakeExport.Wish wish =
        new LakeExport.Wish(
            LakeDataset.quotes("SPX"),
            Optional.empty(),
            Optional.of(LocalDate.of(2024, 1, 6)),
            Optional.empty());
    Path csv = folder.resolve("out.csv");
    assertThat(LakeExport.write(snapshot, wish, csv)).isEqualTo(2L * STRIKES);
    assertThat(Files.readAllLines(csv)).hasSize(2 * STRIKES + 1);
    assertThat(Files.readAllLines(csv).get(1)).as("in UTC wherever it runs").contains("+00,");
    Path parquet = folder.resolve("out.parquet");
    LakeExport.write(snapshot, wish, parquet);
    ContentHash hash = ContentHash.of(ChainRows.TABLE.columns());
    ChainRows.TABLE.read(parquet, row -> row.copyTo(hash));
    assertThat(hash.hex()).isEqualTo(snapshot.newest(LakeDataset.quotes("SPX")).getLast().hash());
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> LakeExport.write(snapshot, wish, folder.resolve("out.xls")));
  }

  @Test
  void a_misspelt_dataset_is_answered_with_the_nearest_name() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> LakeDataset.named("option-quotes-SPY"))
        .withMessageContaining("option-quotes-SPX");
  }
}
