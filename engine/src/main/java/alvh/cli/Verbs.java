package alvh.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/// The verbs of the command line, in the order of `alvh --help`.
///
/// A verb is made when it is asked for: reading the options of all of them takes longer than a
/// short verb runs.
final class Verbs {
  private static final Map<String, Supplier<Object>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("demo", DemoVerb::new);
    ALL.put("init", InitVerb::new);
    ALL.put("vix", VixVerb::new);
    ALL.put("chain", ChainVerb::new);
    ALL.put("term", TermVerb::new);
    ALL.put("surface", SurfaceVerb::new);
    ALL.put("mispricing", MispricingVerb::new);
    ALL.put("rebuild", RebuildVerb::new);
    ALL.put("book", BookVerb::new);
    ALL.put("greeks", GreeksVerb::new);
    ALL.put("hedge", HedgeVerb::new);
    ALL.put("margin", MarginVerb::new);
    ALL.put("capital", CapitalVerb::new);
    ALL.put("decide", DecideVerb::new);
    ALL.put("ticket", TicketVerb::new);
    ALL.put("watch", WatchVerb::new);
    ALL.put("paper", PaperVerb::new);
    ALL.put("explain", ExplainVerb::new);
    ALL.put("rules", RulesVerb::new);
    ALL.put("backtest", BacktestVerb::new);
    ALL.put("compare", CompareVerb::new);
    ALL.put("audit", AuditVerb::new);
    ALL.put("data", DataVerb::new);
    ALL.put("lake", LakeVerb::new);
    ALL.put("journal", JournalVerb::new);
    ALL.put("doctor", DoctorVerb::new);
    ALL.put("version", VersionVerb::new);
  }

  private Verbs() {}

  /// Gives `line` the verb that `arguments` begin with; all verbs when they begin with none, for
  /// help and for the nearest name of a misspelt one.
  static void add(CommandLine line, String... arguments) {
    boolean isOne = arguments.length > 0 && ALL.containsKey(arguments[0]);
    ALL.forEach((name, verb) -> {
      if (!isOne || name.equals(arguments[0])) {
        line.addSubcommand(name, verb.get());
      }
    });
  }
}
