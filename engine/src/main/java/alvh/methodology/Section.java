package alvh.methodology;

/// A part of the catalogue's rows.
///
/// @param id a letter
public record Section(String id, String title) {}
