package alvh.playbook;

import java.util.List;

/// The declarations that the playbooks of the project use, for tests of this package: names and
/// units as the catalogue of facts has them.
public final class MarketFacts {
  /// The table of all of them.
  public static final FactTable TABLE =
      FactTable.of(
          List.of(
              number("vix.close", "vol points", 0.5),
              number("vix.rsi14", "rsi", 2),
              flag("vix.macdHistContracting"),
              number("vix.macdHist", "vol points", 0.1),
              number("spx.close", "index points", 20),
              number("spx.rsi14", "rsi", 2),
              number("vx.1", "vol points", 0.5),
              number("vx.2", "vol points", 0.5),
              number("vx.spread12", "vol points", 0.5),
              number("vx.contango", "ratio", 0.01),
              number("vx.cm30", "vol points", 0.5),
              number("vx.cm60", "vol points", 0.5),
              number("vx.slope", "vol points", 0.5),
              number("vx.slopeDropFrom20dMax", "vol points", 0.5),
              number("spxvix.corr21", "ratio", 0.05),
              number("spxvix.corr63", "ratio", 0.05),
              number("spxvix.corr252", "ratio", 0.05),
              flag("breadth.positiveDivergence"),
              flag("breadth.negativeDivergence"),
              flag("breadth.confirming"),
              flag("spx.priceToCashFlowBelowAverage"),
              flag("fomc.rateExpectationsStable"),
              number("book.coverage", "ratio", 0.05),
              number("book.netDeltaPerCondor", "index delta", 0.02),
              number("book.netCarryPerDay", "USD/day", 10),
              number("book.thetaPerDay", "USD/day", 10),
              number("book.stackRiskShare", "ratio", 0.0025),
              number("condor.putPenetration", "ratio", 0.1),
              number("condor.callPenetration", "ratio", 0.1),
              flag("condor.putTested"),
              flag("condor.callTested"),
              number("condor.closesBelowPutBreakEven", "days", 1),
              number("condor.closesAboveCallBreakEven", "days", 1),
              number("condor.tradingDaysLeft", "days", 1)));

  private MarketFacts() {}

  private static FactDeclaration number(String name, String unit, double near) {
    return FactDeclaration.number(name, unit, near, name);
  }

  private static FactDeclaration flag(String name) {
    return FactDeclaration.flag(name, name);
  }
}
