package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import alvh.desk.DeskState;
import alvh.desk.LayerState;
import alvh.desk.LayerStatus;
import alvh.input.InputException;
import alvh.playbook.ActionName;
import alvh.playbook.ActionPattern;
import alvh.playbook.Proposal;
import alvh.playbook.Side;
import alvh.playbook.Signature;
import alvh.playbook.Signatures;
import alvh.playbook.Signer;
import alvh.risk.CondorEntry;
import alvh.vix.VxRegime;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a journal remembers, and what it refuses to believe.
class JournalTest {
  private static final Instant MONDAY = Instant.parse("2024-01-08T21:15:00Z");
  private static final Instant TUESDAY = Instant.parse("2024-01-09T21:15:00Z");
  private static final Instant WEDNESDAY = Instant.parse("2024-01-10T21:15:00Z");

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("journal.jsonl");
  }

  /// A state in which every part holds something; 1/3 has no short decimal form.
  private static DeskState state(int day) {
    LocalDate on = LocalDate.of(2024, 1, day);
    var what = new ActionPattern(ActionName.ACTIVATE_LAYER, Side.CALL, "3", "vix-put-spread");
    return new DeskState(
        Optional.of(on),
        new Signatures(List.of(new Signature(new Proposal(what, "feb"), Signer.PRICE, on))),
        Map.of("feb", new CondorEntry(on, true, -day / 3.0)),
        Map.of("collar", new LayerState(LayerStatus.ARMED, on)),
        Optional.of(VxRegime.BACKWARDATION),
        Optional.of(on));
  }

  /// A decision with a character of several bytes and numbers of awkward forms.
  private static Map<String, Object> decision() {
    return Map.of("why", "σ² ≥ 0", "small", 1e-300, "large", 1.0e22, "whole", 12.0);
  }

  private static void refused(ThrowingCallable call, String where, String what) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(call)
        .satisfies(e -> {
          assertThat(e.where()).isEqualTo(where);
          assertThat(e.what()).contains(what);
          assertThat(e.mend()).isNotBlank();
        });
  }

  private Journal twoRecords() {
    Journal journal = Journal.open(file());
    journal.append(MONDAY, decision(), state(8));
    journal.append(TUESDAY, decision(), state(9));
    return journal;
  }

  @Test
  void what_was_appended_is_read_again() {
    Journal written = twoRecords();
    Journal read = Journal.open(file());
    assertThat(read.recovered()).isEmpty();
    assertThat(read.records()).extracting(JournalRecord::sequence).containsExactly(1L, 2L);
    assertThat(read.records()).extracting(JournalRecord::asOf).containsExactly(MONDAY, TUESDAY);
    assertThat(read.records()).extracting(JournalRecord::state).containsExactly(state(8), state(9));
    assertThat(read.records())
        .extracting(JournalRecord::hash)
        .isEqualTo(written.records().stream().map(JournalRecord::hash).toList());
    assertThat(read.records().getFirst().decision()).contains("σ² ≥ 0");
  }

  @Test
  void a_journal_goes_on_where_it_ended() {
    twoRecords();
    Journal.open(file()).append(WEDNESDAY, decision(), state(10));
    assertThat(Journal.open(file()).records()).hasSize(3);
  }

  @Test
  void an_empty_state_survives_the_round_trip() {
    Journal.open(file()).append(MONDAY, Map.of(), DeskState.EMPTY);
    assertThat(Journal.open(file()).stateBefore(TUESDAY)).isEqualTo(DeskState.EMPTY);
  }

  @Test
  void an_absent_file_remembers_nothing() {
    assertThat(Journal.open(file()).stateBefore(MONDAY)).isEqualTo(DeskState.EMPTY);
    assertThat(file()).doesNotExist();
  }

  @Test
  void deciding_twice_on_a_moment_uses_the_state_before_it() {
    Journal journal = twoRecords();
    assertThat(journal.stateBefore(TUESDAY)).isEqualTo(state(8));
    journal.append(TUESDAY, decision(), state(11));
    assertThat(Journal.open(file()).stateBefore(TUESDAY)).isEqualTo(state(8));
    assertThat(Journal.open(file()).stateBefore(WEDNESDAY)).isEqualTo(state(11));
  }

  @Test
  void an_earlier_moment_is_refused() {
    Journal journal = twoRecords();
    refused(
        () -> journal.append(MONDAY, decision(), state(8)), file().toString(), "its last decision");
    assertThat(Journal.open(file()).records()).hasSize(2);
  }

  @Test
  void a_torn_last_line_is_cut_off_and_reported_wherever_it_was_torn() throws IOException {
    twoRecords();
    byte[] whole = Files.readAllBytes(file());
    int first = new String(whole, StandardCharsets.UTF_8).indexOf('\n');
    int start =
        new String(whole, StandardCharsets.UTF_8)
            .substring(0, first + 1)
            .getBytes(StandardCharsets.UTF_8)
            .length;
    for (int length = start + 1; length < whole.length; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));
      Journal read = Journal.open(file());
      assertThat(read.records()).as("%s bytes kept", length).hasSize(1);
      assertThat(read.recovered().orElseThrow()).contains((length - start) + " bytes");
      assertThat(Files.size(file())).isEqualTo(start);
    }
  }

  @Test
  void a_changed_byte_is_refused_with_its_line_wherever_it_is() throws IOException {
    twoRecords();
    Journal.open(file()).append(WEDNESDAY, decision(), state(10));
    byte[] whole = Files.readAllBytes(file());
    int line = 1;
    for (int i = 0; i < whole.length - 1; i++) {
      if (whole[i] == '\n') {
        line++;
      } else {
        byte[] changed = whole.clone();
        changed[i] ^= 1;
        Files.write(file(), changed);
        String where = file() + ":" + line;
        // a byte that turns into a line end makes two lines of one: the first of them is refused
        refused(() -> Journal.open(file()), where, "record");
      }
    }
  }

  @Test
  void a_missing_record_is_refused_at_the_one_after_it() throws IOException {
    twoRecords();
    List<String> lines = Files.readAllLines(file());
    Files.writeString(file(), lines.get(1) + "\n");
    refused(() -> Journal.open(file()), file() + ":1", "a record before it is missing");
  }

  @Test
  void a_second_writer_at_the_same_time_is_refused() throws IOException {
    Journal journal = twoRecords();
    try (FileChannel other = FileChannel.open(file(), StandardOpenOption.WRITE);
        FileLock lock = other.lock()) {
      assertThat(lock.isValid()).isTrue();
      refused(
          () -> journal.append(WEDNESDAY, decision(), state(10)),
          file().toString(),
          "another program is writing");
    }
  }

  @Test
  void a_writer_that_has_not_seen_the_newest_record_is_refused() {
    Journal one = Journal.open(file());
    Journal other = Journal.open(file());
    one.append(MONDAY, decision(), state(8));
    refused(
        () -> other.append(MONDAY, decision(), state(8)), file().toString(), "since it was opened");
    assertThat(Journal.open(file()).records()).hasSize(1);
  }

  @Test
  void a_place_that_cannot_be_written_is_named() {
    Path nowhere = folder.resolve("none").resolve("journal.jsonl");
    Journal journal = Journal.open(nowhere);
    refused(
        () -> journal.append(MONDAY, decision(), state(8)),
        nowhere.toString(),
        "cannot be written: no such file or folder");
  }

  @Test
  void a_file_without_rights_says_so_before_and_after_it_was_opened() {
    Journal journal = twoRecords();
    assertThat(file().toFile().setReadOnly()).isTrue();
    assumeThat(Files.isWritable(file())).as("the superuser may write everything").isFalse();
    refused(
        () -> journal.append(WEDNESDAY, decision(), state(10)),
        file().toString(),
        "cannot be written: permission denied");
    assertThat(file().toFile().setReadable(false)).isTrue();
    refused(() -> Journal.open(file()), file().toString(), "cannot be read: permission denied");
  }

  @Test
  void a_folder_in_place_of_the_file_cannot_be_read() {
    refused(() -> Journal.open(folder), folder.toString(), "cannot be read");
  }
}
