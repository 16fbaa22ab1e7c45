package alvh.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TosStatementsTest {
  @Test
  void a_position_statement_gives_each_position_once() {
    Imported read = Broker.read(Statements.POSITIONS);
    assertThat(read.format()).isEqualTo(BrokerFormat.THINKORSWIM_POSITIONS);
    assertThat(read.statementDate()).hasValue(LocalDate.of(2021, 12, 29));
    assertThat(Broker.holdings(read))
        .containsExactly(
            "1 MES 2022-03-18",
            "-2 VX 2022-01-19",
            "1 SPX 2022-01-21 P4795",
            "2 SPXW 2022-03-31 C4795",
            "-3 SPXW 2022-05-31 P4650",
            "30 VIX 2022-01-19 C22.5",
            "1000 VIXW 2022-01-26 C25",
            "-50 VXX");
    assertThat(read.holdings().get(4).averagePrice()).hasValue(176.10);
    assertThat(read.value().netLiquidationCents()).hasValue(18_234_479);
    assertThat(read.value().cashCents()).hasValue(231_040);
    assertThat(read.unread())
        .extracting(UnreadLine::line, UnreadLine::reason)
        .containsExactly(
            tuple(21, "another product: SPY"), tuple(22, "another product: SPY options"));
  }

  /// Users choose and order the columns; only two must be there.
  @Test
  void columns_are_found_by_their_names() {
    Imported read =
        Broker.read(
            """
            Position Statement for 1 (x) on 1/5/24 16:20:11
            None
            Qty,Mark,Instrument,Trade Price
            ,,SPX,
            0,4697.24,S&P 500 INDEX,.00
            "-1,000",9.1,100 (Weeklys) 16 FEB 24 4475 PUT,9.60
            """);
    assertThat(Broker.holdings(read)).containsExactly("-1000 SPXW 2024-02-16 P4475");
    assertThat(read.holdings().getFirst().averagePrice()).hasValue(9.60);
    assertThat(read.unread()).isEmpty();
  }

  /// 19 days lead to 2024-01-24, a weekly; the monthly of January settles on the 17th.
  @Test
  void a_weekly_future_is_not_taken_for_the_monthly_one() {
    Imported read =
        Broker.read(
            """
            Position Statement for 1 (x) on 1/5/24 16:20:11
            None
            Instrument,Qty,Days,Trade Price
            /VX,+1,,14.20
            "CBOE Volatility Index Futures, Jan-24 (prev. /VX04F24)",+1,19,14.20
            """);
    assertThat(read.holdings()).isEmpty();
    assertThat(read.unread()).singleElement().extracting(UnreadLine::line).isEqualTo(5);
  }

  @Test
  void an_account_statement_gives_fills_with_time_id_and_fees() {
    Imported read = Broker.read(Statements.ACCOUNT);
    assertThat(read.format()).isEqualTo(BrokerFormat.THINKORSWIM_ACCOUNT);
    assertThat(read.statementDate()).hasValue(LocalDate.of(2024, 1, 5));
    assertThat(read.fills()).hasSize(4);
    FillLine condor = read.fills().getFirst();
    assertThat(condor.at()).hasValue(Instant.parse("2024-01-04T15:31:12Z"));
    assertThat(condor.executionId()).hasValue("472251902 2024-01-04T15:31:12Z 2 @3.1");
    assertThat(condor.feesCents()).hasValue(992);
    assertThat(condor.netPrice()).isEqualTo(3.10);
    assertThat(read.fills().get(1).executionId()).hasValue("472251902 2024-01-04T15:31:13Z 1 @3.1");
    assertThat(Broker.legs(read.fills().get(2))).containsExactly("1 VIX 2024-01-17 C20");
    assertThat(read.fills().get(2).feesCents()).hasValue(0);
    assertThat(Broker.legs(read.fills().get(3))).containsExactly("1 VXM 2024-02-14");
    assertThat(read.fills().get(3).feesCents()).hasValue(1_470);
    assertThat(read.value().netLiquidationCents()).hasValue(9_812_345);
    assertThat(read.value().cashCents()).hasValue(9_446_747);
  }

  @Test
  void an_amount_that_contradicts_the_price_is_unread() {
    assertThat(Broker.read(Statements.ACCOUNT).unread())
        .extracting(UnreadLine::line, UnreadLine::reason)
        .containsExactly(
            tuple(9, "AMOUNT -96.00 is not price x multiplier x quantity, -960.00"),
            tuple(11, "another product: SPY"));
  }

  @Test
  void expiries_and_passed_over_tables_are_noted() {
    assertThat(Broker.read(Statements.ACCOUNT).notes())
        .extracting(ImportNote::line)
        .containsExactly(5, 10, 19);
  }

  @Test
  void trades_without_their_cash_table_are_unread() {
    String trades = Statements.ACCOUNT.substring(Statements.ACCOUNT.indexOf("Account Trade"));
    Imported read =
        Broker.read("Account Statement for 1 (x) since 1/4/24 through 1/5/24\n\n" + trades);
    assertThat(read.fills()).isEmpty();
    assertThat(read.unread()).hasSize(3);
  }

  /// Midnight in Chicago is 01:00 in New York, 07:00 in London, 19:00 of the day before in
  /// Honolulu.
  @ParameterizedTest
  @CsvSource({
    "1/4/24, 01:00:00, 2024-01-04T15:31:12Z",
    "1/4/24, 06:00:00, 2024-01-04T10:31:12Z",
    "1/3/24, 20:00:00, 2024-01-04T20:31:12Z",
  })
  void the_morning_balance_gives_the_zone_away(String date, String time, Instant at) {
    Imported read =
        Broker.read(Statements.ACCOUNT.replace("1/4/24,01:00:00,BAL", date + "," + time + ",BAL"));
    assertThat(read.fills().getFirst().at()).hasValue(at);
  }
}
