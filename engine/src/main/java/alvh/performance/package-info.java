/// The figures people compare investments by, of any curve of values on dates: for any number of
/// periods a year and any rate of money.
///
/// Doors: [alvh.performance.Performance] of one curve, [alvh.performance.Comparison] of two. Each
/// figure is a constant of [alvh.performance.Measure] or [alvh.performance.PairMeasure], which
/// state its formula, its source and its convention where programs differ. What a short or ruined
/// curve cannot say is a [alvh.performance.Statistic.Unknown]. Refuses to know trades and markets.
@NullMarked
package alvh.performance;

import org.jspecify.annotations.NullMarked;
