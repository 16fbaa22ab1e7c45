package alvh.execution;

import alvh.instrument.EtpShare;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.Instrument;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.time.Effective;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/// Broker, exchange and regulatory fees of one side of a trade.
///
/// Amounts are exact decimals per contract and are rounded to the cent once per order, half up.
/// Expiry is free of them: cash settlement is no trade.
///
/// @param brokerOptions broker's fee per option contract
/// @param exchangeOptions exchange's fee per option contract by class
/// @param futures all fees per future, USD
/// @param etpShare all fees per share, USD
public record Fees(
    Effective<PremiumFees> brokerOptions,
    Map<OptionRoot, Effective<PremiumFees>> exchangeOptions,
    Map<FutureRoot, Effective<BigDecimal>> futures,
    Effective<BigDecimal> etpShare) {
  private static final int CENT_DECIMALS = 2;

  public Fees {
    exchangeOptions = Map.copyOf(exchangeOptions);
    futures = Map.copyOf(futures);
    if (!exchangeOptions.keySet().containsAll(Arrays.asList(OptionRoot.values()))
        || !futures.keySet().containsAll(Arrays.asList(FutureRoot.values()))) {
      throw new IllegalArgumentException(
          "fees must cover every root, found " + exchangeOptions.keySet() + futures.keySet());
    }
  }

  /// USD per contract or share for one side of a trade at `premium` points on `date`; the premium
  /// of a future or a share does not matter.
  public BigDecimal usdPerContract(Instrument instrument, LocalDate date, double premium) {
    return switch (instrument) {
      case OptionContract option ->
          brokerOptions
              .at(date)
              .at(premium)
              .add(of(exchangeOptions, option.root()).at(date).at(premium));
      case FutureContract future -> of(futures, future.root()).at(date);
      case EtpShare _ -> etpShare.at(date);
    };
  }

  /// Whole cents for an order of `contracts` (either side, sign ignored), rounded half up.
  public long orderCents(Instrument instrument, LocalDate date, double premium, int contracts) {
    return usdPerContract(instrument, date, premium)
        .multiply(BigDecimal.valueOf(Math.abs((long) contracts)))
        .setScale(CENT_DECIMALS, RoundingMode.HALF_UP)
        .unscaledValue()
        .longValueExact();
  }

  /// Every root is there: the constructor looked.
  private static <K, V> V of(Map<K, V> map, K key) {
    V value = map.get(key);
    if (value == null) {
      throw new IllegalStateException("no fee for " + key);
    }
    return value;
  }
}
