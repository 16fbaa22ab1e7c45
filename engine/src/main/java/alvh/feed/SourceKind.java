package alvh.feed;

/// What a source publishes at its address.
public enum SourceKind {
  /// One file that grows by a row a day or month.
  SERIES("series"),
  /// One file per VX contract; the address is a template.
  VX_CONTRACT("vx-contract"),
  /// The option chain of this moment.
  CHAIN("chain");

  private final String spelling;

  SourceKind(String spelling) {
    this.spelling = spelling;
  }

  /// The word for it in files.
  public String spelling() {
    return spelling;
  }
}
