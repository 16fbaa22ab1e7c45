package alvh.demo;

import alvh.instrument.Right;
import java.util.List;

/// All strikes of one expiry.
///
/// @param listed class and date
/// @param rows by ascending strike
record DemoSlice(DemoExpiries.Listed listed, List<Row> rows) {
  DemoSlice {
    rows = List.copyOf(rows);
  }

  /// @param strike index points
  record Row(int strike, SideQuote call, SideQuote put) {
    SideQuote side(Right right) {
      return right == Right.CALL ? call : put;
    }
  }

  /// The row of `right` whose delta is nearest to `delta`.
  Row nearestDelta(Right right, double delta) {
    Row nearest = rows.getFirst();
    for (Row row : rows) {
      if (Math.abs(row.side(right).delta() - delta)
          < Math.abs(nearest.side(right).delta() - delta)) {
        nearest = row;
      }
    }
    return nearest;
  }
}
