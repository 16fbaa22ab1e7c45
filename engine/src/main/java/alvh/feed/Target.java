package alvh.feed;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/// One file to ask for.
///
/// @param source who publishes it
/// @param url where
/// @param file below the data folder; of a chain the underlying
/// @param settlement of a VX contract its final settlement date
public record Target(Source source, URI url, String file, Optional<LocalDate> settlement) {
  /// What a person calls it: the source, and of a contract its date.
  public String label() {
    return settlement.map(day -> source.id() + " " + day).orElse(source.id());
  }
}
