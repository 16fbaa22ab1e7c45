package alvh.feed;

/// What came of asking for the chain of one underlying.
public sealed interface CollectOutcome {
  /// A chain that was not there before is kept.
  ///
  /// @param options rows in it
  /// @param note what a person should know of it; may be empty
  record Collected(ChainSnapshot snapshot, int options, String note) implements CollectOutcome {}

  /// The quotes are those that are kept already.
  record NothingNew(ChainSnapshot snapshot) implements CollectOutcome {}

  /// Nothing was asked.
  record Offline() implements CollectOutcome {}

  /// What arrived is not trusted and not kept.
  record Refused(String what, String mend) implements CollectOutcome {}

  /// Nothing arrived.
  record Failed(String what, String mend) implements CollectOutcome {}

  /// Whether all is well.
  default boolean isFine() {
    return switch (this) {
      case Collected _ -> true;
      case NothingNew _ -> true;
      case Offline _ -> true;
      case Refused _ -> false;
      case Failed _ -> false;
    };
  }
}
