package alvh.methodology;

import alvh.playbook.Playbook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The page that lays the catalogue beside playbooks: each sentence with its judgement, both
/// readings as the playbooks carry them, where they are enforced and how they are tested.
///
/// A function of its arguments: the same catalogue and playbooks give the same bytes.
public final class MethodologyPage {
  private final Methodology methodology;
  private final PlaybookRows playbooks;
  private final MarkdownText page = new MarkdownText();

  private MethodologyPage(Methodology methodology, List<Playbook> playbooks) {
    this.methodology = methodology;
    this.playbooks = new PlaybookRows(playbooks);
  }

  /// The page as Markdown.
  ///
  /// @param playbooks those to show, in this order
  public static String of(Methodology methodology, List<Playbook> playbooks) {
    return new MethodologyPage(methodology, playbooks).made();
  }

  private String made() {
    page.heading(1, "The methodology, row by row");
    page.paragraph(
        "Made by `alvh rules document` from `config/methodology.yaml` and the playbooks below; change"
            + " those, then run `./alvh golden methodology`. Five articles describe the method. Each"
            + " sentence that can be acted on is a row here: what it says in our words, how far it"
            + " can be followed, the sound reading, and how each playbook carries both. Nothing is"
            + " corrected in silence and nothing is dropped.");
    legend();
    books();
    RowText rows = new RowText(methodology, playbooks);
    methodology.sections().forEach(section -> rows.addTo(page, section));
    new BeyondText(methodology, playbooks.playbooks()).addTo(page);
    new ReferenceText(methodology, playbooks.playbooks()).addTo(page);
    new SupplementText(methodology).addTo(page);
    return page.made();
  }

  private void legend() {
    page.heading(2, "How to read it");
    page.paragraph("A sentence is one or several of these:");
    page.table(
        List.of("soundness", "meaning", "rows"),
        Arrays.stream(Soundness.values())
            .map(each -> List.of(each.spelling(), each.meaning(), String.valueOf(count(each))))
            .toList());
    page.paragraph(
        "A rule votes while its condition holds; a limit fires when it is broken: a cap is never"
            + " crossed further, a target is aimed at, a gate holds actions back while it is shut. A"
            + " decoration has weight 0 and names what it would need. Every other row says where"
            + " it is enforced. Examples of a rule or limit are its test: `alvh rules check` runs them.");
    page.paragraph("Sources:");
    methodology
        .sources()
        .articles()
        .forEach(article -> page.point(0, article.id() + ": " + article.title()));
    for (SourceFamily family : methodology.sources().families()) {
      page.point(
          0,
          family.letter()
              + " with a number: "
              + family.title()
              + "; rank "
              + family.trust()
              + " of trust among the pages beside the articles");
    }
    page.end();
  }

  private long count(Soundness soundness) {
    return methodology.rows().stream().filter(row -> row.soundness().contains(soundness)).count();
  }

  private void books() {
    page.heading(2, "Playbooks shown");
    page.table(
        List.of(
            "playbook",
            "reading",
            "rules",
            "limits",
            "other rows",
            "examples",
            "rows of the catalogue"),
        playbooks.playbooks().stream().map(this::book).toList());
    playbooks
        .playbooks()
        .forEach(book -> page.point(0, "**" + book.name() + "**: " + book.title()));
    page.end();
  }

  private List<String> book(Playbook book) {
    long carried =
        book.rows().stream()
            .map(row -> row.citation().catalogueId())
            .distinct()
            .filter(id -> methodology.row(id).isPresent())
            .count();
    List<String> cells = new ArrayList<>(List.of(book.name(), book.reading().spelling()));
    cells.add(String.valueOf(book.rules().size()));
    cells.add(String.valueOf(book.limits().size()));
    cells.add(String.valueOf(book.remarks().size()));
    cells.add(String.valueOf(PlaybookRows.examples(book)));
    cells.add(carried + " of " + methodology.rows().size());
    return cells;
  }
}
