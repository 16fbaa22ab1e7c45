package alvh.fact;

import alvh.book.IronCondor;
import alvh.instrument.OptionRoot;
import alvh.playbook.FactValue;
import java.util.Locale;
import java.util.OptionalDouble;

/// Where the levels of the index that a condor is on come from.
///
/// @param index its chain, and in lower case its closes
/// @param scale what a level of `index` is multiplied with
/// @param words how that is said in the source; empty when nothing is scaled
record IndexLevel(String index, double scale, String words) {
  /// Mini SPX is a tenth of SPX by its contract (Cboe, XSP specification).
  static final double XSP_SCALE = 0.1;

  static IndexLevel of(IronCondor condor) {
    return condor.root() == OptionRoot.XSP
        ? new IndexLevel("SPX", XSP_SCALE, ", SPX / 10")
        : new IndexLevel(condor.root().underlying(), 1, "");
  }

  /// The index level printed with the quotes of the instant; the day's close where they carry none.
  static FactValue of(FactInputs in, IronCondor condor) {
    IndexLevel level = of(condor);
    return level.scaled(level.printed(in));
  }

  /// The level of SPX.
  static FactValue spx(FactInputs in) {
    return new IndexLevel("SPX", 1, "").printed(in);
  }

  /// The level of spot VIX.
  static FactValue vix(FactInputs in) {
    return new IndexLevel("VIX", 1, "").printed(in);
  }

  private FactValue printed(FactInputs in) {
    var chain = in.view().chain(index);
    OptionalDouble printed = chain.map(c -> c.underlyingLevel()).orElseGet(OptionalDouble::empty);
    return printed.isPresent()
        ? new FactValue.Amount(printed.getAsDouble(), in.stamp(), chain.orElseThrow().source())
        : closes(in).fact(s -> s.amount(s.last().value()));
  }

  private FactValue scaled(FactValue value) {
    return value instanceof FactValue.Amount(double level, String stamp, String source)
        ? new FactValue.Amount(level * scale, stamp, source + words)
        : value;
  }

  /// The closes of the index: `spx.close`, `vix.close`.
  CurrentSeries closes(FactInputs in) {
    return CurrentSeries.of(in.market(), index.toLowerCase(Locale.ROOT) + ".close");
  }
}
