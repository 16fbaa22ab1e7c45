package alvh.pricing;

/// What a price says about volatility: a value, or the reason why there is none.
public sealed interface ImpliedVolResult {

  /// The sentence for the person who reads the result.
  String explanation();

  /// The price has exactly one volatility.
  ///
  /// @param vol annualised, 0.20 = 20 %, > 0
  record Value(double vol) implements ImpliedVolResult {
    /// Refuses anything but a positive number.
    public Value {
      Arguments.checkPositive("vol", vol);
    }

    @Override
    public String explanation() {
      return "implied vol " + vol;
    }
  }

  /// The price is less than immediate parity allows: an arbitrage, or a stale or crossed quote.
  ///
  /// @param price undiscounted, in index points
  /// @param intrinsic the least price, in index points
  record BelowIntrinsic(double price, double intrinsic) implements ImpliedVolResult {
    @Override
    public String explanation() {
      return "price " + price + " is below the intrinsic value " + intrinsic + ": no vol gives it";
    }
  }

  /// The price holds no time value: volatility lies anywhere between 0 and what the price's last
  /// digit hides, so none is given. A price of 0 out of the money is the common case.
  ///
  /// @param price undiscounted, in index points
  record AtIntrinsic(double price) implements ImpliedVolResult {
    @Override
    public String explanation() {
      return "price " + price + " is the intrinsic value: it has no time value to imply a vol from";
    }
  }

  /// The price reaches the forward (call) or the strike (put), the limit for infinite volatility.
  ///
  /// @param price undiscounted, in index points
  /// @param maximum the limit, in index points
  record AboveMaximum(double price, double maximum) implements ImpliedVolResult {
    @Override
    public String explanation() {
      return "price " + price + " is not below " + maximum + ", the limit for infinite vol";
    }
  }

  /// There is no price: it is not a number.
  record NoQuote() implements ImpliedVolResult {
    @Override
    public String explanation() {
      return "there is no price";
    }
  }
}
