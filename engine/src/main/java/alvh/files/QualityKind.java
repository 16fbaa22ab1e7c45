package alvh.files;

/// What can be odd about a row without making the whole file unusable.
public enum QualityKind {
  /// Bid above ask; kept, never tradable.
  CROSSED("bid above ask"),
  /// Bid equals ask; kept, never tradable.
  LOCKED("bid equals ask"),
  /// No ask: nothing is known.
  NO_QUOTE("no quote"),
  /// Bid 0, ask above 0.
  ZERO_BID("no bid"),
  /// The series had stopped trading at the chain's instant.
  STALE("no longer trading at the instant"),
  /// The same row twice, equal in all that is read; counted once.
  DUPLICATE("the same row twice"),
  /// A price between two ticks.
  OFF_TICK("price off the tick grid"),
  /// Call, put and the slice's own parity line disagree by more than the quotes' width.
  PARITY("executable parity violation"),
  /// Another product beside the one that is read, such as binary options.
  OTHER_PRODUCT("another product, refused"),
  /// The file's label was replaced by the listed one: VIX weekly, Saturday expiry.
  RELABELLED("label replaced by the listed one"),
  /// The file says it has no value here.
  MISSING("no value"),
  /// Zero stands for no value.
  ZERO_IS_MISSING("zero, which means no value"),
  /// High below low, or open or close outside them.
  BAR_RANGE("open or close outside high and low"),
  /// Prices of another scale, brought to index points.
  RESCALED("brought to index points"),
  /// A settlement that the contract's own file lacks, taken from a table of VX1 to VX8.
  FILLED("settlement taken from the table by position"),
  /// Two sources give different values for one date; the one of higher precedence stands.
  DISAGREEMENT("two sources differ"),
  /// A row that repeats or precedes an earlier date.
  OUT_OF_ORDER("dates do not ascend");

  private final String text;

  QualityKind(String text) {
    this.text = text;
  }

  /// A few words for a report.
  public String text() {
    return text;
  }
}
