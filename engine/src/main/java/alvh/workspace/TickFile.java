package alvh.workspace;

import alvh.instrument.FutureRoot;
import alvh.instrument.OptionRoot;
import alvh.instrument.OptionTick;
import alvh.instrument.TickTable;
import java.util.List;

/// Reads `ticks.yaml`.
final class TickFile {
  private TickFile() {}

  static TickTable read(YamlMapping file) {
    file.only("options", "packages", "futures");
    return new TickTable(
        DatedRows.byRoot(
            file.sequence("options"), List.of(OptionRoot.values()), TickFile::optionTick),
        DatedRows.byRoot(file.sequence("packages"), List.of(OptionRoot.values()), TickFile::tick),
        DatedRows.byRoot(file.sequence("futures"), List.of(FutureRoot.values()), TickFile::tick));
  }

  private static OptionTick optionTick(YamlMapping row) {
    row.only("root", "from", "threshold", "below", "above", "source");
    double threshold = row.number("threshold");
    double below = row.number("below");
    double above = row.number("above");
    if (!(threshold >= 0) || !(below > 0) || !(above >= below)) {
      throw row.fault(
          "needs threshold >= 0 and 0 < below <= above", "write the steps in points, such as 0.05");
    }
    return new OptionTick(threshold, below, above);
  }

  private static Double tick(YamlMapping row) {
    double tick = row.only("root", "from", "tick", "source").number("tick");
    if (!(tick > 0)) {
      throw row.get("tick").fault("must be > 0, was " + tick, "write the step in points");
    }
    return tick;
  }
}
