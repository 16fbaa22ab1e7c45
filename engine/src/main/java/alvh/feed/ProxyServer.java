package alvh.feed;

import alvh.input.InputException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A proxy through which requests go, and the hosts that are reached without it.
///
/// Its text form never shows the credentials.
public final class ProxyServer {
  private static final int DEFAULT_PORT = 8080;

  private final String host;
  private final int port;
  private final Optional<Credentials> credentials;
  private final List<String> direct;

  private ProxyServer(
      String host, int port, Optional<Credentials> credentials, List<String> direct) {
    this.host = host;
    this.port = port;
    this.credentials = credentials;
    this.direct = List.copyOf(direct);
  }

  /// What the proxy asks for.
  record Credentials(String user, String password) {
    @Override
    public String toString() {
      return "credentials";
    }
  }

  /// The proxy that `address` names, such as `http://proxy:8080` or `proxy:8080`; credentials stand
  /// before an `@`.
  ///
  /// @param noProxy hosts reached directly, separated by commas; `.example.com` and `example.com`
  ///   stand for the domain and all below it, `*` for every host
  /// @param where the setting, for the message; the address itself may hold a password and is never
  ///   shown
  public static ProxyServer parse(String address, String noProxy, String where) {
    try {
      URI uri = URI.create(address.contains("://") ? address : "http://" + address);
      String host = uri.getHost();
      if (host == null || !uri.getScheme().toLowerCase(Locale.ROOT).equals("http")) {
        throw refused(where);
      }
      int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
      List<String> direct =
          Arrays.stream(noProxy.split(",", -1))
              .map(name -> name.strip().toLowerCase(Locale.ROOT))
              .filter(name -> !name.isEmpty())
              .toList();
      return new ProxyServer(
          host, port, Optional.ofNullable(uri.getRawUserInfo()).map(ProxyServer::of), direct);
    } catch (IllegalArgumentException notAnAddress) {
      throw refused(where);
    }
  }

  private static InputException refused(String where) {
    return new InputException(
        where,
        "is not the address of an HTTP proxy (not shown: it may hold a password)",
        "write http://HOST:PORT or http://USER:PASSWORD@HOST:PORT");
  }

  private static Credentials of(String userInfo) {
    String[] parts = userInfo.split(":", 2);
    return new Credentials(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /// Whether `target` is asked through the proxy.
  boolean serves(String target) {
    String name = target.toLowerCase(Locale.ROOT);
    for (String entry : direct) {
      String domain = entry.startsWith(".") ? entry.substring(1) : entry;
      if (entry.equals("*") || name.equals(domain) || name.endsWith("." + domain)) {
        return false;
      }
    }
    return true;
  }

  InetSocketAddress address() {
    return InetSocketAddress.createUnresolved(host, port);
  }

  Optional<Credentials> credentials() {
    return credentials;
  }

  @Override
  public String toString() {
    return host + ":" + port + (credentials.isPresent() ? " (with credentials)" : "");
  }
}
