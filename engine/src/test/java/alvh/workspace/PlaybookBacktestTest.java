package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import alvh.input.InputException;
import alvh.playbook.BacktestDefaults;
import alvh.playbook.MarketFacts;
import alvh.playbook.Playbook;
import org.junit.jupiter.api.Test;

/// How a playbook says that it is meant to be replayed.
class PlaybookBacktestTest {
  private static final String TEXT =
      """
      name: test
      title: a test
      reading: sound
      quorum: 1
      signature-days: 1
      signers: { risk-adding: 2, risk-reducing: 1, neutral: 1 }
      human: optional
      cool-down-days: 0
      mode: votes
      backtest:
        equity-usd: 100_000_000
        cash: t-bills
        fills: cross
        enter-at: morning
      """;

  @Test
  void the_section_is_read_whole() {
    assertThat(parse(TEXT).backtest())
        .contains(
            new BacktestDefaults(
                100_000_000,
                BacktestDefaults.Cash.T_BILLS,
                BacktestDefaults.Fills.CROSS,
                BacktestDefaults.EnterAt.MORNING));
  }

  @Test
  void a_playbook_without_it_leaves_all_open() {
    assertThat(parse(TEXT.substring(0, TEXT.indexOf("backtest:"))).backtest()).isEmpty();
  }

  @Test
  void what_it_leaves_out_is_asked_for() {
    refused(
        TEXT.replace("  enter-at: morning\n", ""),
        "test.yaml:11",
        "missing key 'enter-at'",
        "add the line `enter-at: ...`");
  }

  @Test
  void a_misspelt_key_is_refused_with_the_nearest() {
    refused(TEXT.replace("fills", "fill"), "test.yaml:13", "unknown key", "fills");
  }

  @Test
  void a_misspelt_word_is_refused_with_the_nearest() {
    refused(TEXT.replace("t-bills", "tbills"), "test.yaml:12", "unknown name 'tbills'", "t-bills");
    refused(TEXT.replace("cross", "crossed"), "test.yaml:13", "unknown name 'crossed'", "cross");
    refused(
        TEXT.replace("morning", "mornings"), "test.yaml:14", "unknown name 'mornings'", "morning");
  }

  @Test
  void an_account_starts_with_money() {
    refused(
        TEXT.replace("100_000_000", "0"),
        "test.yaml:11",
        "equity-usd must be > 0",
        "change the row");
  }

  private static Playbook parse(String text) {
    return PlaybookYaml.parse(text, "test.yaml", MarketFacts.TABLE);
  }

  private static void refused(String text, String where, String what, String mend) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> parse(text))
        .satisfies(fault -> assertThat(fault.where()).isEqualTo(where))
        .satisfies(fault -> assertThat(fault.what()).contains(what))
        .satisfies(fault -> assertThat(fault.mend()).contains(mend));
  }
}
