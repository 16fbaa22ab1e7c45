/// The hedge of a book: candidates in one currency, bounds, sizing in whole contracts.
///
/// Doors: [alvh.hedge.HedgePlanner] by the book, [alvh.hedge.HedgeOptimiser] by a mixed-integer
/// program over scenarios. Both work on the same linear figures per unit and obey the same bounds.
@NullMarked
package alvh.hedge;

import org.jspecify.annotations.NullMarked;
