package alvh.broker;

import alvh.book.FillLeg;

/// A contract with its signed number, as a person reads it: `-10 SPX 2024-02-16 P4475`.
final class ContractLine {
  private ContractLine() {}

  static String of(FillLeg leg, int quantity) {
    int contracts = leg.ratio() * quantity;
    return (contracts > 0 ? "+" : "") + contracts + " " + leg.instrument().label();
  }
}
