package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Settling on dates that are no trading days: until 2015 monthlies were listed with the Saturday.
class BookSettleDateTest {
  @TempDir private Path temp;
  private DeskFolder desk;
  private String prices = "";

  @BeforeEach
  void make() throws IOException {
    desk = DeskFolder.in(temp.resolve("desk"));
    CommandRun fill =
        desk.run(
            "book",
            "fill",
            "SOLD -1 IRON CONDOR SPX 100 17 JAN 14 1875/1900/1775/1750 CALL/PUT @2.10",
            "--at",
            "2013-12-20");
    assertThat(fill.code()).as(fill.out() + fill.err()).isZero();
    Path folder = Files.createDirectories(temp.resolve("prices"));
    Files.writeString(
        folder.resolve("data.yaml"),
        """
        datasets:
          - { files: "index.csv", layout: ohlc, prefix: spx, unit: index points, clock: "16:00" }
          - { files: "fund.csv", layout: ohlc, prefix: spy, unit: USD, clock: "16:00" }
        """);
    Files.writeString(
        folder.resolve("index.csv"),
        """
        DATE,OPEN,HIGH,LOW,CLOSE
        2014-01-16,1835,1845,1830,1840
        2014-01-17,1840,1850,1830,1838
        """);
    Files.writeString(
        folder.resolve("fund.csv"),
        """
        DATE,OPEN,HIGH,LOW,CLOSE
        2014-01-16,183.5,184.5,183,184
        2014-01-17,184.5,185,183,183.8
        """);
    prices = folder.toString();
  }

  @Test
  void a_saturday_that_was_listed_settles_at_the_opening_of_friday() {
    CommandRun run = desk.run("book", "settle", "SPX", "2014-01-18", "1844.5", "--data", prices);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("settled at 1844.50");
    // 2.10 received, nothing paid between 1775 and 1875
    assertThat(desk.run("book", "history").out())
        .contains("SPX of 2014-01-17 settled", "realised 210.00 USD");
    for (String same : new String[] {"2014-01-17", "2014-01-18"}) {
      CommandRun again = desk.run("book", "settle", "SPX", same, "1900", "--data", prices);
      assertThat(again.code()).isEqualTo(2);
      assertThat(again.err()).contains("has been settled already");
    }
  }

  @Test
  void an_estimate_for_such_a_saturday_is_that_of_friday() {
    CommandRun run =
        desk.run(
            "book", "settle", "SPX", "2014-01-18", "--reading", "spy-implied", "--data", prices);
    assertThat(run.code()).as(run.err()).isZero();
    // 1840 * 184.5 / 184
    assertThat(run.out()).contains("settled at 1845.00, an estimate of SET (spy-implied)");
  }

  @Test
  void a_weekend_of_no_expiry_is_refused_with_what_to_do() {
    for (String[] how : new String[][] {{"1880"}, {"--reading", "spy-implied"}}) {
      String[] words = new String[6 + how.length];
      String[] settle = {"book", "settle", "SPX", "2016-01-16", "--data", prices};
      System.arraycopy(settle, 0, words, 0, settle.length);
      System.arraycopy(how, 0, words, settle.length, how.length);
      CommandRun run = desk.run(words);
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err())
          .contains("DATE: 2016-01-16 is no expiry: a weekend", "as listed")
          .doesNotContain("fault of this program");
    }
  }
}
