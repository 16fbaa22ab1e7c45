package alvh.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OsiSymbolTest {
  private static final long SEED = 7;
  private static final int DRAWS = 5_000;

  @ParameterizedTest
  @CsvSource({
    "SPXW240105C01200000, SPXW, 2024-01-05, 1200, CALL",
    "'SPX   240216C04475000', SPX, 2024-02-16, 4475, CALL",
    "'SPXW  240105P00100000', SPXW, 2024-01-05, 100, PUT",
    "XSP240119P00475500, XSP, 2024-01-19, 475.5, PUT",
    "VIX240214C00015000, VIX, 2024-02-14, 15, CALL",
    "'VIXW  240207P00013500', VIXW, 2024-02-07, 13.5, PUT",
    "SPX291221C10000000, SPX, 2029-12-21, 10000, CALL"
  })
  void a_symbol_is_read_with_and_without_padding(
      String symbol, OptionRoot root, LocalDate expiry, double strike, Right right) {
    assertThat(OsiSymbol.parse(symbol))
        .isEqualTo(new OsiReading.Read(new OptionContract(root, expiry, strike, right)));
  }

  @ParameterizedTest
  @CsvSource({
    "SPX, LENGTH",
    "240105C01200000, LENGTH",
    "BVZ160615C00015000, ROOT",
    "spx240105C01200000, ROOT",
    "SPX1240105C01200000, ROOT",
    "SPXW240230C01200000, DATE",
    "SPXW24x105C01200000, DATE",
    "SPXW240105X01200000, RIGHT",
    "SPXW240105C0120000x, STRIKE",
    "SPXW240105C00000000, STRIKE"
  })
  void a_symbol_that_cannot_be_used_says_which_part_is_wrong(
      String symbol, OsiReading.Fault fault) {
    assertThat(OsiSymbol.parse(symbol))
        .isInstanceOfSatisfying(
            OsiReading.Refused.class,
            refused -> {
              assertThat(refused.fault()).isEqualTo(fault);
              assertThat(refused.what()).contains(symbol);
            });
  }

  @Test
  void both_forms_are_written() {
    OptionContract option =
        new OptionContract(OptionRoot.SPX, LocalDate.of(2024, 2, 16), 4475, Right.CALL);
    assertThat(OsiSymbol.padded(option)).isEqualTo("SPX   240216C04475000");
    assertThat(OsiSymbol.compact(option)).isEqualTo("SPX240216C04475000");
  }

  @Test
  void a_strike_that_does_not_fit_is_refused() {
    OptionContract option =
        new OptionContract(OptionRoot.SPX, LocalDate.of(2024, 2, 16), 4475.0004, Right.CALL);
    assertThatThrownBy(() -> OsiSymbol.padded(option)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void reading_undoes_writing() {
    Random random = new Random(SEED);
    List<OptionRoot> roots = List.of(OptionRoot.values());
    for (int i = 0; i < DRAWS; i++) {
      OptionContract option =
          new OptionContract(
              roots.get(random.nextInt(roots.size())),
              LocalDate.of(2000, 1, 1).plusDays(random.nextInt(36_000)),
              (1 + random.nextInt(99_999_999)) / 1_000.0,
              random.nextBoolean() ? Right.CALL : Right.PUT);
      OsiReading read = new OsiReading.Read(option);
      assertThat(OsiSymbol.parse(OsiSymbol.padded(option))).isEqualTo(read);
      assertThat(OsiSymbol.parse(OsiSymbol.compact(option))).isEqualTo(read);
    }
  }
}
