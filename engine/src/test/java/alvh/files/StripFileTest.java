package alvh.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import alvh.input.InputException;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.Quote;
import alvh.time.Expiry;
import alvh.time.Settlement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StripFileTest {
  private static final LocalDate DAY = LocalDate.of(2015, 7, 17);
  private static final Expiry EXPIRY =
      new Expiry(DAY, Settlement.AM, Instant.parse("2015-07-17T13:30:00Z"), DAY);

  @TempDir private Path folder = Path.of("");

  private ChainSlice read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("strip.dat"), text);
    return StripFile.read(file, OptionRoot.SPX, EXPIRY);
  }

  private void refused(String text, String... parts) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read(text))
        .satisfies(e -> assertThat(e.getMessage()).contains(parts));
  }

  @Test
  void rows_become_quotes() throws IOException {
    ChainSlice slice = read("800\t1160.9\t1164.4\t0\t0.1\n\n  900  1060.9 1064.5 0.05 0.1 \n");
    assertThat(slice.size()).isEqualTo(2);
    assertThat(slice.quote(Right.CALL, 0)).isEqualTo(new Quote(1160.9, 1164.4));
    assertThat(slice.quote(Right.PUT, 1)).isEqualTo(new Quote(0.05, 0.1));
  }

  @Test
  void a_short_row_is_refused_with_its_line() {
    refused("800 1 2 3 4\n900 1 2 3\n", "strip.dat:2:", "has 4 fields, needs 5", "mend:");
  }

  @Test
  void a_word_is_refused_with_its_column() {
    refused("strike cb ca pb pa\n", "strip.dat:1:", "strike is not a number: 'strike'");
  }

  @Test
  void a_negative_price_is_refused() {
    refused("800 1 2 -3 4\n", "strip.dat:1:", "put bid is negative");
  }

  @Test
  void strikes_that_do_not_ascend_are_refused() {
    refused("800 1 2 3 4\n800 1 2 3 4\n", "strip.dat:2:", "strike 800");
  }

  @Test
  void an_empty_file_is_refused() {
    refused("\n", "is empty");
  }

  @Test
  void a_missing_file_is_refused() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> StripFile.read(folder.resolve("none"), OptionRoot.SPX, EXPIRY))
        .satisfies(e -> assertThat(e.getMessage()).contains("no such file"));
  }
}
