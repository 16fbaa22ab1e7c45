package alvh.files;

import static alvh.files.Samples.CALENDAR;
import static alvh.files.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import alvh.input.InputException;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.OptionChain;
import alvh.market.QuoteState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every layout of chains on a few rows of our own.
class ChainSamplesTest {
  @TempDir private Path folder = Path.of("");

  private static String table(String date) {
    return """

    S&P 500 INDEX,Last: 4700.5,Change: 1.0
    "Date: DOWNLOADED",Bid: 1,Ask: 2
    Expiration Date,Calls,Last Sale,Bid,Ask,Strike,Puts,Last Sale,Bid,Ask
    Fri Jan 19 2024,SPXW240119C04700000,0,50.0,51.0,4700.00,SPXW240119P04700000,0,40.0,41.0
    Fri Jan 19 2024,SPX240119C04700000,0,49.0,50.0,4700.00,SPX240119P04700000,0,0,0.05
    Fri Jan 19 2024,SPX240119C04700000,0,49.0,50.0,4700.00,SPX240119P04700000,0,0,0.05
    Fri Jan 19 2024,SPX240119C04710000,0,45.0,44.0,4710.00,SPX240119P04710000,0,50,50
    Fri Jan 19 2024,SPX240119C04720000,0,,,4720.00,SPX240119P04720000,0,0,0
    """
        .replace("DOWNLOADED", date);
  }

  private ChainImport read(String name, String text, String instant) {
    return ChainFiles.read(Samples.write(folder, name, text), Optional.of(at(instant)), CALENDAR);
  }

  private static OptionContract spx(double strike, Right right) {
    return new OptionContract(OptionRoot.SPX, LocalDate.of(2024, 1, 19), strike, right);
  }

  @Test
  void quote_table_keeps_every_odd_quote_as_its_state() {
    ChainImport read = read("t.csv", table("January 5, 2024 at 8:00 PM EST"), "2024-01-05T16:15");
    OptionChain chain = read.chain();
    assertThat(chain.state(spx(4700, Right.PUT))).isEqualTo(QuoteState.ZERO_BID);
    assertThat(chain.state(spx(4710, Right.CALL))).isEqualTo(QuoteState.CROSSED);
    assertThat(chain.state(spx(4710, Right.PUT))).isEqualTo(QuoteState.LOCKED);
    assertThat(chain.state(spx(4720, Right.PUT))).isEqualTo(QuoteState.NO_QUOTE);
    assertThat(chain.state(spx(4720, Right.CALL))).isEqualTo(QuoteState.NO_QUOTE);
    assertThat(chain.state(spx(4730, Right.CALL))).isEqualTo(QuoteState.UNLISTED);
    assertThat(read.quality().count(QualityKind.DUPLICATE)).isEqualTo(2);
    assertThat(read.quality().count(QualityKind.MISSING)).isEqualTo(2);
    assertThat(read.quality().examples(QualityKind.CROSSED).getFirst()).contains("t.csv:8");
    assertThat(read.rows()).isEqualTo(5);
  }

  @Test
  void off_tick_prices_are_counted_by_the_rule_given() {
    Path file =
        Samples.write(
            folder,
            "t.csv",
            table("January 5, 2024 at 8:00 PM EST").replace("50.0,51.0", "50.07,51.0"));
    ChainImport read =
        ChainFiles.of(CALENDAR, (root, date, price) -> price < 3 ? 0.05 : 0.10)
            .read(file, Optional.empty());
    assertThat(read.quality().count(QualityKind.OFF_TICK)).isEqualTo(1);
  }

  @Test
  void download_on_a_trading_day_after_the_close_is_that_close() {
    ChainImport read =
        ChainFiles.read(
            Samples.write(folder, "t.csv", table("January 5, 2024 at 4:31 PM EST")),
            Optional.empty(),
            CALENDAR);
    assertThat(read.chain().asOf()).isEqualTo(at("2024-01-05T16:15"));
  }

  @Test
  void download_after_the_close_shows_the_closing_quotes_and_no_other_moment() {
    Path file = Samples.write(folder, "t.csv", table("January 7, 2024 at 10:52 AM EST"));
    assertThat(ChainFiles.read(file, Optional.of(at("2024-01-05T16:15")), CALENDAR).chain().asOf())
        .isEqualTo(at("2024-01-05T16:15"));
    for (String moment : List.of("10:00", "15:45", "20:00")) {
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(
              () -> ChainFiles.read(file, Optional.of(at("2024-01-05T" + moment)), CALENDAR))
          .satisfies(e -> assertThat(e.mend()).contains("--at 2024-01-05T16:15"));
    }
    // the day after Thanksgiving closed at 13:00, its options at 13:15
    Path half = Samples.write(folder, "h.csv", table("November 25, 2023 at 9:00 AM EST"));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> ChainFiles.read(half, Optional.of(at("2023-11-24T16:15")), CALENDAR))
        .satisfies(e -> assertThat(e.mend()).contains("--at 2023-11-24T13:15"));
  }

  @Test
  void download_during_a_session_needs_the_callers_time() {
    Path file = Samples.write(folder, "t.csv", table("January 5, 2024 at 2:00 PM EST"));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> ChainFiles.read(file, Optional.empty(), CALENDAR))
        .withMessageContaining("--at");
    assertThat(ChainFiles.read(file, Optional.of(at("2024-01-05T13:45")), CALENDAR).chain().asOf())
        .isEqualTo(at("2024-01-05T13:45"));
    assertThatExceptionOfType(InputException.class)
        .as("quotes cannot be younger than the download")
        .isThrownBy(() -> ChainFiles.read(file, Optional.of(at("2024-01-05T15:00")), CALENDAR));
  }

  private static String json(String lastTrade) {
    return "{\"timestamp\":\"2024-01-05 21:35:00\",\"data\":{\"options\":["
        + "{\"option\":\"SPX240119C04700000\",\"bid\":49.0,\"bid_size\":3,\"ask\":50.0,\"iv\":0.1},"
        + "{\"option\":\"SPXW240119P04700000\",\"bid\":null,\"ask\":0.05},"
        + "{\"option\":\"NANOS240119P00470000\",\"bid\":1,\"ask\":2}],"
        + "\"symbol\":\"^SPX\",\"current_price\":4697.24,\"last_trade_time\":\""
        + lastTrade
        + "\"},"
        + "\"symbol\":\"_SPX\"}";
  }

  @Test
  void delayed_quotes_hold_spx_and_spxw_and_their_own_clock() {
    Path file = Samples.write(folder, "_SPX.json", json("2024-01-05T16:14:58"));
    ChainImport read = ChainFiles.read(file, Optional.empty(), CALENDAR);
    assertThat(read.chain().asOf()).isEqualTo(at("2024-01-05T16:15"));
    assertThat(read.chain().slices()).hasSize(2);
    assertThat(read.chain().underlyingLevel()).hasValue(4697.24);
    assertThat(read.quality().count(QualityKind.OTHER_PRODUCT)).isEqualTo(1);
    assertThat(read.quality().count(QualityKind.MISSING)).isEqualTo(1);
    assertThat(read.rows()).isEqualTo(3);
  }

  @Test
  void delayed_quotes_of_a_session_are_of_the_last_index_value() {
    ChainImport read = read("_SPX.json", json("2024-01-05T11:00:00"), "2024-01-05T11:05");
    assertThat(read.chain().asOf()).isEqualTo(at("2024-01-05T11:05"));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read("_SPX.json", json("2024-01-05T11:00:00"), "2024-01-05T15:45"))
        .withMessageContaining("2024-01-05T11:00");
  }

  @Test
  void long_form_gives_the_day_that_is_asked_for() {
    String text =
        "\uFEFF"
            + """
            underlying,underlying_last, exchange,optionroot,type,expiration,quotedate,strike,bid,ask
            SPXW,2700,W,SPXW180228C02700000,call,02/28/2018,02/05/2018,2700,50,52
            SPXW,2710,W,SPXW180228C02700000,call,02/28/2018,02/06/2018,2700,60,62
            """
                .replace("\n", "\r\n");
    ChainImport read = read("x.csv", text, "2018-02-06T16:15");
    assertThat(read.rows()).isEqualTo(1);
    assertThat(read.chain().underlyingLevel()).hasValue(2710);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read("x.csv", text, "2018-02-07T16:15"))
        .withMessageContaining("2 instants");
  }

  @Test
  void early_close_moves_both_snapshots_of_datashop() {
    String text =
        """
        underlying_symbol,quote_date,root,expiration,strike,option_type,bid_1545,ask_1545,\
        underlying_bid_1545,underlying_ask_1545,bid_eod,ask_eod,underlying_bid_eod,underlying_ask_eod
        ^SPX,2018-11-23,SPX,2018-12-21,2650.000,C,30,31,2633,2633,29,30,2632,2632
        ^SPX,2018-11-23,SPXW,2018-12-05,2650.000,P,30,31,2633,2633,29,30,2632,2632
        """;
    assertThat(read("d.csv", text, "2018-11-23T13:15").chain().underlyingLevel()).hasValue(2632);
    ChainImport early = read("d.csv", text, "2018-11-23T12:45");
    assertThat(early.chain().underlyingLevel()).hasValue(2633);
    assertThat(early.quality().count(QualityKind.RELABELLED))
        .as("2018-12-05 was closed at short notice")
        .isEqualTo(1);
    assertThat(early.chain().slice(OptionRoot.SPXW, LocalDate.of(2018, 12, 6))).isPresent();
  }

  @Test
  void one_wild_strike_is_a_parity_violation() {
    StringBuilder text = new StringBuilder(table("January 5, 2024 at 8:00 PM EST"));
    for (int k = 4800; k < 5000; k += 10) {
      double put = k == 4900 ? 5 : k - 4700 + 1;
      text.append("Fri Feb 16 2024,SPX240216C0")
          .append(k)
          .append("000,0,1.0,1.1,")
          .append(k)
          .append(".00,SPX240216P0")
          .append(k)
          .append("000,0,")
          .append(put)
          .append(',')
          .append(put + 0.1)
          .append('\n');
    }
    ChainImport read = read("t.csv", text.toString(), "2024-01-05T16:15");
    assertThat(read.quality().count(QualityKind.PARITY)).isEqualTo(1);
    assertThat(read.quality().examples(QualityKind.PARITY).getFirst()).contains("C4900");
  }
}
