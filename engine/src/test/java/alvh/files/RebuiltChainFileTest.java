package alvh.files;

import static alvh.files.Samples.CALENDAR;
import static alvh.files.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import alvh.input.InputException;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.CreditError;
import alvh.market.DataGrade;
import alvh.market.OptionChain;
import alvh.market.QuoteState;
import alvh.time.Settlement;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A rebuilt chain written and read back.
class RebuiltChainFileTest {
  private static final LocalDate EXPIRY = LocalDate.of(2015, 9, 18);
  private static final String FROM = "rebuilt from SPX 1893.21, VIX \"40.74\" of 2015-08-24";

  @TempDir private Path folder = Path.of("");

  private static OptionChain chain(DataGrade grade) {
    var slice =
        new ChainSlice(
            OptionRoot.SPX,
            CALENDAR.expiry(EXPIRY, Settlement.AM),
            new double[] {1450, 1892.5, 2100},
            new double[] {440.1, 60.2, 0},
            new double[] {447.3, 63.3, 0.05},
            new double[] {2.95, 58.4, Double.NaN},
            new double[] {3.3, 61, Double.NaN});
    return new OptionChain(
        "SPX", at("2015-08-24T16:15"), OptionalDouble.of(1893.21), List.of(slice), grade, FROM);
  }

  private ChainImport written() {
    Path file =
        Samples.write(
            folder, "day.csv", RebuiltChainText.of(chain(DataGrade.REBUILT), List.of("a, b")));
    return ChainFiles.read(file, Optional.empty(), CALENDAR);
  }

  @Test
  void quotes_and_instant_come_back() {
    OptionChain read = written().chain();
    ChainSlice slice = read.slices().getFirst();
    ChainSlice was = chain(DataGrade.REBUILT).slices().getFirst();
    assertThat(read.asOf()).isEqualTo(at("2015-08-24T16:15"));
    assertThat(read.underlyingLevel()).hasValue(1893.21);
    assertThat(slice.strikes()).containsExactly(was.strikes());
    assertThat(slice.expiry()).isEqualTo(was.expiry());
    for (int i = 0; i < 3; i++) {
      assertThat(slice.quote(Right.CALL, i)).isEqualTo(was.quote(Right.CALL, i));
    }
    assertThat(slice.quote(Right.PUT, 1)).isEqualTo(was.quote(Right.PUT, 1));
    assertThat(slice.state(Right.PUT, 2)).isEqualTo(QuoteState.UNLISTED);
  }

  @Test
  void what_is_read_back_says_that_it_is_rebuilt() {
    ChainImport read = written();
    assertThat(read.layout()).isEqualTo(ChainLayout.REBUILT);
    assertThat(read.chain().grade()).isEqualTo(DataGrade.REBUILT);
    assertThat(read.chain().source()).endsWith("day.csv (" + FROM + ")");
    assertThat(read.notes()).containsExactly(FROM + ": no quotes of a market", "a, b");
  }

  @Test
  void quotes_of_a_market_are_not_written_as_rebuilt_ones() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RebuiltChainText.of(chain(DataGrade.QUOTES), List.of()));
  }

  @Test
  void another_instant_than_that_of_the_file_is_refused() {
    Path file =
        Samples.write(folder, "day.csv", RebuiltChainText.of(chain(DataGrade.REBUILT), List.of()));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> ChainFiles.read(file, Optional.of(at("2015-08-24T15:45")), CALENDAR))
        .withMessageContaining("2015-08-24T16:15");
  }

  @Test
  void a_file_without_its_moment_is_refused() {
    assertRefused("rebuilt_at,\"2015-08-24T16:15\"\n", "", "the line 'rebuilt_at' is missing");
  }

  @Test
  void a_broken_moment_is_refused() {
    assertRefused("2015-08-24T16:15", "yesterday", "is not a New York time");
  }

  @Test
  void an_unknown_line_is_refused() {
    assertRefused("note,", "nota,", "the line 'nota' is not known");
  }

  @Test
  void the_error_of_a_condor_comes_back_with_its_reason() {
    OptionChain bare = chain(DataGrade.REBUILT);
    CreditError error = new CreditError(0.078, 0.169, Optional.of("VIX 40.74 > 33.46"));
    OptionChain known =
        new OptionChain(
            bare.underlying(),
            bare.asOf(),
            bare.underlyingLevel(),
            bare.slices(),
            bare.grade(),
            bare.source(),
            Optional.of(error));
    Path file = Samples.write(folder, "day.csv", RebuiltChainText.of(known, List.of()));
    assertThat(ChainFiles.read(file, Optional.empty(), CALENDAR).chain().creditError())
        .hasValue(error);
  }

  @Test
  void a_broken_error_is_refused_with_its_line() {
    String median = "condor_credit_error_median,\"0.2\"\n";
    String p90 = "condor_credit_error_p90,\"0.1\"\n";
    assertRefused("note,", median + p90 + "note,", "day.csv:7");
    assertRefused("note,", median + p90 + "note,", "must follow the median and be no less");
    assertRefused("note,", p90 + "note,", "must follow the median and be no less");
    assertRefused("note,", median + "note,", "'condor_credit_error_p90' is missing");
  }

  @Test
  void another_underlying_than_that_of_the_options_is_refused() {
    assertRefused(
        "underlying,\"SPX\"",
        "underlying,\"VIX\"",
        "the underlying is VIX, the options are on SPX");
  }

  @Test
  void a_changed_header_is_refused() {
    assertRefused("call_bid,call_ask", "call_ask,call_bid", "is not known");
  }

  private void assertRefused(String what, String with, String text) {
    String whole = RebuiltChainText.of(chain(DataGrade.REBUILT), List.of("a"));
    assertThat(whole).contains(what);
    Path file = Samples.write(folder, "day.csv", whole.replace(what, with));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> ChainFiles.read(file, Optional.empty(), CALENDAR))
        .withMessageContaining(text);
  }
}
