package alvh.files;

import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.DataGrade;
import alvh.market.OptionChain;
import alvh.market.Quote;
import alvh.market.QuoteState;
import alvh.time.NewYork;
import java.util.List;

/// A rebuilt chain as the text of a file that every verb reads as `--chain`.
///
/// Lines `key,value` say what it is, of when and from what; then a row per strike. What is read
/// back has the same quotes and the grade `REBUILT`.
public final class RebuiltChainText {
  static final String MARK = "rebuilt_chain";
  static final String UNDERLYING = "underlying";
  static final String AT = "rebuilt_at";
  static final String LEVEL = "underlying_level";
  static final String SOURCE = "source";
  static final String NOTE = "note";
  static final String ERROR_MEDIAN = "condor_credit_error_median";
  static final String ERROR_P90 = "condor_credit_error_p90";
  static final String ERROR_AT_LEAST = "condor_credit_error_at_least";
  static final List<String> COLUMNS =
      List.of("root", "expiration", "strike", "call_bid", "call_ask", "put_bid", "put_ask");

  private RebuiltChainText() {}

  /// @param chain of the grade `REBUILT`
  /// @param notes what a reader of the file should know, such as what was missing
  public static String of(OptionChain chain, List<String> notes) {
    if (chain.grade() != DataGrade.REBUILT) {
      throw new IllegalArgumentException("chain must be rebuilt, was " + chain.grade());
    }
    var text = new StringBuilder();
    line(text, MARK, "computed, no quotes of a market");
    line(text, UNDERLYING, chain.underlying());
    line(text, AT, chain.asOf().atZone(NewYork.ZONE).toLocalDateTime().toString());
    chain.underlyingLevel().ifPresent(level -> line(text, LEVEL, number(level)));
    line(text, SOURCE, chain.source());
    chain
        .creditError()
        .ifPresent(error -> {
          line(text, ERROR_MEDIAN, number(error.median()));
          line(text, ERROR_P90, number(error.p90()));
          error.beyond().ifPresent(why -> line(text, ERROR_AT_LEAST, why));
        });
    notes.forEach(note -> line(text, NOTE, note));
    text.append(String.join(",", COLUMNS)).append('\n');
    chain.slices().forEach(slice -> rows(text, slice));
    return text.toString();
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append(key).append(",\"").append(value.replace("\"", "\"\"")).append("\"\n");
  }

  private static void rows(StringBuilder text, ChainSlice slice) {
    String start = slice.root() + "," + slice.expiry().date() + ",";
    for (int i = 0; i < slice.size(); i++) {
      text.append(start).append(number(slice.strike(i)));
      for (Right right : Right.values()) {
        text.append(',').append(pair(slice, right, i));
      }
      text.append('\n');
    }
  }

  private static String pair(ChainSlice slice, Right right, int i) {
    if (slice.state(right, i) == QuoteState.UNLISTED) {
      return ",";
    }
    Quote quote = slice.quote(right, i);
    return number(quote.bid()) + "," + number(quote.ask());
  }

  /// The shortest text that reads back as `value`.
  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
