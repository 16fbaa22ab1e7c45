package alvh.cli;

import alvh.input.InputException;
import alvh.lake.LakeDataset;
import alvh.lake.LakeExport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `alvh lake export`.
@Command(
    name = "export",
    description = "Writes a dataset of the lake, or a part of it, as one file: Parquet or CSV.",
    footer = {
      "",
      "Examples:",
      "  alvh lake export --dataset series --only vix.close --out vix.csv",
      "  alvh lake export --dataset option-quotes-SPX --from 2018-02-01 --to 2018-02-09 --out"
          + " feb.parquet",
      "",
      "Exit codes: 0 written, 2 bad input, or the lake has nothing of it."
    })
final class LakeExportVerb extends Verb {
  @Mixin private LakeOption lakeOption = new LakeOption();

  @Option(
      names = "--dataset",
      required = true,
      paramLabel = "NAME",
      description = "As `alvh lake status` lists them.")
  private String dataset = "";

  @Option(
      names = "--only",
      paramLabel = "PART",
      description = "One part: a series, a contract's settlement date, a day.")
  private @Nullable String only;

  @Option(names = "--from", paramLabel = "DATE", description = "First day. Default: all.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last day. Default: all.")
  private @Nullable LocalDate to;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Its ending says the form: .parquet, .csv, .csv.gz.")
  private Path out = Path.of("");

  @Option(names = "--replace", description = "Write over a file that is there.")
  private boolean isReplacing;

  @Override
  public Integer call() {
    if (Files.exists(out) && !isReplacing) {
      throw new InputException(
          out.toString(), "is there already", "give another --out, or --replace to write over it");
    }
    LakeExport.Wish wish =
        new LakeExport.Wish(
            LakeDataset.named(dataset),
            Optional.ofNullable(only),
            Optional.ofNullable(from),
            Optional.ofNullable(to));
    long rows = LakeExport.write(lakeOption.require().snapshot(), wish, out);
    if (isJson()) {
      Map<String, Object> json = Json.object();
      json.put("file", out.toString());
      json.put("rows", rows);
      console().json(json);
    } else {
      console().line(Numbers.grouped(rows, 0) + " rows written to " + out);
    }
    return FINE;
  }
}
