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

  /// The row of `strike`, which must be listed.
  Row at(int strike) {
    return rows.stream().filter(row -> row.strike() == strike).findFirst().orElseThrow();
  }

  /// The row of `right` on a multiple of `step` whose delta is nearest to `delta`.
  Row nearestDelta(Right right, double delta, int step) {
    Row nearest = rows.getFirst();
    for (Row row : rows) {
      if (row.strike() % step == 0
          && Math.abs(row.side(right).delta() - delta)
              < Math.abs(nearest.side(right).delta() - delta)) {
        nearest = row;
      }
    }
    return nearest;
  }
}
