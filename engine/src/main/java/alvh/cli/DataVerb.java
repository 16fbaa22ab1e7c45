package alvh.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `alvh data`.
@Command(
    name = "data",
    description = "Fetches, keeps and checks files of market data.",
    footer = {
      "",
      "Examples:",
      "  alvh data fetch",
      "  alvh data collect --every 15m",
      "  alvh data status",
      "  alvh data check history",
      "  alvh data check quotes.csv --json",
      "  alvh data settlements --data history --from 2016-01-01"
    },
    subcommands = {
      DataFetchVerb.class,
      DataCollectVerb.class,
      DataStatusVerb.class,
      DataCheckVerb.class,
      DataSettlementsVerb.class
    })
final class DataVerb {
  @SuppressWarnings("UnusedVariable") // the command line library reads it
  @Mixin
  private HelpOption help = new HelpOption();
}
