package alvh.feed;

import alvh.RealData;
import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server on this machine that stands in for every source: files under the real paths of the real
/// addresses, with entity tags, 304 and ranges; it counts requests, and misbehaves on demand.
///
/// It speaks HTTP on bare sockets, because no proper server breaks it on purpose.
public final class LocalSource implements AutoCloseable {
  private static final List<String> HOSTS = List.of("cdn.cboe.com", "fred.stlouisfed.org");

  private final ServerSocket server;
  private final Map<String, byte[]> bodies = new ConcurrentHashMap<>();
  private final Map<String, Path> files = new ConcurrentHashMap<>();
  private final Map<String, List<Misbehaviour>> plans = new ConcurrentHashMap<>();
  private final List<Question> questions = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /// One request.
  ///
  /// @param path with its query
  /// @param sent bytes of the body that were sent
  public record Question(String path, Headers headers, long sent) {
    /// The header called `name`.
    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.getFirst(name));
    }
  }

  private LocalSource(ServerSocket server) {
    this.server = server;
  }

  /// A server without any file.
  public static LocalSource start() throws IOException {
    LocalSource source = new LocalSource(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    Thread.ofVirtual().start(source::accept);
    return source;
  }

  /// Where it listens.
  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /// The hosts it stands in for, as `fetch: hosts:` names them.
  public Map<String, URI> hosts() {
    URI base = base();
    return Map.of(HOSTS.getFirst(), base, HOSTS.getLast(), base);
  }

  /// Serves `body` at `url`, an address of a real source.
  public LocalSource serve(String url, byte[] body) {
    bodies.put(path(url), body);
    return this;
  }

  /// Serves the file at `file` at `url`.
  public LocalSource serve(String url, Path file) {
    files.put(path(url), file);
    return this;
  }

  private Optional<byte[]> body(String path) throws IOException {
    byte[] given = bodies.get(path);
    Path file = files.get(path);
    return given != null || file == null
        ? Optional.ofNullable(given)
        : Optional.of(Files.readAllBytes(file));
  }

  /// Serves the real files of the data folder under the real addresses of their sources: index
  /// histories, monthly and weekly VX contracts, and what FRED has.
  public LocalSource serveRealFiles() throws IOException {
    String index = "https://cdn.cboe.com/api/global/us_indices/daily_prices/";
    serve(index + "VIX_History.csv", RealData.file("vix/VIX_History.csv"));
    for (String name : List.of("VIX3M", "VIX6M", "VVIX")) {
      serve(index + name + "_History.csv", RealData.file("indices/" + name + "_History.csv"));
    }
    serve(index + "SPX_History.csv", RealData.file("spx/SPX_History_1985_2021.csv"));
    serveAll(
        "vx-futures/cboe_2013_2026",
        "https://cdn.cboe.com/data/us/futures/market_statistics/historical_data/VX/");
    serveAll(
        "vx-futures/cfe_2004_2014",
        "https://cdn.cboe.com/resources/futures/archive/volume-and-price/");
    String fred = "https://fred.stlouisfed.org/graph/fredgraph.csv?id=";
    serve(fred + "VIXCLS", RealData.file("vix/VIXCLS.csv"));
    serve(fred + "RBUSBIS", RealData.file("usd/RBUSBIS.csv"));
    serve(fred + "CPIAUCSL", RealData.file("macro/CPIAUCSL.csv"));
    serve(fred + "CPILFESL", RealData.file("macro/CPILFESL.csv"));
    return this;
  }

  private void serveAll(String folder, String address) throws IOException {
    try (var listed = Files.list(RealData.file(folder))) {
      for (Path file : listed.toList()) {
        serve(address + file.getFileName(), file);
      }
    }
  }

  /// From now on the answers at `url` are `plan`, one after the other; the last one stays.
  public LocalSource plan(String url, Misbehaviour... plan) {
    plans.put(path(url), new ArrayList<>(List.of(plan)));
    return this;
  }

  private static String path(String url) {
    URI uri = URI.create(url);
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  /// Every request, in the order of their ends.
  public List<Question> questions() {
    return List.copyOf(questions);
  }

  /// The requests for `url`.
  public List<Question> questions(String url) {
    return questions.stream().filter(q -> q.path().equals(path(url))).toList();
  }

  /// Forgets the requests so far.
  public void forget() {
    questions.clear();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        Thread.ofVirtual().start(() -> talk(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket socket) {
    try (socket) {
      LocalAnswer.Request request = LocalAnswer.request(socket.getInputStream());
      Misbehaviour how = next(request.path());
      LocalAnswer answer = new LocalAnswer(socket, base(), request, body(request.path()));
      try {
        answer.give(how);
      } finally {
        questions.add(new Question(request.path(), request.headers(), answer.sent()));
      }
    } catch (IOException gone) {
      // the client has had enough, or the test is over
    } finally {
      open.remove(socket);
    }
  }

  private Misbehaviour next(String path) {
    List<Misbehaviour> plan = plans.get(path);
    if (plan == null) {
      return Misbehaviour.NONE;
    }
    synchronized (plan) {
      return plan.size() > 1 ? plan.removeFirst() : plan.getFirst();
    }
  }

  /// The file that is served at `url`.
  public String text(String url) throws IOException {
    return new String(body(path(url)).orElseThrow(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
