package alvh.book;

import java.time.LocalDate;

/// Contracts that have expired and whose settlement value nobody has given: they are neither held
/// nor closed at a guess.
///
/// @param position the position that they are part of
/// @param product the root
/// @param date the expiry as listed
public record AwaitedSettlement(String position, String product, LocalDate date) {}
