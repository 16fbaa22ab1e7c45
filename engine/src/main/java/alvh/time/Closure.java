package alvh.time;

import java.time.LocalDate;

/// A day on which the exchanges stayed closed outside the holiday rules, unknown when contracts for
/// that day were listed.
///
/// @param name the occasion
public record Closure(LocalDate date, String name) {}
