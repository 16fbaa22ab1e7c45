package alvh.files;

import static alvh.files.Samples.CALENDAR;
import static alvh.files.Samples.at;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import alvh.input.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What cannot be used is refused with file, line and what to do; nothing is half imported.
class BadFilesTest {
  private static final String HEADER = "Expiration Date,Calls,Bid,Ask,Strike,Puts,Bid,Ask\n";
  private static final String PREAMBLE =
      """

      S&P 500 INDEX,Last: 4697.24,Change: 8.56
      "Date: January 7, 2024 at 10:52 AM EST",Bid: 1,Ask: 2
      """;

  @TempDir private Path folder = Path.of("");

  private static String row(String strike, String callBid) {
    return "Fri Jan 19 2024,SPX240119C0"
        + strike
        + "000,"
        + callBid
        + ",101.0,"
        + strike
        + ".00,SPX240119P0"
        + strike
        + "000,99.0,100.0\n";
  }

  private void assertRefused(Path file, String... texts) {
    var thrown =
        assertThatExceptionOfType(InputException.class)
            .isThrownBy(() -> ChainFiles.read(file, Optional.of(at("2024-01-05T16:15")), CALENDAR));
    Arrays.stream(texts).forEach(thrown::withMessageContaining);
    thrown.withMessageContaining("mend:");
  }

  @Test
  void empty_file() {
    assertRefused(Samples.write(folder, "empty.csv", ""), "empty.csv", "no header");
  }

  @Test
  void missing_file() {
    assertRefused(folder.resolve("none.csv"), "there is no such file");
  }

  @Test
  void wrong_header() {
    assertRefused(Samples.write(folder, "x.csv", "a,b,c\n1,2,3\n"), "no header of a known chain");
  }

  @Test
  void chain_layout_that_is_known_but_not_read_is_named() {
    assertRefused(
        Samples.write(folder, "x.csv", "[QUOTE_UNIXTIME], [QUOTE_READTIME]\n1,2\n"),
        "[QUOTE_UNIXTIME]");
  }

  @Test
  void missing_column() {
    String text =
        PREAMBLE + HEADER.replace(",Bid,Ask,Strike", ",Bid,Offer,Strike") + row("4700", "1");
    assertRefused(Samples.write(folder, "x.csv", text), "x.csv:4", "no Bid and Ask");
  }

  @Test
  void number_that_is_none() {
    String text = PREAMBLE + HEADER + row("4700", "100.0") + row("4710", "9o.5");
    assertRefused(Samples.write(folder, "x.csv", text), "x.csv:6", "Bid", "9o.5");
  }

  @Test
  void not_a_number_of_java_is_no_number() {
    String text = PREAMBLE + HEADER + row("4700", "1e999");
    assertRefused(Samples.write(folder, "x.csv", text), "x.csv:5", "1e999");
  }

  @Test
  void negative_price() {
    String text = PREAMBLE + HEADER + row("4700", "-1.0");
    assertRefused(Samples.write(folder, "x.csv", text), "x.csv:5", "Bid is negative: -1.0");
  }

  @Test
  void conflicting_duplicate() {
    String text = PREAMBLE + HEADER + row("4700", "100.0") + row("4700", "100.5");
    assertRefused(Samples.write(folder, "x.csv", text), "x.csv:6", "line 5", "another quote");
  }

  @Test
  void strike_column_against_symbol() {
    String text = PREAMBLE + HEADER + row("4700", "100.0").replace(",4700.00,", ",4705.00,");
    assertRefused(Samples.write(folder, "x.csv", text), "x.csv:5", "4705");
  }

  @Test
  void row_that_is_cut_off() {
    String text = PREAMBLE + HEADER + "Fri Jan 19 2024,SPX240119C04700000,1.0";
    assertRefused(Samples.write(folder, "x.csv", text), "x.csv:5", "ends before");
  }

  @Test
  void gzip_that_is_cut_off() throws IOException {
    StringBuilder text = new StringBuilder(PREAMBLE + HEADER);
    for (int strike = 4000; strike < 4900; strike++) {
      text.append(row(String.valueOf(strike), strike + ".5"));
    }
    Path whole = Samples.gzip(folder, "whole.csv.gz", text.toString());
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(bytes, bytes.length / 2));
    assertRefused(cut, "cut.csv.gz", "ends early", "fetch the file again");
  }

  @Test
  void gzip_that_is_none() {
    assertRefused(Samples.write(folder, "x.csv.gz", "plain text"), "x.csv.gz", "damaged");
  }

  @Test
  void binary_file() throws IOException {
    Path file = Files.write(folder.resolve("x.csv"), new byte[] {65, 66, 0, 1, 2, 10});
    assertRefused(file, "x.csv", "binary");
  }

  @Test
  void text_that_is_not_utf8_is_refused_with_its_line() throws IOException {
    byte[] text = (PREAMBLE + HEADER + "Zürich\n").getBytes(StandardCharsets.ISO_8859_1);
    assertRefused(Files.write(folder.resolve("x.csv"), text), "x.csv:5", "UTF-8");
  }

  @Test
  void zip_of_several_files_asks_for_one() {
    assertRefused(
        Samples.zip(folder, "x.zip", "a.csv", "1", "b.csv", "2"), "a.csv, b.csv", "x.zip!a.csv");
  }

  @Test
  void file_of_another_product_is_refused_with_what_it_holds() {
    String text = PREAMBLE + HEADER + row("4700", "100.0").replace("SPX2", "NDX2");
    assertRefused(Samples.write(folder, "x.csv", text), "no option of ours", "NDX240119C04700000");
  }

  @Test
  void larger_file_than_the_limit() {
    Path file = Samples.write(folder, "x.csv", PREAMBLE + HEADER + row("4700", "100.0"));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> {
          try (CsvRows rows = CsvRows.open(TextSource.of(file).limitedTo(20))) {
            rows.header();
          }
        })
        .withMessageContaining("more than 20 bytes");
  }

  @Test
  void json_that_is_cut_off() {
    String text = "{\"timestamp\":\"2024-01-05 21:20:00\",\"data\":{\"options\":[{\"option\":";
    assertRefused(Samples.write(folder, "_SPX.json", text), "_SPX.json:1", "not whole JSON");
  }

  @Test
  void json_price_that_is_a_text() {
    String text =
        "{\"data\":{\"last_trade_time\":\"2024-01-05T16:00:00\",\"options\":["
            + "{\"option\":\"SPXW240108C04700000\",\"bid\":\"x\",\"ask\":1.0}]}}";
    assertRefused(Samples.write(folder, "_SPX.json", text), "_SPX.json:1", "bid is not a number");
  }

  @Test
  void error_page_instead_of_json() {
    assertRefused(
        Samples.write(folder, "_SPX.json", "<html>denied</html>"), "_SPX.json:1", "not whole JSON");
  }
}
