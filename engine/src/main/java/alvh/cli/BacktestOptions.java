package alvh.cli;

import alvh.backtest.BacktestTerms;
import alvh.backtest.Framing;
import alvh.desk.ValueTerms;
import alvh.execution.FillModel;
import alvh.fact.FactCatalogue;
import alvh.input.InputException;
import alvh.input.NearestName;
import alvh.playbook.ActionMode;
import alvh.playbook.BacktestDefaults;
import alvh.playbook.Playbook;
import alvh.rebuild.SettlementReading;
import alvh.time.TradingCalendar;
import alvh.workspace.NamedText;
import alvh.workspace.PlaybookLibrary;
import alvh.workspace.PlaybookYaml;
import alvh.workspace.RebuildYaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What a run over a past is made with.
final class BacktestOptions {
  /// What an account starts with when neither the playbook nor the command line says.
  private static final double EQUITY_USD = 1_000_000;

  @Mixin private SwitchOptions switches = new SwitchOptions();

  @Mixin private ValueOptions values = new ValueOptions();

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Index, rate, dividend and VX history; see docs/data.md.")
  private Path data = Path.of("");

  @Option(
      names = "--chain",
      paramLabel = "FILE",
      description =
          "Option chains of one or many days; repeat for more. Their underlying is not rebuilt on"
              + " any day of the run.")
  private List<Path> chains = new ArrayList<>();

  @Option(
      names = "--lake",
      paramLabel = "DIR",
      description = "A lake whose option quotes are used in place of rebuilt ones; docs/lake.md.")
  private @Nullable Path lake;

  @Option(names = "--from", required = true, paramLabel = "DATE", description = "First day.")
  private LocalDate from = LocalDate.EPOCH;

  @Option(names = "--to", required = true, paramLabel = "DATE", description = "Last day.")
  private LocalDate to = LocalDate.EPOCH;

  @Option(
      names = "--equity",
      paramLabel = "USD",
      description = "The account at the start. Default: as the playbook says, else 1,000,000.")
  private @Nullable Double equity;

  @Option(
      names = "--fills",
      paramLabel = "MODEL",
      description =
          "Where between bid and ask packages fill: mid, fraction or cross. Default: as the"
              + " playbook says, else fraction.")
  private @Nullable String fills;

  @Option(
      names = "--reading",
      paramLabel = "READING",
      defaultValue = "spy-implied",
      description =
          "What stands in for SET, which is in no free history: spy-implied, file-open or close."
              + " Default: ${DEFAULT-VALUE}; where it is not at hand the others stand in.")
  private String reading = "spy-implied";

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description =
          "How actions are chosen: votes, or value (the alternative worth most on scenarios)."
              + " Default: as the playbook says.")
  private @Nullable String mode;

  @Option(
      names = "--entries",
      paramLabel = "FRAGMENT",
      description =
          "Opens condors for a playbook that opens none. Default: monthly-condors where the"
              + " playbook has no entries; none leaves it as it is.")
  private @Nullable String entries;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description =
          "Sets a parameter of the playbook, such as condors.riskShare=0.01; may be repeated.")
  private Map<String, Double> parameters = new LinkedHashMap<>();

  @Option(
      names = "--less-credit-bias",
      description =
          "Takes the mean error of rebuilt credits in four real months, 2.7 %% and not known within"
              + " 1.8, off what condors on rebuilt chains are sold for.")
  private boolean isLessBias;

  /// A playbook with the one text that it was read from.
  record Chosen(Playbook playbook, NamedText text) {}

  /// The folder of histories.
  Path data() {
    if (!Files.isDirectory(data)) {
      throw new InputException(
          "--data", data + " is not a folder", "give the folder that holds the history files");
    }
    return data;
  }

  List<Path> chains() {
    return List.copyOf(chains);
  }

  Optional<Path> lake() {
    return Optional.ofNullable(lake);
  }

  LocalDate from() {
    return from;
  }

  LocalDate to() {
    return to;
  }

  /// What was set beside the playbook, for the manifest.
  Map<String, Double> parameters() {
    return Map.copyOf(parameters);
  }

  /// Refuses days that cannot be run.
  void check(TradingCalendar calendar) {
    Path folder = lake;
    if (folder != null && !chains.isEmpty()) {
      throw new InputException("--chain, --lake", "both name real quotes", "give one of them");
    }
    if (folder != null && !Files.isDirectory(folder)) {
      throw new InputException(
          "--lake", folder + " is not a folder", "give the folder that lake import filled");
    }
    if (to.isBefore(from)) {
      throw new InputException("--to", to + " is before " + from, "give the later day as --to");
    }
    for (LocalDate day : List.of(from, to)) {
      if (!calendar.covers(day)) {
        throw new InputException(
            "--from, --to", day + " lies outside the calendar", "choose a day that it covers");
      }
    }
  }

  /// The playbook of `fileOrName` with entries, parameters and switches as asked.
  Chosen playbook(String fileOrName) {
    return playbook(fileOrName, Map.of());
  }

  /// The same with further parameters.
  Chosen playbook(String fileOrName, Map<String, Double> more) {
    NamedText text = PlaybookLibrary.text(fileOrName, Path.of(""));
    Playbook plain = PlaybookYaml.parse(text.text(), text.name(), FactCatalogue.table());
    String wanted = entries == null ? "" : entries;
    boolean isBare = plain.entries().isEmpty() && plain.backtest().isEmpty();
    if (wanted.isEmpty() && isBare) {
      wanted = MONTHLY;
    }
    if (!wanted.isEmpty() && !wanted.equals("none")) {
      text = PlaybookLibrary.over(text, PlaybookLibrary.text(wanted, Path.of("")));
    }
    Map<String, Double> all = new LinkedHashMap<>(parameters);
    all.putAll(more);
    if (!all.isEmpty()) {
      text = PlaybookLibrary.set(text, all);
    }
    Playbook read = PlaybookYaml.parse(text.text(), text.name(), FactCatalogue.table());
    return new Chosen(mode(switches.set(read)), text);
  }

  private Playbook mode(Playbook playbook) {
    return mode == null
        ? playbook
        : playbook.in(
            choice("--mode", mode, new ActionMode[] {ActionMode.VOTES, ActionMode.VALUE}));
  }

  private static final String MONTHLY = "monthly-condors";

  /// The terms of a run of `playbook`.
  BacktestTerms terms(Playbook playbook, SettlementReading set, Framing who) {
    boolean isMorning =
        playbook
            .backtest()
            .filter(d -> d.enterAt() == BacktestDefaults.EnterAt.MORNING)
            .isPresent();
    if (isMorning && !playbook.layers().isEmpty()) {
      throw new InputException(
          playbook.name(),
          "enters in the morning and has layers of a hedge, whose prices of 11:00 nobody kept",
          "write enter-at: close");
    }
    return terms(playbook, playbook.backtest(), set, who);
  }

  /// The terms of a run of `playbook` beside others, whatever its own section says: the same
  /// account, fills and hour for all.
  BacktestTerms sameTerms(Playbook playbook, SettlementReading set, Framing who) {
    return terms(playbook, Optional.empty(), set, who).startingWith(sameEquityUsd());
  }

  private BacktestTerms terms(
      Playbook playbook, Optional<BacktestDefaults> said, SettlementReading set, Framing who) {
    return new BacktestTerms(
        from,
        to,
        equity == null ? said.map(BacktestDefaults::equityUsd).orElse(EQUITY_USD) : sameEquityUsd(),
        model(said),
        set,
        who,
        said.map(BacktestDefaults::cash).orElse(BacktestDefaults.Cash.T_BILLS),
        said.map(BacktestDefaults::enterAt).orElse(BacktestDefaults.EnterAt.CLOSE),
        isLessBias ? RebuildYaml.standard().bands().creditBias() : 0,
        value(playbook));
  }

  /// How alternatives are valued in a run of `playbook`; empty where votes decide.
  Optional<ValueTerms> value(Playbook playbook) {
    return values.terms(playbook);
  }

  /// What accounts start with that are to start alike, whatever their playbooks say.
  double sameEquityUsd() {
    Double given = equity;
    if (given == null) {
      return EQUITY_USD;
    }
    if (!(given > 0) || Double.isInfinite(given)) {
      throw new InputException("--equity", given + " is no amount", "give USD above 0");
    }
    return given;
  }

  private FillModel model(Optional<BacktestDefaults> said) {
    String name =
        fills == null
            ? said.map(d -> d.fills().spelling()).orElse(BacktestDefaults.Fills.FRACTION.spelling())
            : fills;
    return switch (choice("--fills", name, BacktestDefaults.Fills.values())) {
      case MID -> new FillModel.Mid();
      case FRACTION -> FillModel.Fraction.STANDARD;
      case CROSS -> new FillModel.Cross();
    };
  }

  /// What stands in for SET.
  SettlementReading reading() {
    return SettlementReading.labelled(reading)
        .orElseThrow(() ->
            new InputException(
                "--reading",
                "'" + reading + "' is no reading",
                NearestName.hint(reading, SettlementReading.labels())));
  }

  /// The one of `all` that `given` names.
  static <E extends Enum<E>> E choice(String option, String given, E[] all) {
    List<String> names = Arrays.stream(all).map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
    int place = names.indexOf(given.toLowerCase(Locale.ROOT));
    if (place < 0) {
      throw new InputException(
          option, "'" + given + "' is none of its choices", NearestName.hint(given, names));
    }
    return all[place];
  }
}
