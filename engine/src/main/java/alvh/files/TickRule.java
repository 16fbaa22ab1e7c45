package alvh.files;

import alvh.instrument.OptionRoot;
import java.time.LocalDate;

/// The smallest price step of an option class on a date, at a price.
@FunctionalInterface
public interface TickRule {
  /// The step in index points, > 0.
  double tick(OptionRoot root, LocalDate date, double price);
}
