package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// docs/json.md names every key that the verbs of a workspace print; without data and network.
@Tag("slow")
class JsonPageTest {
  private static final String FILL =
      "SOLD -10 IRON CONDOR SPX 100 19 SEP 25 5200/5250/4775/4725 CALL/PUT @16.50";

  /// Their keys are names of facts, positions and layers.
  private static final Set<String> NAMED_BY_DATA =
      Set.of("facts", "condorFacts", "missing", "layers", "heldBack");

  /// Described once for all verbs.
  private static final List<String> SHARED = List.of("A fact", "decide", "greeks", "margin");

  @TempDir private Path folder;

  @Test
  void every_key_that_is_printed_is_on_the_page() throws IOException {
    Map<String, String> page = page();
    Map<String, Set<String>> printed = printed();
    assertThat(printed).hasSizeGreaterThan(12);
    printed.forEach((verb, keys) -> {
      assertThat(keys).as(verb).isNotEmpty();
      assertThat(page).containsKey(verb);
      String sections = page.getOrDefault(verb, "");
      String shared =
          String.join("\n", SHARED.stream().map(name -> page.getOrDefault(name, "")).toList());
      assertThat(keys)
          .as("keys of %s that its section lacks", verb)
          .allMatch(key -> isNamed(key, sections) || isNamed(key, shared));
    });
  }

  private static boolean isNamed(String key, String text) {
    return text.contains("`" + key + "`")
        || text.contains("`" + key + "[]`")
        || text.contains("`." + key + "`")
        || text.contains("`." + key + "[]`")
        || text.contains("." + key + "[]");
  }

  /// The page by the verbs that its headings name.
  private static Map<String, String> page() throws IOException {
    String text = Files.readString(RealData.projectRoot().resolve("docs/json.md"));
    Map<String, String> sections = new LinkedHashMap<>();
    for (String section : text.split("(?m)^## ", -1)) {
      String heading = section.lines().findFirst().orElse("");
      Arrays.stream(heading.split(", ", -1)).forEach(verb -> sections.put(verb, section));
    }
    return sections;
  }

  private Map<String, Set<String>> printed() throws IOException {
    Map<String, Set<String>> keys = new LinkedHashMap<>();
    Path desk = folder.resolve("desk");
    add(keys, "init", "init", desk.toString(), "--equity", "2000000");
    Path settings = desk.resolve("alvh.yaml");
    Files.writeString(
        settings, Files.readString(settings).replace("offline: false", "offline: true"));
    String demo = CommandRun.example("demo");
    var market = List.of("--chain", demo + "/spx_quotedata_synthetic.csv", "--data", demo);
    in(desk, keys, "data fetch", List.of(), "vix");
    in(desk, keys, "data collect", List.of(), "SPX");
    in(desk, keys, "data status", List.of());
    String statement = CommandRun.example("brokers/thinkorswim-positions-2024-01-05.csv");
    in(desk, keys, "book import", List.of(), statement, "--dry-run");
    in(desk, keys, "book fill", List.of(), FILL, "--at", "2025-08-11");
    in(desk, keys, "book", List.of());
    in(desk, keys, "book history", List.of());
    in(desk, keys, "watch", market, "--once", "--no-collect");
    in(desk, keys, "decide", market);
    in(desk, keys, "margin", market);
    in(desk, keys, "capital", market);
    in(desk, keys, "ticket", List.of(), "--alternative", "1");
    in(desk, keys, "paper trade", market, "BUY +3 /VXMU25 @25 LMT");
    in(desk, keys, "paper step", market);
    in(desk, keys, "paper show", market);
    add(keys, "mispricing", mispricing(market));
    add(keys, "data settlements", "data", "settlements", "--data", demo);
    String lake = folder.resolve("lake").toString();
    add(keys, "lake import", "lake", "import", demo, "--lake", lake);
    add(keys, "lake status", "lake", "status", "series", "--lake", lake);
    add(keys, "lake check", "lake", "check", "--lake", lake);
    String out = folder.resolve("series.csv").toString();
    add(keys, "lake export", lakeExport(lake, out));
    in(desk, keys, "journal list", List.of());
    in(desk, keys, "journal check", List.of());
    in(desk, keys, "journal export", List.of(), folder.resolve("export.jsonl").toString());
    return keys;
  }

  private static void in(
      Path desk, Map<String, Set<String>> keys, String verb, List<String> market, String... more) {
    List<String> words = new ArrayList<>(List.of(verb.split(" ", -1)));
    words.addAll(List.of(more));
    words.addAll(market);
    words.addAll(List.of("--workspace", desk.toString()));
    add(keys, verb, words.toArray(String[]::new));
  }

  private static String[] lakeExport(String lake, String out) {
    return new String[] {"lake", "export", "--lake", lake, "--dataset", "series", "--out", out};
  }

  private static String[] mispricing(List<String> market) {
    List<String> words = new ArrayList<>(List.of("mispricing", "--expiry", "2025-09-19"));
    words.addAll(market);
    return words.toArray(String[]::new);
  }

  private static void add(Map<String, Set<String>> keys, String verb, String... words) {
    CommandRun run = CommandRun.of(List.of(words), "--json");
    assertThat(run.code()).as("%s: %s", verb, run.err()).isLessThan(2);
    collect(run.json(), keys.computeIfAbsent(verb, v -> new LinkedHashSet<>()));
  }

  private static void collect(JsonNode node, Set<String> keys) {
    node.properties()
        .forEach(entry -> {
          keys.add(entry.getKey());
          if (!NAMED_BY_DATA.contains(entry.getKey()) && !isNamedByPosition(entry)) {
            collect(entry.getValue(), keys);
          }
        });
    if (node.isArray()) {
      node.forEach(element -> collect(element, keys));
    }
  }

  /// `entries` of a desk state is an object by position, elsewhere a list.
  private static boolean isNamedByPosition(Map.Entry<String, JsonNode> entry) {
    return entry.getKey().equals("entries") && entry.getValue().isObject();
  }
}
