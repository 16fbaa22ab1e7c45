package alvh.methodology;

import alvh.playbook.DefinedFact;
import alvh.playbook.FactDeclaration;
import alvh.playbook.FactType;
import alvh.playbook.Playbook;
import alvh.playbook.Switch;
import java.util.List;

/// What a playbook has of its own: rows, switches and facts that no entry of the catalogue stands
/// for.
record BeyondText(Methodology methodology, List<Playbook> playbooks) {

  void addTo(MarkdownText page) {
    for (Playbook playbook : playbooks) {
      List<PlaybookRowText> rows = PlaybookRows.beyond(playbook, methodology);
      List<Switch> switches = own(playbook);
      if (rows.isEmpty() && switches.isEmpty() && playbook.facts().isEmpty()) {
        continue;
      }
      page.heading(2, "Playbook " + playbook.name() + " beyond the catalogue");
      if (!rows.isEmpty()) {
        page.paragraph("Rules and other rows of this playbook beyond the catalogue:");
        rows.forEach(row -> row.addTo(page));
        page.end();
      }
      if (!switches.isEmpty()) {
        page.paragraph("Switches of its own:");
        switches.forEach(one -> page.point(0, text(one)));
        page.end();
      }
      if (!playbook.facts().isEmpty()) {
        page.paragraph("Facts that it defines:");
        playbook.facts().stream()
            .map(DefinedFact::declaration)
            .forEach(fact -> page.point(0, text(fact)));
        page.end();
      }
    }
  }

  private List<Switch> own(Playbook playbook) {
    return playbook.switches().stream()
        .filter(s ->
            methodology.ofSwitch(s.id()).isEmpty() && methodology.find(s.contradiction()).isEmpty())
        .toList();
  }

  private static String text(Switch one) {
    return Links.code(one.id())
        + ": "
        + one.about()
        + "; options "
        + Links.codes(one.names())
        + ", chosen "
        + Links.code(one.chosen());
  }

  private static String text(FactDeclaration fact) {
    String unit = fact.type() == FactType.FLAG ? "flag" : fact.unit();
    String formula = fact.origin().formula();
    return Links.code(fact.name())
        + " ("
        + unit
        + "): "
        + fact.meaning()
        + (formula.isEmpty() ? "" : "; " + formula);
  }
}
