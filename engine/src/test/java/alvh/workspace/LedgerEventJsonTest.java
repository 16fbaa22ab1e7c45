package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import alvh.book.Adjustment;
import alvh.book.CashSettlement;
import alvh.book.Fill;
import alvh.book.FillLeg;
import alvh.book.LedgerEvent;
import alvh.book.Sleeve;
import alvh.input.InputException;
import alvh.instrument.EtpShare;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// Events of an account written into a journal and read back.
class LedgerEventJsonTest {
  private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 16);
  private static final Instant AT = Instant.parse("2024-01-05T19:30:15.123456789Z");

  private static String json(LedgerEvent event) {
    return JsonMapper.shared().writeValueAsString(LedgerEventJson.of(event));
  }

  private static LedgerEvent read(String kind, String json) {
    return LedgerEventJson.read(kind, JsonMapper.shared().readTree(json), "record 7");
  }

  private static void checkSame(LedgerEvent event) {
    assertThat(read(LedgerEventJson.kind(event), json(event))).isEqualTo(event);
  }

  @Test
  void keys_are_those_of_the_documents() {
    Fill fill =
        new Fill(
            "U1.17",
            AT,
            "feb-2",
            Sleeve.CONDOR,
            Optional.of("feb"),
            List.of(new FillLeg(new OptionContract(OptionRoot.SPX, FEBRUARY, 4475, Right.PUT), -1)),
            10,
            12.1,
            4_400,
            "typed");
    assertThat(json(fill))
        .isEqualTo(
            """
            {"id":"U1.17","at":"2024-01-05T14:30:15.123456789-05:00","position":"feb-2","sleeve":"condor",\
            "rolledFrom":"feb","quantity":10,"netPrice":12.1,"feesCents":4400,"source":"typed",\
            "legs":[{"instrument":"SPX   240216P04475000","ratio":-1}]}\
            """);
    checkSame(fill);
    var set =
        new CashSettlement(
            "s", Instant.parse("2024-02-16T14:30:00Z"), "SPX", FEBRUARY, 5005.57, "SET");
    assertThat(json(set))
        .isEqualTo(
            """
            {"id":"s","at":"2024-02-16T09:30-05:00","product":"SPX","date":"2024-02-16","value":5005.57,\
            "source":"SET"}\
            """);
    checkSame(set);
    var gone = new Adjustment("a", AT, "vx", 0, "statement");
    assertThat(json(gone))
        .isEqualTo(
            """
            {"id":"a","at":"2024-01-05T14:30:15.123456789-05:00","position":"vx","quantity":0,\
            "source":"statement"}\
            """);
    checkSame(gone);
  }

  @Test
  void what_is_read_equals_what_was_written_to_the_last_bit() {
    Random draw = new Random(7);
    for (int i = 0; i < 300; i++) {
      Instant at = Instant.ofEpochSecond(draw.nextInt(1_800_000_000), draw.nextInt(1_000_000_000));
      int ratio = 1 + draw.nextInt(5);
      checkSame(
          new Fill(
              "f" + i + " \"ş\\",
              at,
              "p",
              Sleeve.VX_OVERLAY,
              Optional.empty(),
              List.of(
                  new FillLeg(new FutureContract(FutureRoot.VXM, FEBRUARY), ratio),
                  new FillLeg(new EtpShare("VXX"), -ratio)),
              1 + draw.nextInt(1000),
              draw.nextGaussian() * 20,
              draw.nextLong(1L << 40),
              "typed"));
      checkSame(
          new CashSettlement(
              "s", at.plusSeconds(2_000_000_000), "VIXW", FEBRUARY, draw.nextDouble() + 10, "VRO"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fill | {}",
        "fill | []",
        "trade | {}",
        "settlement |"
            + " {\"id\":\"s\",\"at\":\"2024-02-16T09:30-05:00\",\"product\":\"SPY\",\"date\":\"2024-02-16\",\"value\":1,\"source\":\"\"}",
        "settlement |"
            + " {\"id\":\"s\",\"at\":\"2024-02-16\",\"product\":\"SPX\",\"date\":\"2024-02-16\",\"value\":1,\"source\":\"\"}",
        "adjustment |"
            + " {\"id\":\"s\",\"at\":\"2024-02-16T09:30-05:00\",\"position\":\"p\",\"quantity\":\"1\",\"source\":\"\"}"
      })
  void anything_else_is_refused_with_the_place(String kind, String json) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read(kind, json))
        .withMessageContaining("record 7");
  }
}
