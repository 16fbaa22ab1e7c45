package alvh.cli;

import alvh.input.InputException;
import alvh.lake.DatasetStatus;
import alvh.lake.LakeDataset;
import alvh.lake.LakeStatus;
import alvh.workspace.MarketConfig;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `alvh lake status`.
@Command(
    name = "status",
    description = {
      "What the lake holds: days, rows, trading days that are missing, revisions, size; of one",
      "dataset also each part with its source."
    },
    footer = {
      "",
      "Examples:",
      "  alvh lake status",
      "  alvh lake status series",
      "  alvh lake status option-quotes-SPX --json",
      "",
      "Exit codes: 0 fine, 1 the lake is empty, 2 there is no lake or no such dataset."
    })
final class LakeStatusVerb extends Verb {
  @Mixin private LakeOption lakeOption = new LakeOption();

  @Parameters(
      paramLabel = "DATASET",
      arity = "0..1",
      description = "Only this one, with all its parts.")
  private @Nullable String name;

  @Override
  public Integer call() {
    String asked = name;
    List<DatasetStatus> all =
        LakeStatus.of(lakeOption.require().snapshot(), MarketConfig.standard().calendar());
    List<DatasetStatus> shown =
        asked == null ? all : List.of(only(all, LakeDataset.named(asked), asked));
    if (isJson()) {
      Map<String, Object> json = Json.object();
      json.put("datasets", shown.stream().map(s -> LakeText.json(s, asked != null)).toList());
      console().json(json);
    } else if (asked != null) {
      console().lines(LakeText.detail(shown.getFirst()));
    } else if (shown.isEmpty()) {
      console().line("the lake is empty");
    } else {
      console().lines(LakeText.table(shown));
    }
    return shown.isEmpty() ? WANTING : FINE;
  }

  private static DatasetStatus only(List<DatasetStatus> all, LakeDataset wanted, String asked) {
    return all.stream()
        .filter(s -> s.dataset().equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new InputException(
                asked, "the lake has nothing of it", "see what there is with `alvh lake status`"));
  }
}
