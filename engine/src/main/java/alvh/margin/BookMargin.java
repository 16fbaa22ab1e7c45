package alvh.margin;

import alvh.risk.Figure;
import java.util.List;
import java.util.function.Function;

/// What is asked for a whole book: charges by structure, whoever's layer a leg is in.
///
/// @param charges options by root and expiry in the order of the book, then futures, then shares
public record BookMargin(List<MarginCharge> charges) {
  public BookMargin {
    charges = List.copyOf(charges);
  }

  /// Requirement to open it all now, before any credit, USD.
  public Figure initialUsd() {
    return total(MarginCharge::initialUsd);
  }

  /// What has to be brought along to open it all now, USD.
  public Figure callUsd() {
    return total(MarginCharge::callUsd);
  }

  /// Requirement to hold it, USD.
  public Figure maintenanceUsd() {
    return total(MarginCharge::maintenanceUsd);
  }

  private Figure total(Function<MarginCharge, Figure> part) {
    return Figure.sum(charges.stream().map(part).toList());
  }
}
