package alvh.instrument;

import java.time.LocalDate;

/// One listed future.
///
/// @param root the product
/// @param settlement the final settlement date
public record FutureContract(FutureRoot root, LocalDate settlement) implements Instrument {
  @Override
  public int multiplier() {
    return root.multiplier();
  }

  @Override
  public String label() {
    return root + " " + settlement;
  }
}
