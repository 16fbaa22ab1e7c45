package alvh.instrument;

/// What came of reading an option symbol.
public sealed interface OsiReading {
  /// The part of a symbol that cannot be used.
  enum Fault {
    /// Too short to hold date, right and strike.
    LENGTH,
    /// A root that is none of [OptionRoot]: perhaps another product, to be skipped by name.
    ROOT,
    /// No such day.
    DATE,
    /// Neither C nor P.
    RIGHT,
    /// Not eight digits, or zero.
    STRIKE
  }

  /// The symbol names an option of ours.
  record Read(OptionContract option) implements OsiReading {}

  /// The symbol does not.
  ///
  /// @param what a sentence that names the part and shows the symbol
  record Refused(Fault fault, String what) implements OsiReading {}
}
