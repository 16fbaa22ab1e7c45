package alvh.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `alvh lake`.
@Command(
    name = "lake",
    description =
        "The lake: quotes, series and futures of years as Parquet, every content under its hash.",
    footer = {
      "",
      "Examples:",
      "  alvh lake import history",
      "  alvh lake import vendor/SPX_2018.csv.gz --lake /data/lake",
      "  alvh lake status",
      "  alvh lake status option-quotes-SPX",
      "  alvh lake check",
      "  alvh lake export --dataset series --only vix.close --out vix.csv"
    },
    subcommands = {
      LakeImportVerb.class,
      LakeStatusVerb.class,
      LakeCheckVerb.class,
      LakeExportVerb.class
    })
final class LakeVerb {
  @SuppressWarnings("UnusedVariable") // the command line library reads it
  @Mixin
  private HelpOption help = new HelpOption();
}
