package alvh.feed;

import java.io.IOException;
import java.net.Authenticator;
import java.net.ConnectException;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The HTTP client of this package: one request, watched by the clock it was given.
final class Wire implements AutoCloseable {
  /// Basic authentication is off for tunnels unless told otherwise, and the JDK looks here once,
  /// before its first client.
  private static final String TUNNEL_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

  static {
    if (System.getProperty(TUNNEL_SCHEMES) == null) {
      System.setProperty(TUNNEL_SCHEMES, "");
    }
  }

  private final FetchPolicy policy;
  private final InstantSource clock;
  private final HttpClient client;

  Wire(FetchPolicy policy, InstantSource clock) {
    this.policy = policy;
    this.clock = clock;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(policy.times().connect())
            .proxy(selector(policy.proxy()));
    policy
        .proxy()
        .flatMap(ProxyServer::credentials)
        .ifPresent(known -> builder.authenticator(authenticator(known)));
    this.client = builder.build();
  }

  /// Through `proxy`, but for the hosts that it does not serve and for this machine itself: another
  /// machine cannot reach its loopback addresses.
  static ProxySelector selector(Optional<ProxyServer> proxy) {
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI uri) {
        return List.of(
            proxy
                .filter(_ -> !FetchPolicy.isLoopback(uri))
                .filter(p -> p.serves(String.valueOf(uri.getHost())))
                .map(p -> new Proxy(Proxy.Type.HTTP, p.address()))
                .orElse(Proxy.NO_PROXY));
      }

      @Override
      public void connectFailed(URI uri, SocketAddress address, IOException problem) {
        // the request itself fails and says why
      }
    };
  }

  private static Authenticator authenticator(ProxyServer.Credentials known) {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        // never to a source: only the proxy is told
        return getRequestorType() == RequestorType.PROXY
            ? new PasswordAuthentication(known.user(), known.password().toCharArray())
            : super.getPasswordAuthentication();
      }
    };
  }

  /// The answer to `request` as far as its headers; its body must be taken or dropped.
  HttpResponse<Flow.Publisher<List<ByteBuffer>>> send(HttpRequest request)
      throws IOException, InterruptedException {
    Instant deadline = clock.instant().plus(policy.times().answer());
    CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> answer =
        client.sendAsync(request, BodyHandlers.ofPublisher());
    while (true) {
      try {
        return answer.get(policy.times().look().toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        if (clock.instant().isAfter(deadline)) {
          answer.cancel(true);
          throw new NoAnswerException(
              "did not answer within " + policy.times().answer().toSeconds() + " s");
        }
      } catch (InterruptedException stop) {
        answer.cancel(true);
        throw stop;
      } catch (ExecutionException failed) {
        throw cause(failed);
      }
    }
  }

  private static IOException cause(ExecutionException failed) {
    return switch (failed.getCause()) {
      case HttpConnectTimeoutException late -> new UnreachableException("cannot be reached", late);
      case ConnectException refused -> new UnreachableException("cannot be reached", refused);
      case IOException broken -> broken;
      case null -> new IOException(failed);
      case RuntimeException ours -> throw ours;
      default -> new IOException(failed.getCause());
    };
  }

  /// Drops the body of an answer.
  static void drop(HttpResponse<Flow.Publisher<List<ByteBuffer>>> answer) {
    // the refusal of a proxy to open a tunnel comes without a body
    Optional.ofNullable(answer.body())
        .ifPresent(body -> {
          BodyChunks chunks = new BodyChunks();
          body.subscribe(chunks);
          chunks.cancel();
        });
  }

  /// Ends every request that is still under way, so that no thread outlives the verb.
  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
