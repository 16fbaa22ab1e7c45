package alvh.demo;

/// One option series of the chain, as its row prints it.
///
/// @param bid cents, 0 when nobody bids
/// @param ask cents, 0 when there is no quote
/// @param last cents of the last trade, 0 when it never traded
/// @param net cents the last trade differs from the day before
/// @param volume contracts traded
/// @param openInterest contracts open
/// @param vol implied, annual
/// @param delta of the spot
/// @param gamma of the spot, per index point
record SideQuote(
    long bid,
    long ask,
    long last,
    long net,
    int volume,
    int openInterest,
    double vol,
    double delta,
    double gamma) {
  private static final double CENTS = 100;

  /// The middle, index points.
  double mid() {
    return (bid + ask) / 2.0 / CENTS;
  }

  /// The same series with another quote.
  SideQuote quoted(long newBid, long newAsk) {
    return new SideQuote(newBid, newAsk, last, net, volume, openInterest, vol, delta, gamma);
  }

  /// `Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest`.
  String csv() {
    int greekDigits = 4;
    return String.join(
        ",",
        CsvText.price(last),
        CsvText.price(net),
        CsvText.price(bid),
        CsvText.price(ask),
        Integer.toString(volume),
        CsvText.trimmed(vol, greekDigits),
        CsvText.trimmed(delta, greekDigits),
        CsvText.trimmed(gamma, greekDigits),
        Integer.toString(openInterest));
  }
}
