package alvh.workspace;

import alvh.feed.FetchPolicy;
import alvh.feed.ProxyServer;
import alvh.feed.Source;
import alvh.feed.Sources;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The mapping `fetch:` of alvh.yaml: how data is fetched in this workspace.
///
/// @param hosts host to the address that stands in for it
/// @param proxy the proxy named there; empty to follow the environment
/// @param isOffline whether nothing is asked
/// @param attempts how often one file is tried
/// @param userAgent what the program calls itself
/// @param sources ids of the sources that are fetched when none is named; none stands for all
public record FetchSection(
    Map<String, URI> hosts,
    Optional<ProxyServer> proxy,
    boolean isOffline,
    int attempts,
    String userAgent,
    List<String> sources) {
  private static final int MOST_ATTEMPTS = 20;

  /// What holds when alvh.yaml says nothing.
  public static final FetchSection STANDARD =
      new FetchSection(
          Map.of(),
          Optional.empty(),
          false,
          FetchPolicy.DEFAULT_ATTEMPTS,
          FetchPolicy.DEFAULT_USER_AGENT,
          List.of());

  public FetchSection {
    hosts = Collections.unmodifiableMap(new LinkedHashMap<>(hosts));
    sources = List.copyOf(sources);
  }

  /// The section as the mapping at `fetch:` says.
  public static FetchSection read(YamlMapping fetch) {
    fetch.only("hosts", "proxy", "no-proxy", "offline", "attempts", "user-agent", "sources");
    Sources known = SourcesYaml.standard();
    List<String> sources = fetch.elements("sources").stream().map(YamlNode::asText).toList();
    for (YamlNode node : fetch.elements("sources")) {
      node.asChoice(Spellings.of(known.all(), Source::id));
    }
    int attempts =
        fetch.find("attempts").map(YamlNode::asInteger).orElse(FetchPolicy.DEFAULT_ATTEMPTS);
    if (attempts < 1 || attempts > MOST_ATTEMPTS) {
      throw fetch.get("attempts").fault("must be 1 to " + MOST_ATTEMPTS, "write 5");
    }
    return new FetchSection(
        hosts(fetch),
        fetch
            .find("proxy")
            .map(node -> ProxyServer.parse(node.asText(), noProxy(fetch), node.place().where())),
        fetch.find("offline").map(YamlNode::asFlag).orElse(false),
        attempts,
        fetch.find("user-agent").map(YamlNode::asText).orElse(FetchPolicy.DEFAULT_USER_AGENT),
        sources);
  }

  private static String noProxy(YamlMapping fetch) {
    return fetch.find("no-proxy").map(YamlNode::asTexts).map(t -> String.join(",", t)).orElse("");
  }

  private static Map<String, URI> hosts(YamlMapping fetch) {
    Map<String, URI> hosts = new LinkedHashMap<>();
    fetch
        .find("hosts")
        .map(YamlNode::asMapping)
        .ifPresent(mapping -> mapping.names().forEach(h -> hosts.put(h, base(mapping.get(h)))));
    return hosts;
  }

  private static URI base(YamlNode node) {
    try {
      URI base = URI.create(node.asText());
      if (base.getHost() != null) {
        return base;
      }
    } catch (IllegalArgumentException notAnAddress) {
      throw node.fault("is not an address: " + notAnAddress.getMessage(), "write https://HOST");
    }
    throw node.fault("is not an address with a host", "write https://HOST");
  }

  /// How requests are made.
  ///
  /// @param environment the variables of the process: `HTTPS_PROXY` and `NO_PROXY`, in either case,
  ///   stand in for a proxy that the section does not name
  public FetchPolicy policy(Map<String, String> environment) {
    FetchPolicy standard = FetchPolicy.standard();
    return new FetchPolicy(
        hosts,
        proxy.or(() -> ofEnvironment(environment)),
        isOffline,
        attempts,
        userAgent,
        standard.times(),
        standard.seed());
  }

  private static Optional<ProxyServer> ofEnvironment(Map<String, String> environment) {
    String noProxy = variable(environment, "NO_PROXY").orElse("");
    return variable(environment, "HTTPS_PROXY")
        .map(address -> ProxyServer.parse(address, noProxy, "the variable HTTPS_PROXY"));
  }

  private static Optional<String> variable(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .or(() -> Optional.ofNullable(environment.get(name.toLowerCase(Locale.ROOT))))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }
}
