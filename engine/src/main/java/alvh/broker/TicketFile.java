package alvh.broker;

import java.util.List;

/// A file for a broker's platform and what its reader must know.
///
/// @param text the file's content, with its header; lines end with a line feed
/// @param notes what the file cannot say
public record TicketFile(String text, List<String> notes) {
  public TicketFile {
    notes = List.copyOf(notes);
  }
}
