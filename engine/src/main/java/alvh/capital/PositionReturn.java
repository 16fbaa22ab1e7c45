package alvh.capital;

import alvh.risk.Figure;

/// What dated cash flows return, by the measure that suits them.
///
/// @param measure how it is measured
/// @param value a fraction: a year for a rate, of the money paid in for a return on risk
public record PositionReturn(Measure measure, Figure value) {
  /// An annual rate of a week or less means nothing: a return on risk is stated in its place.
  public static final int SHORTEST_DAYS = 7;

  /// Measures of return.
  public enum Measure {
    /// Internal rate of return, a year.
    IRR("internal rate of return"),
    /// Modified internal rate of return, a year, where signs change more than once.
    MIRR("modified internal rate of return"),
    /// Profit over what was paid in, not annualised, for a week or less.
    RETURN_ON_RISK("return on risk, not annualised");

    private final String words;

    Measure(String words) {
      this.words = words;
    }

    /// The measure in words.
    public String words() {
      return words;
    }
  }

  /// The return of `flows`.
  ///
  /// @param rate at which a modified rate finances and reinvests, a fraction a year
  public static PositionReturn of(CashFlows flows, Figure rate) {
    if (flows.days() <= SHORTEST_DAYS) {
      double paid = flows.paidUsd();
      return new PositionReturn(
          Measure.RETURN_ON_RISK,
          paid > 0
              ? Figure.of(flows.profitUsd() / paid)
              : Figure.unknown("nothing is paid in: no return on it"));
    }
    if (flows.signChanges() > 1) {
      return new PositionReturn(
          Measure.MIRR,
          switch (rate) {
            case Figure.Known(double known) -> flows.mirr(known, known);
            case Figure.Unknown unknown -> unknown;
          });
    }
    return new PositionReturn(Measure.IRR, flows.irr());
  }

  /// The return of what is opened and closed on one day.
  static PositionReturn ofOneDay(Figure profitUsd, Figure capitalUsd) {
    return new PositionReturn(
        Measure.RETURN_ON_RISK,
        capitalUsd instanceof Figure.Known(double none) && !(none > 0)
            ? Figure.unknown("nothing is paid in: no return on it")
            : profitUsd.times(capitalUsd.map(v -> 1 / v)));
  }

  /// As a rate a year; unknown for a return on risk, which is none.
  public Figure annual() {
    return switch (measure) {
      case IRR, MIRR -> value;
      case RETURN_ON_RISK ->
          Figure.unknown(
              "the position lasts "
                  + SHORTEST_DAYS
                  + " days or less: a rate a year would mislead, see its return on risk");
    };
  }
}
