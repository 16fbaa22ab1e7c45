package alvh.files;

/// How a file of a dataset is laid out.
public enum DatasetKind {
  /// A date and open, high, low, close, all above 0.
  OHLC("date, open, high, low, close"),
  /// A date and named columns.
  COLUMNS("date and named columns"),
  /// `YYYYMMDD,value` without a header; the column is called `value`.
  COUNTS("YYYYMMDD,value without header"),
  /// `ID,Date,Close`: many series one below the other.
  LONG("ID, date, close"),
  /// `YYYYMMDD HH:MM,open,high,low,close,volume` without a header, prices x 10,000, daily or
  /// hourly.
  LEAN("bars x 10,000 without header"),
  /// Dates of releases: a column of dates, or rows told apart by `kind` or by their text.
  RELEASES("release dates"),
  /// A calendar of economic events with actual and forecast.
  EVENT_TABLE("economic events with forecasts"),
  /// One VX contract, in the exchange's own layout.
  VX_CONTRACT("VX contract"),
  /// Settlements by position: VX1 is the nearest contract that settles after the day.
  VX_CURVE("VX settlements by position"),
  /// Settlements by contract month, derived from the contract files.
  VX_PANEL("VX settlements by contract month"),
  /// Final settlement values of all futures of the exchange.
  VX_FINALS("final settlement values"),
  /// An option chain.
  CHAIN("option chain"),
  /// Known, and not read.
  IGNORED("known, not read");

  private final String text;

  DatasetKind(String text) {
    this.text = text;
  }

  /// A few words for a report.
  public String text() {
    return text;
  }

  /// Whether its files hold daily series or release dates.
  boolean isSeries() {
    return switch (this) {
      case OHLC, COLUMNS, COUNTS, LONG, LEAN, RELEASES, EVENT_TABLE, VX_FINALS -> true;
      case VX_CONTRACT, VX_CURVE, VX_PANEL, CHAIN, IGNORED -> false;
    };
  }
}
