package alvh.lake;

/// What a dataset of the lake holds, and by what it is partitioned.
public enum LakeKind {
  /// Quotes of the options on one underlying, by New York date: a day comes as a whole and is
  /// bought, replaced and replayed as one.
  OPTION_QUOTES("option-quotes", "date"),
  /// Daily bars of the futures of one product, by the contract's final settlement date: a contract
  /// comes as one file and changes no more once it has settled. By date there would be thousands of
  /// files of nine rows.
  FUTURES("futures", "contract"),
  /// Daily series, by name: each has its own source, unit and clock, and one value a day. By date
  /// there would be a file for every single number.
  SERIES("series", "series"),
  /// When news was or will be released, by the name of the release.
  RELEASES("releases", "release");

  private final String word;
  private final String key;

  LakeKind(String word, String key) {
    this.word = word;
    this.key = key;
  }

  /// The columns of its files.
  ParquetTable table() {
    return switch (this) {
      case OPTION_QUOTES -> ChainRows.TABLE;
      case FUTURES -> FuturesRows.TABLE;
      case SERIES -> SeriesRows.TABLE;
      case RELEASES -> ReleaseRows.TABLE;
    };
  }

  /// What the names of its datasets begin with.
  String word() {
    return word;
  }

  /// What stands before the `=` in the name of a partition's folder.
  String key() {
    return key;
  }

  /// Whether there is one dataset for each underlying or product, which its name then ends with.
  boolean hasSubject() {
    return this == OPTION_QUOTES || this == FUTURES;
  }
}
