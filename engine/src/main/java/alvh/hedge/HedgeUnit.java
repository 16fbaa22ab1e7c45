package alvh.hedge;

import alvh.book.Position;
import alvh.risk.HedgeRisk;
import java.util.List;

/// One unit of a hedge that an instrument of a layer comes to on a day, or why it comes to none.
public sealed interface HedgeUnit {
  /// A unit that can be traded.
  ///
  /// @param position one unit as the book would hold it, at the price against the market
  /// @param label as a trader writes it
  /// @param risk its figures
  /// @param exposure in the currency that sizing uses
  /// @param cost of opening one
  /// @param notes what the reader must know of it
  record Found(
      Position position,
      String label,
      HedgeRisk risk,
      Exposure exposure,
      UnitCost cost,
      List<String> notes)
      implements HedgeUnit {
    public Found {
      notes = List.copyOf(notes);
    }
  }

  /// Nothing can be traded.
  ///
  /// @param why what is missing
  record Refused(String why) implements HedgeUnit {}
}
