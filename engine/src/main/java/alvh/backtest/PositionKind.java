package alvh.backtest;

import alvh.instrument.EtpShare;
import alvh.instrument.FutureContract;
import alvh.instrument.Instrument;
import alvh.instrument.OptionContract;
import java.util.Locale;

/// What a position is made of. Futures have official settlements since 2004; VIX options of the
/// past are rebuilt on one calm day of quotes: the two are never added without both being shown.
public enum PositionKind {
  SPX_OPTIONS,
  VIX_OPTIONS,
  VIX_FUTURES,
  INDEX_FUTURES,
  SHARES;

  /// The kind of a position in `instrument`.
  public static PositionKind of(Instrument instrument) {
    return switch (instrument) {
      case OptionContract option ->
          option.root().underlying().equals("VIX") ? VIX_OPTIONS : SPX_OPTIONS;
      case FutureContract future ->
          switch (future.root()) {
            case VX, VXM -> VIX_FUTURES;
            case ES, MES -> INDEX_FUTURES;
          };
      case EtpShare share -> SHARES;
    };
  }

  /// The name used in files and reports: `vix-options`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
