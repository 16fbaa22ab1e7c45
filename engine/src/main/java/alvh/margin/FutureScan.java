package alvh.margin;

import alvh.instrument.FutureContract;
import alvh.risk.Figure;
import java.util.Locale;

/// The charge of one futures contract in a scan: its scan, or its table if that asks more.
///
/// @param contract which
/// @param quantity held on balance, negative when sold, not 0
/// @param scan of the contract by itself
/// @param tableUsd what the table asks to hold it, USD
public record FutureScan(FutureContract contract, int quantity, GroupScan scan, Figure tableUsd) {
  /// What the requirement is read from.
  public enum Source {
    /// The scan asks at least as much.
    SCAN("scan"),
    /// The table asks more.
    TABLE("table"),
    /// One of the two is unknown.
    UNKNOWN("unknown");

    private final String words;

    Source(String words) {
      this.words = words;
    }

    /// In words.
    public String words() {
      return words;
    }
  }

  /// Which of the two was used.
  public Source source() {
    if (scan.requirementUsd() instanceof Figure.Known(double lost)
        && tableUsd instanceof Figure.Known(double asked)) {
      return asked > lost ? Source.TABLE : Source.SCAN;
    }
    return Source.UNKNOWN;
  }

  /// The larger of scan and table, USD; unknown when either is.
  public Figure requirementUsd() {
    return switch (source()) {
      case SCAN -> scan.requirementUsd();
      case TABLE -> tableUsd;
      case UNKNOWN -> scan.requirementUsd().plus(tableUsd);
    };
  }

  /// The contract and how many, such as `+14 x VXM 2024-02-14`.
  public String label() {
    return String.format(
        Locale.ROOT, "%+d x %s %s", quantity, contract.root(), contract.settlement());
  }
}
