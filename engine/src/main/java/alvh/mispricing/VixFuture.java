package alvh.mispricing;

import java.time.Instant;
import java.time.LocalDate;

/// A VX as it settled on the day of the chains.
///
/// @param settlement final settlement date
/// @param settle vol points, > 0
/// @param isWeekly whether it is not the monthly contract
/// @param volume contracts traded that day; a settlement without trades is the exchange's estimate
/// @param settledAt when the settlement was struck
public record VixFuture(
    LocalDate settlement, double settle, boolean isWeekly, long volume, Instant settledAt) {}
