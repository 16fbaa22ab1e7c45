package alvh.workspace;

import alvh.capital.CapitalTerms;
import alvh.desk.DeskState;
import alvh.input.InputException;
import alvh.journal.Journal;
import alvh.margin.RegT;
import alvh.risk.VolShift;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The inputs of a decision by content: every file and text by its SHA-256, so that they can be
/// kept once each and laid out again for a replay.
final class InputManifest {
  private static final int FORMAT = 1;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Predicate<String> isKept;
  private final Map<String, byte[]> objects = new LinkedHashMap<>();

  private InputManifest(Predicate<String> isKept) {
    this.isKept = isKept;
  }

  /// What has to be kept for a decision.
  ///
  /// @param manifest the list itself
  /// @param objects what it lists, as far as it is not kept yet
  record Kept(String manifest, List<byte[]> objects) {}

  /// Lists the inputs of `run`.
  ///
  /// @param isKept whether bytes of that hash are kept already
  static Kept of(DecisionRun run, Predicate<String> isKept) {
    var manifest = new InputManifest(isKept);
    String list = JSON.writeValueAsString(manifest.list(run));
    return new Kept(list, List.copyOf(manifest.objects.values()));
  }

  private Map<String, Object> list(DecisionRun run) {
    DecisionInputs inputs = run.inputs();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", FORMAT);
    json.put("asOf", inputs.asOf().toString());
    json.put("chains", inputs.chains().stream().map(c -> file(c.name(), c.path())).toList());
    List<Object> data = new ArrayList<>();
    new TreeMap<>(run.filesUsed()).forEach((name, path) -> data.add(file(name, path)));
    inputs
        .data()
        .map(folder -> folder.resolve(DatasetMapYaml.OWN))
        .filter(Files::isRegularFile)
        .ifPresent(own -> data.add(file(DatasetMapYaml.OWN, own)));
    json.put("data", data);
    json.put("hasData", inputs.data().isPresent());
    List<Object> config = new ArrayList<>();
    inputs.config().texts().forEach((name, text) -> config.add(text(name, text)));
    json.put("config", config);
    json.put("book", text(inputs.book().name(), inputs.book().text()));
    json.put("isLedgerBook", inputs.isLedgerBook());
    json.put("playbook", text(inputs.playbook().name(), inputs.playbook().text()));
    json.put("volShift", inputs.policy().shift().name());
    json.put("marginSides", inputs.policy().sides().name());
    inputs.policy().rate().ifPresent(rate -> json.put("rate", rate));
    json.put("equityPremium", inputs.policy().terms().equityPremium());
    json.put("brokerSpread", inputs.policy().terms().brokerSpread());
    json.put("before", text("state", JSON.writeValueAsString(DeskStateJson.of(inputs.before()))));
    return json;
  }

  private Map<String, Object> text(String name, String text) {
    return named(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, Object> file(String name, Path path) {
    try {
      return named(name, Files.readAllBytes(path));
    } catch (IOException gone) {
      throw new InputException(
          path.toString(), "cannot be read again: " + gone, "run the command again", gone);
    }
  }

  private Map<String, Object> named(String name, byte[] bytes) {
    String hash = Journal.hash(bytes);
    if (!isKept.test(hash)) {
      objects.put(hash, bytes);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name);
    json.put("sha256", hash);
    return json;
  }

  /// The hashes that `manifest` lists.
  static List<String> hashes(String manifest) {
    JsonNode json = JSON.readTree(manifest);
    List<String> hashes = new ArrayList<>();
    for (String list : List.of("chains", "data", "config")) {
      json.required(list).forEach(node -> hashes.add(node.required("sha256").stringValue()));
    }
    for (String one : List.of("book", "playbook", "before")) {
      hashes.add(json.required(one).required("sha256").stringValue());
    }
    return hashes;
  }

  /// The inputs that `manifest` lists, their files laid out below `folder`.
  ///
  /// @param objects the bytes of a hash
  static DecisionInputs unpacked(String manifest, Function<String, byte[]> objects, Path folder) {
    JsonNode json = JSON.readTree(manifest);
    List<NamedFile> chains = new ArrayList<>();
    int number = 0;
    for (JsonNode node : json.required("chains")) {
      String name = node.required("name").stringValue();
      number++;
      // the name may be any path; the file keeps only its last part, which tells gzip from text
      Path path = folder.resolve("chains").resolve(number + "-" + Path.of(name).getFileName());
      chains.add(new NamedFile(name, laid(path, bytes(node, objects))));
    }
    Path data = folder.resolve("data");
    for (JsonNode node : json.required("data")) {
      laid(below(data, node.required("name").stringValue()), bytes(node, objects));
    }
    Map<String, String> config = new TreeMap<>();
    for (JsonNode node : json.required("config")) {
      config.put(node.required("name").stringValue(), text(node, objects));
    }
    return new DecisionInputs(
        Instant.parse(json.required("asOf").stringValue()),
        chains,
        json.required("hasData").booleanValue() ? Optional.of(made(data)) : Optional.empty(),
        new ConfigTexts(config),
        named(json.required("book"), objects),
        json.required("isLedgerBook").booleanValue(),
        named(json.required("playbook"), objects),
        policy(json),
        before(json, objects));
  }

  private static PolicySettings policy(JsonNode json) {
    return new PolicySettings(
        VolShift.valueOf(json.required("volShift").stringValue()),
        RegT.UnequalSides.valueOf(json.required("marginSides").stringValue()),
        json.has("rate")
            ? OptionalDouble.of(json.required("rate").doubleValue())
            : OptionalDouble.empty(),
        terms(json));
  }

  /// Inputs kept before these terms were part of them knew no others than the default.
  private static CapitalTerms terms(JsonNode json) {
    return json.has("equityPremium")
        ? new CapitalTerms(
            json.required("equityPremium").doubleValue(),
            json.required("brokerSpread").doubleValue())
        : CapitalTerms.DEFAULT;
  }

  private static DeskState before(JsonNode json, Function<String, byte[]> objects) {
    return DeskStateJson.read(JSON.readTree(text(json.required("before"), objects)));
  }

  private static NamedText named(JsonNode node, Function<String, byte[]> objects) {
    return new NamedText(node.required("name").stringValue(), text(node, objects));
  }

  private static String text(JsonNode node, Function<String, byte[]> objects) {
    return new String(bytes(node, objects), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(JsonNode node, Function<String, byte[]> objects) {
    return objects.apply(node.required("sha256").stringValue());
  }

  /// A manifest may come from elsewhere: no name in it leads out of the folder.
  private static Path below(Path folder, String name) {
    Path path = folder.resolve(name).normalize();
    if (!path.startsWith(folder)) {
      throw new InputException(
          name, "leads out of its folder", "the journal's inputs were changed; restore a backup");
    }
    return path;
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static Path laid(Path path, byte[] bytes) {
    try {
      Path parent = path.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      return Files.write(path, bytes);
    } catch (IOException e) {
      throw unwritable(path, e);
    }
  }

  private static InputException unwritable(Path path, IOException e) {
    return new InputException(
        path.toString(), "cannot be written: " + e, "check the space in the temporary folder", e);
  }
}
