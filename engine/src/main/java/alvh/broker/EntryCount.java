package alvh.broker;

/// What became of every entry of an import: a line of text, or an element of an XML file.
///
/// @param total entries in the text
/// @param held entries that make up the holdings; several lots may make one holding
/// @param filled entries that make up the fills; the legs of one order make one fill
/// @param unread entries handed back as [UnreadLine]
/// @param noted entries passed over on purpose, each covered by an [ImportNote]
/// @param furniture blank lines, headers, titles, totals and containers
public record EntryCount(int total, int held, int filled, int unread, int noted, int furniture) {
  public EntryCount {
    if (total != held + filled + unread + noted + furniture) {
      throw new IllegalArgumentException("entries lost: " + total + " in the text");
    }
  }
}
