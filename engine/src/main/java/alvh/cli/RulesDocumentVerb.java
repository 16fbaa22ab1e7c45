package alvh.cli;

import alvh.fact.FactCatalogue;
import alvh.methodology.Methodology;
import alvh.methodology.MethodologyPage;
import alvh.playbook.FactTable;
import alvh.playbook.Playbook;
import alvh.workspace.MethodologyYaml;
import alvh.workspace.PlaybookLibrary;
import alvh.workspace.WholeFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `alvh rules document`.
@Command(
    name = "document",
    description =
        "The methodology row by row beside the playbooks that carry it, as Markdown: sentence,"
            + " judgement, both readings, where enforced, how tested.",
    footer = {
      "",
      "Examples:",
      "  alvh rules document --out methodology.md",
      "  alvh rules document --playbook alvh --playbook mine.yaml --out mine.md"
    })
final class RulesDocumentVerb extends Verb {
  @Option(
      names = "--playbook",
      paramLabel = "FILE|NAME",
      description =
          "A file or the name of a shipped playbook; may be repeated. Default: all shipped.")
  private List<String> playbooks = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to, over what is there. Default: the page is printed.")
  private @Nullable Path out;

  @Override
  public Integer call() {
    FactTable facts = FactCatalogue.table();
    Methodology methodology = MethodologyYaml.shipped();
    List<Playbook> shown =
        (playbooks.isEmpty() ? PlaybookLibrary.shipped() : playbooks)
            .stream().map(name -> PlaybookLibrary.read(name, facts)).toList();
    String page = MethodologyPage.of(methodology, shown);
    if (out != null) {
      WholeFile.write(out, page);
    }
    if (isJson()) {
      console().json(json(methodology, shown, page));
    } else if (out != null) {
      console()
          .line(out + ": " + methodology.rows().size() + " rows, " + shown.size() + " playbooks");
    } else {
      console().lines(page.lines().toList());
    }
    return FINE;
  }

  private Map<String, Object> json(Methodology methodology, List<Playbook> shown, String page) {
    Map<String, Object> json = Json.object();
    if (out != null) {
      json.put("file", out.toString());
    } else {
      json.put("page", page);
    }
    json.put("playbooks", shown.stream().map(Playbook::name).toList());
    json.put("rows", methodology.rows().size());
    return json;
  }
}
