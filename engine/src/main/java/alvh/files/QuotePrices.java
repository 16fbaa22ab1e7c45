package alvh.files;

/// Bid and ask of a row; a blank side is no bid or no offer, and counted.
final class QuotePrices {
  private QuotePrices() {}

  static double of(CsvRow row, int column, String name, String symbol, QualityCounts quality) {
    if (CsvRow.isMissing(row.text(column)) && column < row.size()) {
      quality.add(QualityKind.MISSING, row, name + " of " + symbol);
      return 0;
    }
    return row.price(column, name);
  }
}
