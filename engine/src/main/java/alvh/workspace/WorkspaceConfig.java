package alvh.workspace;

import alvh.capital.CapitalTerms;
import alvh.desk.AlertPolicy;
import alvh.execution.TimeInForce;
import alvh.input.InputException;
import alvh.margin.RegT;
import alvh.risk.VolShift;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The settings of a workspace, read from its `alvh.yaml`.
///
/// @param file where they stand
/// @param account the account
/// @param playbook the name of a shipped playbook, or a file from the workspace on
/// @param policy the owner's choices for every decision
/// @param tickets how tickets are written
/// @param paper the paper account
/// @param fetch how data is fetched
/// @param collect which chains are kept, and how often
/// @param alerts from where on dates and prices are near
public record WorkspaceConfig(
    String file,
    AccountSettings account,
    String playbook,
    PolicySettings policy,
    TicketSettings tickets,
    PaperSettings paper,
    FetchSection fetch,
    CollectSection collect,
    AlertPolicy alerts) {
  /// The methodology when nothing is said.
  public static final String DEFAULT_PLAYBOOK = "alvh";

  private static final YamlMapping NONE = Yaml.parse("{}", "nothing");

  /// The settings of `workspace`.
  public static WorkspaceConfig of(Workspace workspace) {
    return read(workspace.settings());
  }

  /// The settings in `file`.
  static WorkspaceConfig read(Path file) {
    return read(Yaml.read(file), file.toString());
  }

  static WorkspaceConfig read(YamlMapping root, String file) {
    root.only("account", "playbook", "policy", "tickets", "paper", "fetch", "collect", "watch");
    return new WorkspaceConfig(
        file,
        account(section(root, "account")),
        root.find("playbook").map(YamlNode::asText).orElse(DEFAULT_PLAYBOOK),
        policy(section(root, "policy")),
        tickets(section(root, "tickets")),
        paper(section(root, "paper")),
        FetchSection.read(section(root, "fetch")),
        CollectSection.read(section(root, "collect")),
        WatchSection.read(section(root, "watch")));
  }

  /// The equity, which must have been given.
  public double equityUsd() {
    return account
        .equityUsd()
        .orElseThrow(() ->
            new InputException(
                file,
                "the account's equity is not given",
                "add `equity: 100000` (USD) to account"));
  }

  private static YamlMapping section(YamlMapping root, String key) {
    return root.find(key).map(YamlNode::asMapping).orElse(NONE);
  }

  private static AccountSettings account(YamlMapping section) {
    section.only("name", "equity");
    return new AccountSettings(
        section.find("name").map(YamlNode::asText).orElse(AccountSettings.DEFAULT.name()),
        positive(section, "equity"));
  }

  private static OptionalDouble positive(YamlMapping section, String key) {
    Optional<YamlNode> node = section.find(key);
    if (node.isEmpty()) {
      return OptionalDouble.empty();
    }
    double value = node.get().asNumber();
    if (!(value > 0)) {
      throw node.get().fault("must be > 0, was " + value, "give it in USD, such as 100000");
    }
    return OptionalDouble.of(value);
  }

  private static PolicySettings policy(YamlMapping section) {
    section.only("vol-shift", "margin-sides", "rate", "equity-premium", "broker-spread");
    PolicySettings base = PolicySettings.DEFAULT;
    return new PolicySettings(
        section
            .find("vol-shift")
            .map(n -> n.asChoice(choices(VolShift.class)))
            .orElse(base.shift()),
        section
            .find("margin-sides")
            .map(n -> n.asChoice(choices(RegT.UnequalSides.class)))
            .orElse(base.sides()),
        fraction(section, "rate"),
        new CapitalTerms(
            fraction(section, "equity-premium").orElse(base.terms().equityPremium()),
            spread(section).orElse(base.terms().brokerSpread())));
  }

  private static OptionalDouble spread(YamlMapping section) {
    OptionalDouble spread = fraction(section, "broker-spread");
    if (spread.isPresent() && spread.getAsDouble() < 0) {
      throw section
          .get("broker-spread")
          .fault("must be >= 0, was " + spread.getAsDouble(), "write a fraction: 0.015 for 1.5 %");
    }
    return spread;
  }

  private static OptionalDouble fraction(YamlMapping section, String key) {
    Optional<YamlNode> node = section.find(key);
    if (node.isEmpty()) {
      return OptionalDouble.empty();
    }
    double rate = node.get().asNumber();
    if (!(Math.abs(rate) < 1)) {
      throw node.get().fault(rate + " is not a rate", "write a fraction: 0.0535 for 5.35 %");
    }
    return OptionalDouble.of(rate);
  }

  private static TicketSettings tickets(YamlMapping section) {
    section.only("account", "time-in-force");
    return new TicketSettings(
        section.find("account").map(YamlNode::asText),
        section
            .find("time-in-force")
            .map(n -> n.asChoice(Map.of("DAY", TimeInForce.DAY, "GTC", TimeInForce.GTC)))
            .orElse(TicketSettings.DEFAULT.timeInForce()));
  }

  private static PaperSettings paper(YamlMapping section) {
    section.only("equity", "fills");
    return new PaperSettings(
        positive(section, "equity").orElse(PaperSettings.DEFAULT.equityUsd()),
        section
            .find("fills")
            .map(n -> n.asChoice(choices(PaperSettings.Fills.class)))
            .orElse(PaperSettings.DEFAULT.fills()));
  }

  /// The constants of an enum by their names as files spell them.
  private static <E extends Enum<E>> Map<String, E> choices(Class<E> type) {
    Map<String, E> choices = new LinkedHashMap<>();
    Arrays.stream(type.getEnumConstants())
        .forEach(e -> choices.put(e.name().toLowerCase(Locale.ROOT).replace('_', '-'), e));
    return choices;
  }
}
