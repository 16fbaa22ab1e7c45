package alvh.book;

/// Why a position cannot exist.
///
/// @param positionId the position
/// @param what what is impossible, with the values found
/// @param mend what to do about it
public record BookFault(String positionId, String what, String mend) {}
