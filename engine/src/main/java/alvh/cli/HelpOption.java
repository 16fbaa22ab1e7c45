package alvh.cli;

import picocli.CommandLine.Option;

/// `--help` of a verb.
final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean isAsked;

  /// Whether help was asked for; the library has printed it by then.
  boolean isAsked() {
    return isAsked;
  }
}
