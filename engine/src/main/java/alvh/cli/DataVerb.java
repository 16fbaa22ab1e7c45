package alvh.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `alvh data`.
@Command(
    name = "data",
    description = "Looks at files of market data.",
    footer = {"", "Examples:", "  alvh data check history", "  alvh data check quotes.csv --json"},
    subcommands = DataCheckVerb.class)
final class DataVerb {
  @SuppressWarnings("UnusedVariable") // the command line library reads it
  @Mixin
  private HelpOption help = new HelpOption();
}
