package alvh.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Requests through a proxy.
class ProxyTest {
  private static final String TEXT = "DATE,VVIX\n01/04/2024,83.2\n01/05/2024,83.5\n";

  @TempDir private Path folder = Path.of("");

  /// Where nobody listens: only the proxy can answer.
  private static final Map<String, URI> NOWHERE =
      Map.of("cdn.cboe.com", URI.create("http://127.0.0.1:9"));

  private static FetchPolicy through(LocalSource proxy, String user, String noProxy) {
    FetchPolicy direct = Fetching.policy(NOWHERE);
    String address = "http://" + user + "127.0.0.1:" + proxy.base().getPort();
    return new FetchPolicy(
        direct.hosts(),
        Optional.of(ProxyServer.parse(address, noProxy, "here")),
        false,
        1,
        direct.userAgent(),
        direct.times(),
        direct.seed());
  }

  private FetchOutcome fetch(FetchPolicy policy) throws InterruptedException {
    return new Fetching(folder, FakeTime.at("2024-01-05T22:00:00Z"), policy).fetch("vvix");
  }

  private static LocalSource proxy(Misbehaviour how) throws IOException {
    String url = Fetching.SOURCES.require("vvix").url();
    return LocalSource.start().serve(url, TEXT.getBytes(StandardCharsets.UTF_8)).plan(url, how);
  }

  @Test
  void the_proxy_is_told_who_asks_and_brings_the_file() throws Exception {
    try (LocalSource proxy = proxy(Misbehaviour.PROXY_LOGIN)) {
      Fetching.fresh(fetch(through(proxy, "me:se%40cret@", "")));
      List<LocalSource.Question> questions = proxy.questions();
      String told = questions.getLast().header("Proxy-Authorization").orElseThrow();
      byte[] basic = "me:se@cret".getBytes(StandardCharsets.UTF_8);
      assertThat(told).isEqualTo("Basic " + Base64.getEncoder().encodeToString(basic));
    }
  }

  @Test
  void without_credentials_the_refusal_is_said() throws Exception {
    try (LocalSource proxy = proxy(Misbehaviour.PROXY_LOGIN)) {
      FetchOutcome outcome = fetch(through(proxy, "", ""));
      assertThat(((FetchOutcome.Failed) outcome).what()).contains("the proxy wants");
    }
  }

  @Test
  void a_host_that_needs_no_proxy_is_asked_directly() throws Exception {
    try (LocalSource proxy = proxy(Misbehaviour.NONE)) {
      FetchOutcome outcome = fetch(through(proxy, "", "127.0.0.1"));
      assertThat(((FetchOutcome.Failed) outcome).what()).contains("cannot be reached");
      assertThat(proxy.questions()).isEmpty();
    }
  }
}
