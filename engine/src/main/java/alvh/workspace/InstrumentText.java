package alvh.workspace;

import alvh.instrument.EtpShare;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.Instrument;
import alvh.instrument.OptionContract;
import alvh.instrument.OsiReading;
import alvh.instrument.OsiSymbol;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How an instrument is written in records: an OSI symbol padded to 21 characters (`SPX
/// 240216C04475000`), `VXM 2024-02-14`, or the ticker of a share.
final class InstrumentText {
  private static final Pattern FUTURE = Pattern.compile("([A-Z]+) (\\d{4}-\\d{2}-\\d{2})");
  private static final Pattern TICKER = Pattern.compile("[A-Z]{1,5}");

  private InstrumentText() {}

  static String of(Instrument instrument) {
    return switch (instrument) {
      case OptionContract option -> OsiSymbol.padded(option);
      case FutureContract future -> future.label();
      case EtpShare share -> share.ticker();
    };
  }

  /// The instrument that `text` names.
  ///
  /// @throws IllegalArgumentException when it names none
  static Instrument parse(String text) {
    Matcher future = FUTURE.matcher(text);
    if (future.matches()) {
      return new FutureContract(
          FutureRoot.valueOf(future.group(1)), LocalDate.parse(future.group(2)));
    }
    if (TICKER.matcher(text).matches()) {
      return new EtpShare(text);
    }
    return switch (OsiSymbol.parse(text)) {
      case OsiReading.Read(OptionContract option) -> option;
      case OsiReading.Refused(var fault, String what) -> throw new IllegalArgumentException(what);
    };
  }
}
