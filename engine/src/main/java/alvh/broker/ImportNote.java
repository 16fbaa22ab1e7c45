package alvh.broker;

/// Something that the person should know about a line that was read or passed over on purpose.
///
/// @param line its number, from 1
/// @param text the note
public record ImportNote(int line, String text) {}
