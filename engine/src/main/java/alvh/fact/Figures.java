package alvh.fact;

import alvh.playbook.FactValue;
import alvh.risk.Figure;

/// Figures of the risk report as facts.
final class Figures {
  private Figures() {}

  static FactValue fact(Figure figure, String asOf, String source) {
    return switch (figure) {
      case Figure.Known(double value) -> new FactValue.Amount(value, asOf, source);
      case Figure.Unknown(String why) -> new FactValue.Unknown(why);
    };
  }
}
