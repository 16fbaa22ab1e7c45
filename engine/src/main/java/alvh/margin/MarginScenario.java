package alvh.margin;

import alvh.scenario.MarketMove;
import java.util.List;

/// A named move after which margin is looked at again.
///
/// @param name as it is shown
/// @param spxReturn simple return of SPX
/// @param vixChange simple change of VIX; the VX curve follows by the tenor law
public record MarginScenario(String name, double spxReturn, double vixChange) {
  /// Five points of the scan's range, and two days of the record by their closes of SPX and VIX
  /// (S&P 2,762.13 to 2,648.94 and VIX 17.31 to 37.32; S&P 998.01 to 907.84 and VIX 55.13 to
  /// 69.25); what the VX curve did on them is not in it.
  public static final List<MarginScenario> ALL =
      List.of(
          new MarginScenario("SPX -8 %, VIX +40 %", -0.08, 0.40),
          new MarginScenario("SPX -4 %, VIX +20 %", -0.04, 0.20),
          new MarginScenario("unchanged", 0, 0),
          new MarginScenario("SPX +3 %, VIX -15 %", 0.03, -0.15),
          new MarginScenario("SPX +6 %, VIX -30 %", 0.06, -0.30),
          new MarginScenario("as 2018-02-05", 2648.94 / 2762.13 - 1, 37.32 / 17.31 - 1),
          new MarginScenario("as 2008-10-15", 907.84 / 998.01 - 1, 69.25 / 55.13 - 1));

  MarketMove move() {
    return MarketMove.scan(spxReturn, vixChange, 0);
  }
}
