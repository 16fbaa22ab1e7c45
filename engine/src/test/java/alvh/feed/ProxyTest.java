package alvh.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Requests through a proxy.
class ProxyTest {
  private static final String TEXT = "DATE,VVIX\n01/04/2024,83.2\n01/05/2024,83.5\n";

  /// What a proxy is asked for before an encrypted request.
  private static final String TUNNEL = "/cdn.cboe.com:443";

  @TempDir private Path folder = Path.of("");

  private static ProxyServer proxy(String user, String address, String noProxy) {
    return ProxyServer.parse("http://" + user + address, noProxy, "here");
  }

  private static FetchPolicy through(ProxyServer proxy, Map<String, URI> hosts) {
    FetchPolicy direct = Fetching.policy(hosts);
    return new FetchPolicy(
        hosts, Optional.of(proxy), false, 1, direct.userAgent(), direct.times(), direct.seed());
  }

  private FetchOutcome.Failed fetch(LocalSource server, String user) throws InterruptedException {
    String address = "127.0.0.1:" + server.base().getPort();
    // no stand-in: the proxy is asked for a tunnel to the source itself, and gives none
    FetchPolicy policy = through(proxy(user, address, ""), Map.of());
    return (FetchOutcome.Failed) fetch(policy);
  }

  private FetchOutcome fetch(FetchPolicy policy) throws InterruptedException {
    return new Fetching(folder, FakeTime.at("2024-01-05T22:00:00Z"), policy).fetch("vvix");
  }

  /// A proxy that wants to know who asks before it opens a tunnel.
  private static LocalSource guarded() throws IOException {
    return LocalSource.start().plan("https://proxy" + TUNNEL, Misbehaviour.PROXY_LOGIN);
  }

  @Test
  void the_proxy_is_told_who_asks_and_to_where() throws Exception {
    try (LocalSource server = guarded()) {
      assertThat(fetch(server, "me:se%40cret@").what()).contains("502");
      LocalSource.Question last = server.questions().getLast();
      assertThat(last.path()).isEqualTo(TUNNEL);
      byte[] basic = "me:se@cret".getBytes(StandardCharsets.UTF_8);
      assertThat(last.header("Proxy-Authorization"))
          .contains("Basic " + Base64.getEncoder().encodeToString(basic));
    }
  }

  @Test
  void without_credentials_the_refusal_is_said() throws Exception {
    try (LocalSource server = guarded()) {
      assertThat(fetch(server, "").what()).contains("the proxy wants");
    }
  }

  @Test
  void this_machine_is_never_asked_through_a_proxy() throws Exception {
    try (LocalSource proxy = LocalSource.start();
        LocalSource source = LocalSource.start()) {
      source.serve(Fetching.SOURCES.require("vvix").url(), TEXT.getBytes(StandardCharsets.UTF_8));
      ProxyServer way = proxy("", "127.0.0.1:" + proxy.base().getPort(), "");
      Fetching.fresh(fetch(through(way, source.hosts())));
      assertThat(proxy.questions()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://cdn.cboe.com/x, HTTP",
    "https://fred.stlouisfed.org/x, DIRECT",
    "http://127.0.0.1:8081/x, DIRECT",
    "http://127.9.9.9/x, DIRECT",
    "http://localhost:8081/x, DIRECT",
    "http://LOCALHOST/x, DIRECT",
    "http://[::1]:8081/x, DIRECT",
    "https://127.0.0.1.example.com/x, HTTP",
  })
  void what_goes_through_the_proxy(String address, Proxy.Type type) {
    ProxyServer way = proxy("", "proxy.local:3128", "stlouisfed.org");
    assertThat(Wire.selector(Optional.of(way)).select(URI.create(address)))
        .extracting(Proxy::type)
        .containsExactly(type);
  }
}
