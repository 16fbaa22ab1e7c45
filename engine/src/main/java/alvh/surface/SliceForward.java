package alvh.surface;

import alvh.market.ChainSlice;

/// The forward of one slice.
public sealed interface SliceForward {
  /// Read from put-call parity near the money.
  ///
  /// @param forward index points, > 0
  /// @param discount the factor to expiry that was used
  /// @param standardError of `forward`, index points
  /// @param strikes how many call-put pairs had a say
  record Parity(double forward, double discount, double standardError, int strikes)
      implements SliceForward {}

  /// Given from outside, such as the VX future under VIX options of the same expiry.
  ///
  /// @param forward index points, > 0
  /// @param discount the factor to expiry
  record Given(double forward, double discount) implements SliceForward {
    public Given {
      if (!(forward > 0) || !(discount > 0)) {
        throw new IllegalArgumentException(
            "forward and discount must be > 0, were " + forward + " and " + discount);
      }
    }
  }

  /// Not known.
  ///
  /// @param reason what is missing
  record Unknown(String reason) implements SliceForward {}

  /// The parity forward of `slice`: the mean of `K + (C - P) / D` over the strikes near the money,
  /// weighted by `1 / width^2`, with wild pairs pulled down.
  ///
  /// @param discount the factor to expiry, > 0
  static SliceForward of(ChainSlice slice, double discount) {
    return ForwardReader.read(ParityPairs.of(slice), discount);
  }
}
