package alvh.instrument;

import alvh.time.Effective;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The volatility ETPs on the short-term VIX futures index and their daily leverage by date.
///
/// @param leverage multiple of the index's daily return, negative when inverse, by ticker
public record EtpTable(Map<String, Effective<Double>> leverage) {
  public EtpTable {
    leverage = Map.copyOf(new TreeMap<>(leverage));
  }

  /// The leverage of `share` on `date`; empty for a product that is not in the table.
  public Optional<Double> leverage(EtpShare share, LocalDate date) {
    return Optional.ofNullable(leverage.get(share.ticker())).map(dated -> dated.at(date));
  }
}
