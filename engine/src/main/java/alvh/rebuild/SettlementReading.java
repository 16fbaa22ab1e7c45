package alvh.rebuild;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What stands in for SET, the special opening quotation, in data that do not have it.
public enum SettlementReading {
  /// The open of the index file: until about 2016 a print of stocks that had not opened yet.
  FILE_OPEN("file-open"),
  /// SPX close x SPY open / SPY close of the same day: the fund's opening auction on the index
  /// scale.
  SPY_IMPLIED("spy-implied"),
  /// The close of the settlement day: late by a session.
  CLOSE("close");

  private final String label;

  SettlementReading(String label) {
    this.label = label;
  }

  /// As written on the command line.
  public String label() {
    return label;
  }

  /// The reading called `label`.
  public static Optional<SettlementReading> labelled(String label) {
    return Arrays.stream(values()).filter(r -> r.label.equals(label)).findFirst();
  }

  /// All labels.
  public static List<String> labels() {
    return Arrays.stream(values()).map(SettlementReading::label).toList();
  }
}
