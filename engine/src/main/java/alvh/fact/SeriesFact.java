package alvh.fact;

import alvh.playbook.DefinedFact;
import alvh.playbook.FactDeclaration;
import alvh.playbook.FactOrigin;
import alvh.playbook.Indicator;

/// Facts that are one indicator of one series, as rows of a table.
final class SeriesFact {
  private SeriesFact() {}

  /// The newest value of a daily series.
  static DefinedFact.OfSeries last(
      String name, String unit, double near, String meaning, String series) {
    return of(name, unit, near, meaning, series, Indicator.LAST, 0);
  }

  /// An indicator of a daily series, whose newest due value must be there.
  ///
  /// @param window observations; 0 when the indicator has none
  static DefinedFact.OfSeries of(
      String name,
      String unit,
      double near,
      String meaning,
      String series,
      Indicator indicator,
      int window) {
    FactOrigin origin =
        FactOrigin.by(indicator.spelling() + " of the series").reading(series).over(window);
    return new DefinedFact.OfSeries(
        FactDeclaration.number(name, unit, near, meaning).from(origin), series, indicator, window);
  }

  /// The same fact of a series that is published late and seldom.
  ///
  /// @param lag calendar days to publication
  /// @param ageLimit calendar days that the newest value may be old
  static DefinedFact.OfSeries published(DefinedFact.OfSeries fact, int lag, int ageLimit) {
    FactDeclaration declared = fact.declaration();
    return new DefinedFact.OfSeries(
        declared.from(declared.origin().published(lag, ageLimit)),
        fact.series(),
        fact.indicator(),
        fact.window());
  }
}
