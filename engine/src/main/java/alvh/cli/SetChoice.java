package alvh.cli;

import alvh.input.InputException;
import alvh.input.NearestName;
import alvh.rebuild.SetEstimate;
import alvh.rebuild.SetReadings;
import alvh.rebuild.SettlementReading;
import alvh.time.Settlement;
import alvh.workspace.MarketConfig;
import alvh.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Settling on an estimate of SET where the published value is not at hand.
final class SetChoice {
  /// What settles to SET.
  private static final List<String> PRODUCTS = List.of("SPX", "ES", "MES");

  private static final double CENTS = 100;

  @Option(
      names = "--reading",
      paramLabel = "READING",
      description =
          "Settle on an estimate of SET instead of VALUE: spy-implied, file-open or close. The"
              + " journal says that it is one.")
  private @Nullable String reading;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Index and SPY history for the readings. Default: the workspace's data.")
  private @Nullable Path data;

  /// A value to settle at.
  ///
  /// @param value index points
  /// @param source for the ledger
  record Chosen(double value, String source) {}

  /// Whether an estimate was asked for.
  boolean isAsked() {
    return reading != null;
  }

  /// The estimate that was asked for, in whole cents.
  Chosen estimate(Workspace workspace, String product, LocalDate date) {
    String label = reading == null ? "" : reading;
    SettlementReading asked =
        SettlementReading.labelled(label)
            .orElseThrow(() ->
                new InputException(
                    "--reading",
                    "'" + label + "' is no reading",
                    NearestName.hint(label, SettlementReading.labels())));
    if (!PRODUCTS.contains(product)) {
      throw new InputException(
          "--reading",
          product + " does not settle to SET",
          "give the value; `alvh paper step` knows closes and VRO");
    }
    OptionalDouble value = readings(workspace, date).value(asked);
    if (value.isEmpty()) {
      throw new InputException(
          "--reading",
          "the data have no " + asked.label() + " reading of " + date,
          "give --data FOLDER with SPX and SPY prices of the day (docs/data.md), or the value");
    }
    return new Chosen(
        Math.round(value.getAsDouble() * CENTS) / CENTS,
        "estimate of SET (" + asked.label() + "), not the published value");
  }

  /// What the data say about a settlement to SET, with the errors; empty for other products.
  ///
  /// It stands beside a value that was typed: data that cannot be read are no reason to refuse
  /// that.
  List<String> lines(Workspace workspace, String product, LocalDate date) {
    if (!PRODUCTS.contains(product)) {
      return List.of();
    }
    try {
      return lines(of(workspace), date);
    } catch (InputException e) {
      return List.of("no estimate of SET to compare with: " + e.getMessage());
    }
  }

  private static List<String> lines(SetEstimate estimate, LocalDate date) {
    SetReadings readings = estimate.readings(settled(date));
    if (readings.fileOpen().isEmpty() && readings.close().isEmpty()) {
      return List.of("no estimate of SET to compare with: the data have no SPX prices of " + date);
    }
    List<String> lines = new ArrayList<>();
    lines.add("Estimates of SET of " + date + " from the data, none of them the published value:");
    lines.addAll(SetText.lines(readings, SetText.monthly(estimate)));
    return lines;
  }

  private SetReadings readings(Workspace workspace, LocalDate date) {
    return of(workspace).readings(settled(date));
  }

  /// Until 2015 monthly options were listed with the Saturday after their settlement.
  private static LocalDate settled(LocalDate listed) {
    return MarketConfig.standard().calendar().settlementDate(listed, Settlement.AM);
  }

  private SetEstimate of(Workspace workspace) {
    Path given = data;
    Path folder = given == null ? workspace.data() : given;
    if (!Files.isDirectory(folder)) {
      throw new InputException(
          "--data", folder + " is not a folder", "give the folder that holds the history files");
    }
    MarketConfig config = MarketConfig.standard();
    return SetEstimate.of(DataSettlementsVerb.history(folder, config), config.calendar());
  }
}
