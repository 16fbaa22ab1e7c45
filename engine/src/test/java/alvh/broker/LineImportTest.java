package alvh.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import alvh.input.InputException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineImportTest {
  @Test
  void positions_are_read_in_every_form_of_symbol() {
    Imported read = Broker.read(Statements.OSI);
    assertThat(read.format()).isEqualTo(BrokerFormat.OSI_LINES);
    assertThat(Broker.holdings(read))
        .containsExactly(
            "-10 SPXW 2024-02-16 P4475",
            "10 SPXW 2024-02-16 P4465",
            "10 SPXW 2024-02-16 C4950",
            "-10 SPXW 2024-02-16 C4940",
            "14 VXM 2024-02-14",
            "100 VXX");
    assertThat(read.holdings().get(0).averagePrice()).hasValue(12.10);
    assertThat(read.holdings().get(3).averagePrice()).isEmpty();
    assertThat(read.holdings().get(0).where()).isEqualTo("test.txt:2");
    assertThat(read.unread())
        .extracting(UnreadLine::line, UnreadLine::reason)
        .containsExactly(tuple(8, "another product: SPY   240216P00470000"));
    assertThat(read.entries()).isEqualTo(new EntryCount(8, 6, 0, 1, 0, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SPXW  240216P04475000", // no quantity
        "SPXW  240216P04475000 12.10", // a price alone
        "10 SPXW  240216P04475000 10 12.10", // two quantities
        "10 SPXW  240216P04475000 -12.10", // a negative price
        "0 SPXW  240216P04475000",
        "10 SPXW  240217P04475000", // a Saturday
        "10 SPX   240209P04475000", // not the third Friday
        "10 SPXW  240231P04475000" // no such day
      })
  void a_line_that_leaves_a_question_is_unread(String line) {
    Imported read = Broker.read("10 SPXW  240216P04475000\n" + line);
    assertThat(read.holdings()).hasSize(1);
    assertThat(read.unread()).singleElement().extracting(UnreadLine::line).isEqualTo(2);
  }

  /// IBKR and others date an AM series on the day it last trades.
  @ParameterizedTest
  @CsvSource({
    "SPX   240215P04475000, -1 SPX 2024-02-16 P4475",
    "VIX   240213C00020000, -1 VIX 2024-02-14 C20",
    "VIX   240124C00020000, -1 VIXW 2024-01-24 C20"
  })
  void an_am_series_on_its_last_trading_day_is_moved_to_its_expiry(String symbol, String held) {
    Imported read = Broker.read("-1 " + symbol);
    assertThat(Broker.holdings(read)).containsExactly(held);
    assertThat(read.notes()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "/VXG4, VX 2024-02-14",
    "/VXF4, VX 2024-01-17",
    "/VXM4, VX 2024-06-18", // June, not the mini
    "/VXMM4, VXM 2024-06-18",
    "/VXZ3, VX 2033-12-21", // December 2023 has settled
    "/VXG24:XCBF, VX 2024-02-14",
    "/ESH24, ES 2024-03-15"
  })
  void a_future_is_read_by_month_and_year(String symbol, String label) {
    assertThat(Broker.holdings(Broker.read("1 " + symbol + "\n1 SPXW240216P04475000")))
        .first()
        .isEqualTo("1 " + label);
  }

  @Test
  void a_year_of_one_digit_needs_a_date() {
    Imported read =
        Imports.read(
            "t",
            "1 /VXG4\n1 SPXW240216P04475000",
            Optional.empty(),
            Broker.CALENDAR,
            Broker.LISTINGS);
    assertThat(read.unread())
        .singleElement()
        .extracting(UnreadLine::reason)
        .isEqualTo("the year of /VXG4 needs the date of the statement");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n ", "hello", "date,close\n2024-01-05,4697.24"})
  void a_text_of_no_known_form_is_refused(String text) {
    assertThatExceptionOfType(InputException.class).isThrownBy(() -> Broker.read(text));
  }
}
