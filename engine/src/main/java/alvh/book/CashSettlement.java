package alvh.book;

import alvh.instrument.EtpShare;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.Instrument;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.time.NewYork;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;

/// The final value of everything of one product that expires on one date.
///
/// An option is settled at its intrinsic value, a future at the value itself; both without fees.
///
/// @param id unique in the account
/// @param at when the value was struck
/// @param product the root: `SPX` and `SPXW` settle to values of their own, also on one date
/// @param date the expiry as listed
/// @param value index points, > 0: SET, the close, or VRO
/// @param source where the value came from
public record CashSettlement(
    String id, Instant at, String product, LocalDate date, double value, String source)
    implements LedgerEvent {
  public CashSettlement {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a settlement needs an id");
    }
    boolean isKnown =
        Stream.<Enum<?>>concat(
                Arrays.stream(OptionRoot.values()), Arrays.stream(FutureRoot.values()))
            .anyMatch(root -> root.name().equals(product));
    if (!isKnown) {
      throw new IllegalArgumentException(id + ": '" + product + "' is no option or future");
    }
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(id + ": a settlement must be > 0, was " + value);
    }
    if (NewYork.date(at).isBefore(date)) {
      throw new IllegalArgumentException(
          id + ": struck on " + NewYork.date(at) + ", before the expiry on " + date);
    }
  }

  /// Whether `instrument` settles at this value.
  public boolean settles(Instrument instrument) {
    return switch (instrument) {
      case OptionContract option ->
          option.root().name().equals(product) && option.expiry().equals(date);
      case FutureContract future ->
          future.root().name().equals(product) && future.settlement().equals(date);
      case EtpShare share -> false;
    };
  }

  /// What `contracts` of `instrument` are paid, USD cents; of a future its value times its
  /// multiplier.
  ///
  /// @param contracts negative when short
  public long cents(Instrument instrument, long contracts) {
    return ExactCents.cents(points(instrument), instrument.multiplier(), contracts);
  }

  /// Points that one contract bought of `instrument` is paid, >= 0.
  BigDecimal points(Instrument instrument) {
    BigDecimal settled = BigDecimal.valueOf(value);
    return switch (instrument) {
      case OptionContract option -> {
        BigDecimal strike = BigDecimal.valueOf(option.strike());
        BigDecimal inside =
            option.right() == Right.CALL ? settled.subtract(strike) : strike.subtract(settled);
        yield inside.max(BigDecimal.ZERO);
      }
      case FutureContract future -> settled;
      case EtpShare share ->
          throw new IllegalArgumentException(share.ticker() + " has no settlement");
    };
  }
}
