package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Condors on real quotes through 2018-02-05, against the cells of the vendor's file.
@Tag("real-data")
class QuotesBacktestTest {
  private static final String HOLD = CommandRun.example("spxw-2018.yaml");
  private static final String CLOSE_AT_HALF = CommandRun.example("spxw-close-at-half.yaml");

  /// Of the condor of 2018-02-01, as in the file, with their signs.
  private static final List<String> FEBRUARY = List.of("p2735", "p2605", "c2885", "c2950");

  private static final int[] SIGNS = {-1, 1, -1, 1};
  private static final double DUST = 1e-9;
  private static final double CENT = 0.005;

  /// The file of closes has 2713.830078 for 2,713.83.
  private static final double SINGLE_PRECISION = 0.015;

  /// The share of each leg's width that a package of four legs gives, of two legs and one.
  private static final double FOUR_LEGS = 0.56;

  private static final double TWO_LEGS = 0.66;

  /// The step of a package of SPXW options.
  private static final double TICK = 0.05;

  @TempDir private Path folder;

  private static RawQuotes2018 raw() throws IOException {
    return new RawQuotes2018(EarlyFebruary2018.quotes());
  }

  private static JsonNode run(int code, List<String> words) {
    CommandRun run = CommandRun.of(words, "--json");
    assertThat(run.code()).as(run.err()).isEqualTo(code);
    return run.json();
  }

  private static List<JsonNode> all(JsonNode array) {
    List<JsonNode> all = new ArrayList<>();
    array.forEach(all::add);
    return all;
  }

  /// Sold `share` of the width below the ask, bought that much above the bid.
  private static double fill(RawQuotes2018 raw, String day, String option, int sign, double share) {
    double width = raw.ask(day, option) - raw.bid(day, option);
    return sign < 0 ? raw.ask(day, option) - share * width : raw.bid(day, option) + share * width;
  }

  private static double onTick(double net) {
    return Math.floor(net / TICK + DUST) * TICK;
  }

  @Test
  void fills_and_settlements_of_held_condors_are_those_of_the_file() throws IOException {
    RawQuotes2018 raw = raw();
    JsonNode json =
        run(
            0,
            EarlyFebruary2018.words(
                HOLD,
                "2018-01-02",
                "2018-02-28",
                "--explain",
                "2018-01-02",
                "--explain",
                "2018-01-31",
                "--explain",
                "2018-02-01",
                "--explain",
                "2018-02-28"));
    JsonNode days = json.get("explained");
    requireOpening(
        days.get(0), raw, "01/02/2018", List.of("p2635", "p2510", "c2735", "c2765"), 9.5);
    requireOpening(days.get(2), raw, "02/01/2018", FEBRUARY, 15.75);
    // S&P's closes of these days: the calls of January end 30 points apart, one put of February is
    // 21.17 points in the money
    assertThat(paid(days.get(1))).isCloseTo((2735 - 2765) * 100, within(CENT));
    assertThat(paid(days.get(3))).isCloseTo(-2117.0, within(SINGLE_PRECISION));
    assertThat(days.get(1).get("settlements").get(0).get("value").asDouble())
        .isCloseTo(2823.81, within(CENT));
    assertThat(days.get(3).get("settlements").get(0).get("value").asDouble())
        .isCloseTo(2713.83, within(CENT));
    double ends = json.get("equityUsd").asDouble();
    double interest = json.get("pnlUsd").get("interest").asDouble();
    double fees = 4.31 + 4.40;
    assertThat(ends - 1_000_000 - interest)
        .isCloseTo(950 + 1575 - fees - 3000 - 2117, within(SINGLE_PRECISION));
  }

  private static double paid(JsonNode day) {
    return all(day.get("settlements")).stream().mapToDouble(s -> s.get("cashUsd").asDouble()).sum();
  }

  private static void requireOpening(
      JsonNode day, RawQuotes2018 raw, String date, List<String> options, double net) {
    JsonNode order = day.get("orders").get(0);
    double sum = 0;
    double mids = 0;
    for (int i = 0; i < options.size(); i++) {
      JsonNode leg = order.get("legs").get(i);
      assertThat(leg.get("leg").asString()).endsWith(" " + options.get(i).toUpperCase(Locale.ROOT));
      assertThat(leg.get("bid").asDouble()).isEqualTo(raw.bid(date, options.get(i)));
      assertThat(leg.get("ask").asDouble()).isEqualTo(raw.ask(date, options.get(i)));
      double price = fill(raw, date, options.get(i), SIGNS[i], FOUR_LEGS);
      assertThat(leg.get("price").asDouble()).isCloseTo(price, within(DUST));
      sum -= SIGNS[i] * price;
      mids -= SIGNS[i] * raw.mid(date, options.get(i));
    }
    assertThat(order.get("exactPrice").asDouble()).isCloseTo(sum, within(DUST));
    assertThat(order.get("netPrice").asDouble())
        .isCloseTo(onTick(sum), within(DUST))
        .isEqualTo(net);
    assertThat(order.get("slippageUsd").asDouble())
        .isCloseTo((onTick(sum) - mids) * 100, within(CENT));
  }

  @Test
  void marks_and_equity_from_the_second_to_the_sixth_of_february_are_those_of_the_file()
      throws IOException {
    RawQuotes2018 raw = raw();
    JsonNode json =
        run(
            0,
            EarlyFebruary2018.words(
                HOLD,
                "2018-02-01",
                "2018-02-06",
                "--explain",
                "2018-02-02",
                "--explain",
                "2018-02-05",
                "--explain",
                "2018-02-06"));
    List<JsonNode> days = all(json.get("explained"));
    List<String> dates = List.of("02/02/2018", "02/05/2018", "02/06/2018");
    double[] marks = new double[dates.size()];
    for (int d = 0; d < dates.size(); d++) {
      for (int i = 0; i < FEBRUARY.size(); i++) {
        JsonNode mark = days.get(d).get("marks").get(i);
        double mid = raw.mid(dates.get(d), FEBRUARY.get(i));
        assertThat(mark.get("price").asDouble()).isCloseTo(mid, within(DUST));
        assertThat(mark.get("contracts").asInt()).isEqualTo(SIGNS[i]);
        marks[d] += SIGNS[i] * mid * 100;
      }
      assertThat(days.get(d).get("marksUsd").asDouble()).isCloseTo(marks[d], within(CENT));
    }
    // from Friday to Monday the bill paid some 1.4 to 1.5 % a year: H.15 of these days
    double monday = days.get(1).get("equityUsd").asDouble();
    double weekend = monday - days.get(0).get("equityUsd").asDouble() - (marks[1] - marks[0]);
    assertThat(weekend / 1_000_700 * 365 / 3).isBetween(0.0140, 0.0155);
    double night = days.get(2).get("equityUsd").asDouble() - monday - (marks[2] - marks[1]);
    assertThat(night / 1_000_700 * 365).isBetween(0.0140, 0.0155);
    List<JsonNode> wild = all(days.get(1).get("marks"));
    assertThat(wild.stream().map(m -> m.get("quote").asString()).toList())
        .containsExactly("two sided", "two sided", "two sided, wild", "zero bid, wild");
    assertThat(wild.stream().map(m -> m.get("rule").asString()).toList())
        .containsExactly("mid", "mid", "mid", "half ask");
    assertThat(json.get("notedMarks").toString()).contains("C2885 is quoted 0.5 / 5.8");
  }

  @Test
  void close_at_80_closes_the_put_side_on_the_eighth() throws IOException {
    RawQuotes2018 raw = raw();
    JsonNode json =
        run(
            0,
            EarlyFebruary2018.words(
                "close-at-80",
                "2018-02-01",
                "2018-02-08",
                "--entries",
                CommandRun.example("spxw-condors.yaml"),
                "--explain",
                "2018-02-07",
                "--explain",
                "2018-02-08"));
    assertThat(json.get("explained").get(0).get("orders")).isEmpty();
    JsonNode order = json.get("explained").get(1).get("orders").get(0);
    String day = "02/08/2018";
    double net = fill(raw, day, "p2605", -1, TWO_LEGS) - fill(raw, day, "p2735", 1, TWO_LEGS);
    assertThat(order.get("exactPrice").asDouble()).isCloseTo(net, within(DUST));
    assertThat(order.get("netPrice").asDouble())
        .isEqualTo(-81.6)
        .isCloseTo(onTick(net), within(DUST));
  }

  @Test
  void an_order_to_close_a_strike_without_a_quote_is_reported_and_the_position_stays()
      throws IOException {
    RawQuotes2018 raw = raw();
    JsonNode json =
        run(
            1,
            EarlyFebruary2018.words(
                CLOSE_AT_HALF,
                "2018-02-01",
                "2018-02-06",
                "--set",
                "condors.shortDelta=0.16",
                "--explain",
                "2018-02-05",
                "--explain",
                "2018-02-06"));
    String monday = "02/05/2018";
    assertThat(raw.ask(monday, "p2715")).isZero();
    JsonNode day = json.get("explained").get(0);
    JsonNode order = day.get("orders").get(0);
    assertThat(order.get("action").asString()).startsWith("close-side put");
    assertThat(order.get("isFilled").asBoolean()).isFalse();
    assertThat(order.get("why").asString()).contains("P2715 is quoted 0 / 0");
    assertThat(json.get("unfilled")).hasSize(1);
    JsonNode mark = day.get("marks").get(0);
    assertThat(mark.get("quote").asString()).isEqualTo("no quote");
    assertThat(mark.get("rule").asString()).isEqualTo("smile");
    assertThat(mark.get("price").asDouble())
        .isBetween(raw.mid(monday, "p2710"), raw.mid(monday, "p2720"));
    JsonNode tuesday = json.get("explained").get(1).get("marks");
    assertThat(tuesday).hasSize(4);
    assertThat(tuesday.get(0).get("price").asDouble())
        .isCloseTo(raw.mid("02/06/2018", "p2715"), within(DUST));
  }

  @Test
  void the_same_run_gives_the_same_bytes_and_a_lake_the_same_account() throws IOException {
    Path first = folder.resolve("first");
    Path again = folder.resolve("again");
    for (Path out : List.of(first, again)) {
      run(0, EarlyFebruary2018.words(HOLD, "2018-02-01", "2018-02-06", "--out", out.toString()));
    }
    SortedMap<String, byte[]> bytes = EarlyFebruary2018.bytes(first);
    assertThat(bytes).containsKeys("manifest.json", "fills.csv", "marks.parquet", "tearsheet.html");
    SortedMap<String, byte[]> second = EarlyFebruary2018.bytes(again);
    assertThat(second.keySet()).isEqualTo(bytes.keySet());
    bytes.forEach((name, content) -> assertThat(second.get(name)).as(name).isEqualTo(content));

    Path lake = folder.resolve("lake");
    CommandRun imported =
        CommandRun.of(
            "lake", "import", EarlyFebruary2018.quotes().toString(), "--lake", lake.toString());
    assertThat(imported.code()).as(imported.err()).isZero();
    Path third = folder.resolve("of-lake");
    run(
        0,
        EarlyFebruary2018.onLake(
            lake, HOLD, "2018-02-01", "2018-02-06", "--out", third.toString()));
    SortedMap<String, byte[]> ofLake = EarlyFebruary2018.bytes(third);
    for (String table : List.of("equity", "events", "fills", "marks", "positions", "trades")) {
      String name = table + ".csv";
      assertThat(ofLake.get(name)).as(name).isEqualTo(bytes.get(name));
    }
  }
}
