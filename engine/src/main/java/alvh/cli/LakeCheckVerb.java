package alvh.cli;

import alvh.lake.LakeCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `alvh lake check`.
@Command(
    name = "check",
    description = "Reads every file of the lake and hashes its rows anew: is each what it says?",
    footer = {
      "",
      "Examples:",
      "  alvh lake check",
      "  alvh lake check --lake /data/lake --json",
      "",
      "Exit codes: 0 every file is whole, 1 one is not, 2 there is no lake."
    })
final class LakeCheckVerb extends Verb {
  @Mixin private LakeOption lakeOption = new LakeOption();

  @Override
  public Integer call() {
    var progress = new Progress(console().err());
    LakeCheck.Report report = LakeCheck.of(lakeOption.require().snapshot(), progress::at);
    progress.done();
    if (isJson()) {
      List<Map<String, Object>> faults = new ArrayList<>();
      for (LakeCheck.Fault fault : report.faults()) {
        Map<String, Object> json = Json.object();
        json.put("file", fault.file().toString());
        json.put("what", fault.what());
        faults.add(json);
      }
      Map<String, Object> json = Json.object();
      json.put("files", report.files());
      json.put("rows", report.rows());
      json.put("faults", faults);
      console().json(json);
    } else {
      report.faults().forEach(f -> console().line(f.file() + ": " + f.what()));
      console()
          .line(
              report.files()
                  + " files, "
                  + Numbers.grouped(report.rows())
                  + " rows: "
                  + (report.faults().isEmpty()
                      ? "each is what its hash says"
                      : report.faults().size() + " faults; delete the files, import them again"));
    }
    return report.faults().isEmpty() ? FINE : WANTING;
  }
}
