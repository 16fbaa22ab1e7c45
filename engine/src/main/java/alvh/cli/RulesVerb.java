package alvh.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `alvh rules`.
@Command(
    name = "rules",
    description = "The rules, limits and other rows of playbooks.",
    footer = {
      "",
      "Examples:",
      "  alvh rules list",
      "  alvh rules check mine.yaml",
      "  alvh rules show S-13"
    },
    subcommands = {
      RulesListVerb.class,
      RulesCheckVerb.class,
      RulesShowVerb.class,
      RulesDiffVerb.class,
      RulesFactsVerb.class,
      RulesHistoryVerb.class,
      RulesDocumentVerb.class
    })
final class RulesVerb {
  @SuppressWarnings("UnusedVariable") // the command line library reads it
  @Mixin
  private HelpOption help = new HelpOption();
}
