package alvh.workspace;

import alvh.playbook.BacktestDefaults;
import alvh.playbook.BacktestDefaults.Cash;
import alvh.playbook.BacktestDefaults.EnterAt;
import alvh.playbook.BacktestDefaults.Fills;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads how a playbook is meant to be replayed over history.
final class BacktestSectionYaml {
  static final String KEY = "backtest";

  private static final String EQUITY = "equity-usd";
  private static final String CASH = "cash";
  private static final String FILLS = "fills";
  private static final String ENTER_AT = "enter-at";

  private static final Map<String, Cash> CASHES =
      Spellings.of(List.of(Cash.values()), Cash::spelling);
  private static final Map<String, Fills> FILL_MODELS =
      Spellings.of(List.of(Fills.values()), Fills::spelling);
  private static final Map<String, EnterAt> TIMES =
      Spellings.of(List.of(EnterAt.values()), EnterAt::spelling);

  private BacktestSectionYaml() {}

  /// The section at `backtest:`, which says everything or is not there.
  static Optional<BacktestDefaults> of(YamlMapping root) {
    return root.find(KEY)
        .map(YamlNode::asMapping)
        .map(section -> section.only(EQUITY, CASH, FILLS, ENTER_AT))
        .map(section ->
            Located.at(
                section.get(EQUITY),
                () ->
                    new BacktestDefaults(
                        section.number(EQUITY),
                        section.choice(CASH, CASHES),
                        section.choice(FILLS, FILL_MODELS),
                        section.choice(ENTER_AT, TIMES))));
  }
}
