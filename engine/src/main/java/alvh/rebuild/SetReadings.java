package alvh.rebuild;

import java.time.LocalDate;
import java.util.OptionalDouble;

/// The three readings of one AM settlement, index points; none of them is SET.
///
/// @param day the settlement day
/// @param fileOpen open of the index file
/// @param spyImplied SPX close x SPY open / SPY close
/// @param close of the index
/// @param open whether `fileOpen` is an opening
public record SetReadings(
    LocalDate day,
    OptionalDouble fileOpen,
    OptionalDouble spyImplied,
    OptionalDouble close,
    OpenState open) {

  /// The value of `reading`, where the data have it.
  public OptionalDouble value(SettlementReading reading) {
    return switch (reading) {
      case FILE_OPEN -> fileOpen;
      case SPY_IMPLIED -> spyImplied;
      case CLOSE -> close;
    };
  }
}
