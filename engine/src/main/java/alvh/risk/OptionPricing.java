package alvh.risk;

import alvh.instrument.OptionContract;
import alvh.surface.SmileSlice;

/// What one option is priced with at the instant of the marks, for revaluing it after a move.
public sealed interface OptionPricing {
  /// An option whose vol is known.
  ///
  /// @param contract the series
  /// @param smile of its slice
  /// @param vol of the option, annualised, > 0; the smile's but for a wing without a bid
  /// @param discount present value of 1 paid at expiry
  /// @param stripVol the slice's own variance-strip vol; unknown for VIX options, which need none
  record Known(
      OptionContract contract, SmileSlice smile, double vol, double discount, Figure stripVol)
      implements OptionPricing {
    public Known {
      if (!(vol > 0) || !(discount > 0)) {
        throw new IllegalArgumentException(
            contract.label() + ": vol and discount must be > 0, were " + vol + ", " + discount);
      }
    }
  }

  /// An option that cannot be revalued.
  ///
  /// @param why what is missing, in words
  record Unknown(String why) implements OptionPricing {}
}
