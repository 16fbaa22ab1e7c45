package alvh.playbook;

import java.util.Locale;
import java.util.Optional;

/// Something that a hedge layer can be put on with.
public sealed interface HedgeInstrument {
  /// As votes name it: `vix-call-spread`.
  String name();

  /// Which expiries it may have; empty for what does not expire.
  default Optional<HedgeExpiry> window() {
    return switch (this) {
      case Options options -> Optional.of(options.expiry());
      case Future future -> Optional.of(future.expiry());
      case Shares shares -> Optional.empty();
    };
  }

  /// Options of one expiry.
  ///
  /// @param shape which legs
  /// @param expiry which expiry
  /// @param strikes which strikes
  record Options(String name, OptionShape shape, HedgeExpiry expiry, HedgeStrikes strikes)
      implements HedgeInstrument {
    public Options {
      switch (strikes) {
        case HedgeStrikes.ByDelta(double bought, double sold) -> checkDeltas(shape, bought, sold);
        case HedgeStrikes.ByPoints(double away, double width) ->
            check(
                shape.isVertical() ? width > 0 : width == 0 && !shape.isPair(),
                shape.spelling() + " by points needs a width if it has two strikes of one right");
      }
    }

    private static void checkDeltas(OptionShape shape, double bought, double sold) {
      check(
          shape.isPair() == (sold > 0),
          shape.spelling() + (shape.isPair() ? " needs" : " takes no") + " delta of a strike sold");
      double nearer = shape.isCreditSpread() ? sold : bought;
      double further = shape.isCreditSpread() ? bought : sold;
      check(
          !shape.isVertical() || nearer > further,
          shape.spelling()
              + " needs a larger delta nearer to the money, had "
              + nearer
              + " and "
              + further);
    }
  }

  /// A future bought. None is sold: a short VIX future adds the risk that the hedge is there for.
  ///
  /// @param contract which
  /// @param expiry which settlement
  record Future(String name, Contract contract, HedgeExpiry expiry) implements HedgeInstrument {}

  /// Shares of a volatility product bought.
  ///
  /// @param ticker such as `VXX`
  record Shares(String name, String ticker) implements HedgeInstrument {
    public Shares {
      check(!ticker.isBlank(), "a ticker must not be blank");
    }
  }

  /// The futures a layer can buy.
  enum Contract {
    VX,
    VXM;

    /// As written in a playbook: `vxm`.
    public String spelling() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static void check(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalArgumentException(fault);
    }
  }
}
