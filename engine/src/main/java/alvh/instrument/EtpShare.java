package alvh.instrument;

/// A share of a volatility exchange-traded product.
///
/// @param ticker `VXX`, `UVXY` or `SVXY`
public record EtpShare(String ticker) implements Instrument {
  public EtpShare {
    if (ticker.isBlank()) {
      throw new IllegalArgumentException("ticker must not be blank");
    }
  }

  @Override
  public int multiplier() {
    return 1;
  }

  @Override
  public String label() {
    return ticker;
  }
}
