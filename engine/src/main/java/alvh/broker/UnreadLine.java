package alvh.broker;

/// A line that was not understood, or that is no business of this book.
///
/// @param line its number, from 1
/// @param text the line, or the element of an XML file
/// @param reason why it was not read
public record UnreadLine(int line, String text, String reason) {}
