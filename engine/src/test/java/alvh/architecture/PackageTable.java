package alvh.architecture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The dependency table that docs/architecture.md draws: each package with what it may use.
///
/// A new package gets its line here first, a new arrow its ADR.
final class PackageTable {
  /// Bottom first. Packages below the line are edges: they may touch files, network or console.
  private static final String TABLE =
      """
      input:
      time:       input
      math:
      performance: time math
      instrument: input time
      market:     input time instrument
      pricing:    math
      surface:    time math instrument market pricing
      vix:        time instrument market pricing surface
      signal:     time market
      book:       input time instrument
      execution:  time instrument market book
      risk:       time instrument market pricing surface vix book
      rebuild:    time math instrument market pricing surface vix
      mispricing: time instrument market surface vix execution
      entry:      time instrument market pricing surface book risk
      scenario:   time math instrument market pricing surface vix book risk
      margin:     input time instrument book risk scenario
      capital:    time math instrument market book risk margin
      playbook:   input
      methodology: input playbook
      fact:       time instrument market vix signal book risk margin capital playbook
      hedge:      time math instrument market pricing surface vix book execution risk scenario playbook
      history:    time instrument market rebuild risk book surface entry playbook fact
      desk:       input time instrument market book execution margin capital vix risk scenario entry playbook fact hedge
      backtest:   input time math instrument market pricing surface vix book execution risk rebuild margin entry playbook fact performance desk
      ---
      journal:    input
      files:      input time instrument market
      lake:       input time instrument market files
      feed:       input time instrument market files
      broker:     input time instrument market book execution
      report:     input time math instrument market book execution risk rebuild playbook performance desk backtest
      workspace:  input time instrument market vix book execution margin capital risk scenario playbook methodology fact hedge desk journal files feed rebuild
      cli:        input time math instrument market pricing surface vix signal book execution margin risk playbook methodology fact desk journal files feed broker workspace rebuild mispricing entry history scenario capital hedge performance backtest report lake
      """;

  private static final String EDGE_LINE = "---";

  private PackageTable() {}

  /// Package to the packages it may use, bottom first.
  static Map<String, List<String>> mayUse() {
    Map<String, List<String>> table = new LinkedHashMap<>();
    for (String line : TABLE.strip().lines().filter(l -> !l.equals(EDGE_LINE)).toList()) {
      List<String> words = Arrays.asList(line.replace(":", "").split("\\s+", 0));
      table.put(words.getFirst(), words.subList(1, words.size()));
    }
    return table;
  }

  /// The packages that may touch files, network and console.
  static List<String> edges() {
    List<String> lines = TABLE.strip().lines().toList();
    var names = new ArrayList<String>();
    for (String line : lines.subList(lines.indexOf(EDGE_LINE) + 1, lines.size())) {
      names.add(line.substring(0, line.indexOf(':')));
    }
    return names;
  }

  /// The same as patterns for ArchUnit: `alvh.files..`.
  static String[] edgePatterns() {
    return patterns(edges());
  }

  /// `name` to `alvh.name..`.
  static String[] patterns(List<String> packages) {
    return packages.stream().map(p -> "alvh." + p + "..").toArray(String[]::new);
  }
}
