package alvh.cli;

import alvh.surface.DiscountCurve;
import alvh.surface.DiscountFit;
import java.util.Map;

/// How a chain's discounting is shown.
final class DiscountText {
  /// The horizon of VIX, the one at which a fitted curve is quoted.
  private static final double THIRTY_DAYS = 30.0 / 365;

  private static final int RATE_DECIMALS = 3;

  private DiscountText() {}

  /// Adds `rate` for a given flat rate, `discounting` for a fitted curve or for the want of one.
  static void put(Map<String, Object> json, DiscountFit fit) {
    switch (fit) {
      case DiscountFit.Given given -> json.put("rate", given.curve().level());
      case DiscountFit.Fitted fitted -> {
        DiscountCurve curve = fitted.curve();
        Map<String, Object> discounting = Json.object();
        discounting.put("rateAt30Days", curve.rate(THIRTY_DAYS));
        discounting.put("level", curve.level());
        discounting.put("slope", curve.slope());
        discounting.put("hump", curve.hump());
        discounting.put("slices", fitted.slices());
        discounting.put("logErrorAt30Days", fitted.logErrorAt30Days());
        json.put("discounting", discounting);
      }
      case DiscountFit.Refused refused -> json.put("discounting", Json.unknown(refused.reason()));
    }
  }

  /// For people.
  static String of(DiscountFit fit) {
    return switch (fit) {
      case DiscountFit.Given given ->
          "rate " + Numbers.percent(given.curve().level(), RATE_DECIMALS) + ", given";
      case DiscountFit.Fitted fitted ->
          "rate by put-call parity of "
              + fitted.slices()
              + " expiries, "
              + Numbers.percent(fitted.curve().rate(THIRTY_DAYS), RATE_DECIMALS)
              + " to 30 days";
      case DiscountFit.Refused refused -> "no discount curve: " + refused.reason();
    };
  }
}
