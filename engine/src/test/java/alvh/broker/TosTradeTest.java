package alvh.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TosTradeTest {
  private static FillLine only(String line) {
    Imported read = Broker.read(line);
    assertThat(read.unread()).isEmpty();
    return read.fills().getFirst();
  }

  /// The published line: short call, long call, short put, long put.
  @Test
  void a_sold_condor_is_short_the_first_of_each_pair() {
    FillLine condor =
        only(
            "SELL -2 IRON CONDOR SPX 100 (Weeklys) 28 JUL 23 4450/4460/4450/4440 CALL/PUT @9.60 LMT");
    assertThat(condor.state()).isEqualTo(FillLine.State.ORDERED);
    assertThat(Broker.legs(condor))
        .containsExactly(
            "-1 SPXW 2023-07-28 C4450",
            "1 SPXW 2023-07-28 C4460",
            "-1 SPXW 2023-07-28 P4450",
            "1 SPXW 2023-07-28 P4440");
    assertThat(condor.quantity()).isEqualTo(2);
    assertThat(condor.netPrice()).isEqualTo(9.60);
  }

  @Test
  void a_bought_condor_buys_the_listed_structure_back() {
    FillLine condor =
        only("BOT +2 IRON CONDOR SPX 100 (Weeklys) 28 JUL 23 4450/4460/4450/4440 CALL/PUT @3.10");
    assertThat(condor.state()).isEqualTo(FillLine.State.FILLED);
    assertThat(Broker.legs(condor))
        .containsExactly(
            "1 SPXW 2023-07-28 C4450",
            "-1 SPXW 2023-07-28 C4460",
            "1 SPXW 2023-07-28 P4450",
            "-1 SPXW 2023-07-28 P4440");
    assertThat(condor.netPrice()).isEqualTo(-3.10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SOLD -20 VERTICAL SPX 100 (Weeklys) 27 MAR 26 6495/6515 CALL @.90"
            + "| -1 SPXW 2026-03-27 C6495; 1 SPXW 2026-03-27 C6515 | 20 | 0.90",
        "BUY +10 VERTICAL SPX 100 (Weeklys) 17 JUL 26 7500/7515 CALL @4.10 LMT"
            + "| 1 SPXW 2026-07-17 C7500; -1 SPXW 2026-07-17 C7515 | 10 | -4.10",
        "tAndroid BOT +1 SPX 100 (Weeklys) 20 FEB 26 7040 CALL @.30 CBOE"
            + "| 1 SPXW 2026-02-20 C7040 | 1 | -0.30",
        "tAndroid BOT +10 SINGLE SPX 100 (Weeklys) 27 MAR 26 6335 PUT @.65"
            + "| 1 SPXW 2026-03-27 P6335 | 10 | -0.65",
        "SOLD -1 SPX 100 15 MAR 24 4500 PUT @20.10 | -1 SPX 2024-03-15 P4500 | 1 | 20.10",
        "SOLD -1 SPX 100 (AM) 15 MAR 24 4500 PUT @20.10 | -1 SPX 2024-03-15 P4500 | 1 | 20.10",
        "BUY +1 CALENDAR SPX 100 (Weeklys) 30 NOV 26/20 NOV 26 [AM] 7550 PUT @5.80 LMT GTC"
            + "| 1 SPXW 2026-11-30 P7550; -1 SPX 2026-11-20 P7550 | 1 | -5.80",
        "BUY +1 BUTTERFLY SPX 100 (Weeklys) 11 AUG 26 7720/7750/7780 CALL @1.25 LMT"
            + "| 1 SPXW 2026-08-11 C7720; -2 SPXW 2026-08-11 C7750; 1 SPXW 2026-08-11 C7780"
            + "| 1 | -1.25",
        "SELL -1 CONDOR SPX 100 (Weeklys) 9 FEB 24 4700/4710/4730/4740 PUT @2 LMT"
            + "| -1 SPXW 2024-02-09 P4700; 1 SPXW 2024-02-09 P4710;"
            + " 1 SPXW 2024-02-09 P4730; -1 SPXW 2024-02-09 P4740 | 1 | 2",
        "SOLD -3 STRANGLE VIX 100 14 FEB 24 25/13 CALL/PUT @1.05"
            + "| -1 VIX 2024-02-14 C25; -1 VIX 2024-02-14 P13 | 3 | 1.05",
        "BOT +3 STRADDLE XSP 100 9 FEB 24 480 CALL/PUT @11.05"
            + "| 1 XSP 2024-02-09 C480; 1 XSP 2024-02-09 P480 | 3 | -11.05",
        "BOT +5 VIX 100 (Weeklys) 24 JAN 24 20 CALL @.40 | 1 VIXW 2024-01-24 C20 | 5 | -0.40",
        "BOT +14 /VXMG24 @14.20 | 1 VXM 2024-02-14 | 14 | -14.20",
        "SOLD -2 /VXG24:XCBF @15.05 | -1 VX 2024-02-14 | 2 | 15.05",
        "BOT +1,000 UVXY @8.10 | 1 UVXY | 1000 | -8.10",
        "BUY +1 VERTICAL SPX 100 (Weeklys) 9 FEB 24 4700/4690 CALL @-1.20 LMT"
            + "| 1 SPXW 2024-02-09 C4700; -1 SPXW 2024-02-09 C4690 | 1 | 1.20"
      })
  void lines_are_read_with_their_signs(String line, String legs, int quantity, double netPrice) {
    FillLine fill = only(line);
    assertThat(Broker.legs(fill)).isEqualTo(List.of(legs.split(";\\s*", 0)));
    assertThat(fill.quantity()).isEqualTo(quantity);
    assertThat(fill.netPrice()).isEqualTo(netPrice);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BOT +100 AAPL @182.10 | another product: AAPL",
        "BOT +1 SPY 100 16 FEB 24 470 PUT @1.10 | another product: SPY options",
        "BOT +1 SPX 10 (Mini) 16 FEB 24 470 PUT @1.10 | another product: options of multiplier 10",
        "BOT +1 /CLG24 @71.10 | another product: /CLG24",
        "BOT -1 SPX 100 (Weeklys) 16 FEB 24 4475 PUT @9.60 | BOT contradicts the quantity -1",
        "SOLD -1 VERTICAL SPX 100 (Weeklys) 16 FEB 24 4475 PUT @9.60"
            + "| dates, strikes and rights are not those of a VERTICAL",
        "SOLD -1 VERTICAL SPX 100 (Weeklys) 16 FEB 24 4475/4475 PUT @9.60 | a series appears twice",
        "BUY +1 SPX 100 (Weeklys) 16 FEB 24 4475 PUT @9.60 LMT CANCELED"
            + "| the order did not trade: LMT CANCELED",
        "BOT +1 SPX 100 15 FEB 24 4475 PUT @9.60"
            + "| 2024-02-15 may be the last trading day of the monthly SPX or a weekly:"
            + " write the class",
        "BOT +1 SPX 100 (Weeklys) 19 FEB 24 4475 PUT @9.60"
            + "| no SPXW option expires on 2024-02-19: Washington's Birthday"
      })
  void what_is_not_read_says_why(String line, String reason) {
    Imported read = Broker.read(line);
    assertThat(read.fills()).isEmpty();
    assertThat(read.unread()).singleElement().extracting(UnreadLine::reason).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BUY +1 CUSTOM SPX 100 (Weeklys) +1 13 OCT 26 7705 CALL @68.20 LMT",
        "BOT +1 VERT ROLL SPX 100 (Weeklys) 16 FEB 24/9 FEB 24 4400/4390/4450/4440 PUT @1.00",
        "BOT +1 1/2 BACKRATIO SPX 100 16 FEB 24 4400/4300 PUT @1.00"
      })
  void combinations_without_a_known_reading_are_unread(String line) {
    assertThat(Broker.read(line).unread()).hasSize(1);
  }
}
