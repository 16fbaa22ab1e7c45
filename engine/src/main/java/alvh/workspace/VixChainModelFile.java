package alvh.workspace;

import alvh.rebuild.VixChainErrors;
import alvh.rebuild.VixChainModel;
import alvh.rebuild.VixQuoteWidths;
import alvh.rebuild.VixSmileModel;
import alvh.rebuild.VixStrikeGrid;
import java.util.function.Supplier;

/// Reads `rebuild-vix.yaml`: the coefficients of rebuilt VIX chains.
public final class VixChainModelFile {
  private static final String NAME = "rebuild-vix.yaml";

  private VixChainModelFile() {}

  /// The model of the tables whose texts are given.
  public static VixChainModel of(ConfigTexts texts) {
    return read(texts.yaml(NAME));
  }

  static VixChainModel read(YamlMapping file) {
    file.only("smiles", "widths", "grids", "listed", "errors");
    YamlMapping listed = file.mapping("listed").only("monthly-expiries", "weekly-days", "source");
    listed.text("source");
    int monthly = listed.integer("monthly-expiries");
    int weekly = listed.integer("weekly-days");
    if (monthly < 2 || weekly < 0) {
      throw listed.fault(
          "needs monthly-expiries >= 2 and weekly-days >= 0", "write what the exchange lists");
    }
    return new VixChainModel(
        smiles(file.mapping("smiles")),
        widths(file.mapping("widths")),
        DatedRows.single(file.sequence("grids"), VixChainModelFile::grid),
        monthly,
        weekly,
        errors(file.mapping("errors")));
  }

  private static VixSmileModel smiles(YamlMapping at) {
    at.only(
        "log-odds2",
        "log-odds2-slope",
        "log-odds3",
        "log-odds3-slope",
        "log-ratio2",
        "log-ratio3",
        "last-std-dev",
        "reversion",
        "floor",
        "shortest-days",
        "longest-days",
        "source");
    at.text("source");
    return checked(
        at,
        () ->
            new VixSmileModel(
                at.number("log-odds2"),
                at.number("log-odds2-slope"),
                at.number("log-odds3"),
                at.number("log-odds3-slope"),
                at.number("log-ratio2"),
                at.number("log-ratio3"),
                at.number("last-std-dev"),
                at.number("reversion"),
                at.number("floor"),
                at.number("shortest-days"),
                at.number("longest-days")));
  }

  private static VixQuoteWidths widths(YamlMapping at) {
    at.only("base", "per-root", "in-the-money", "scale", "weekly", "source");
    at.text("source");
    return checked(
        at,
        () ->
            new VixQuoteWidths(
                at.number("base"),
                at.number("per-root"),
                at.number("in-the-money"),
                at.number("scale"),
                at.number("weekly")));
  }

  private static VixStrikeGrid grid(YamlMapping row) {
    row.only(
        "from",
        "halves-below",
        "halves-days",
        "ones-to",
        "quarters-to",
        "lowest",
        "lowest-share",
        "highest",
        "highest-share",
        "verified",
        "source");
    row.flag("verified");
    return checked(
        row,
        () ->
            new VixStrikeGrid(
                row.number("halves-below"),
                row.integer("halves-days"),
                row.number("ones-to"),
                row.number("quarters-to"),
                row.number("lowest"),
                row.number("lowest-share"),
                row.number("highest"),
                row.number("highest-share")));
  }

  private static VixChainErrors errors(YamlMapping at) {
    at.only("bands", "source").text("source");
    return checked(
        at,
        () ->
            new VixChainErrors(
                at.sequence("bands").mappings().stream().map(VixChainModelFile::band).toList()));
  }

  private static VixChainErrors.Band band(YamlMapping row) {
    row.only("up-to-days", "median-vol-points", "p90-vol-points", "median-points", "p90-points");
    return checked(
        row,
        () ->
            new VixChainErrors.Band(
                row.integer("up-to-days"),
                row.number("median-vol-points"),
                row.number("p90-vol-points"),
                row.number("median-points"),
                row.number("p90-points")));
  }

  /// Makes a value; what it refuses is a fault of the table.
  private static <T> T checked(YamlMapping at, Supplier<T> make) {
    try {
      return make.get();
    } catch (IllegalArgumentException refused) {
      throw at.fault(String.valueOf(refused.getMessage()), "correct the numbers");
    }
  }
}
