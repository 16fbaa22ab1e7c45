package alvh.feed;

import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.market.QuoteState;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells a whole chain from a piece of one that can still be read.
final class Completeness {
  /// Expiries come and go by the hundred of options, never half of a chain at once.
  private static final int LEAST_SHARE = 2;

  private static final Pattern OPTION = Pattern.compile("\"option\"\\s*:");

  private Completeness() {}

  /// The options that a chain lists, counted in its bytes as the source sent them.
  static int options(byte[] json) {
    return (int) OPTION.matcher(new String(json, StandardCharsets.ISO_8859_1)).results().count();
  }

  /// Why a chain of `options` is a piece only, next to one of `before` options a few days ago.
  static Optional<String> shrinkage(int options, int before) {
    return options < (before + LEAST_SHARE - 1) / LEAST_SHARE
        ? Optional.of("it has " + options + " options, the one kept last " + before)
        : Optional.empty();
  }

  /// Whether some expiry that is still to come has a bid and an ask for a call and for a put.
  static boolean hasLiveQuotes(OptionChain chain) {
    return chain.liveSlices().stream()
        .anyMatch(slice -> isQuoted(slice, Right.CALL) && isQuoted(slice, Right.PUT));
  }

  private static boolean isQuoted(ChainSlice slice, Right right) {
    for (int row = 0; row < slice.size(); row++) {
      QuoteState state = slice.state(right, row);
      if (state == QuoteState.TWO_SIDED || state == QuoteState.LOCKED) {
        return true;
      }
    }
    return false;
  }
}
