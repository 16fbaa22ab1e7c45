package alvh.time;

import java.time.LocalDate;
import java.time.LocalTime;

/// One day that closed early outside the rules.
///
/// @param close New York time of the cash close
/// @param name the occasion
public record EarlyClose(LocalDate date, LocalTime close, String name) {}
