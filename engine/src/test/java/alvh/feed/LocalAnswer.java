package alvh.feed;

import com.sun.net.httpserver.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// One answer of the local source, proper or not. Belongs to one thread.
final class LocalAnswer {
  private static final int MEGABYTE = 1 << 20;

  private final Socket socket;
  private final OutputStream out;
  private final URI base;
  private final Request request;
  private final byte[] file;
  private final boolean isThere;
  private long sent;

  /// A request line and its headers.
  record Request(String path, Headers headers) {}

  LocalAnswer(Socket socket, URI base, Request request, Optional<byte[]> file) throws IOException {
    this.socket = socket;
    this.out = socket.getOutputStream();
    this.base = base;
    this.request = request;
    this.isThere = file.isPresent();
    this.file = file.orElse(new byte[0]);
  }

  long sent() {
    return sent;
  }

  static Request request(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int b = in.read();
      if (b < 0) {
        throw new IOException("no request");
      }
      head.write(b);
    }
    List<String> lines = head.toString(StandardCharsets.ISO_8859_1).lines().toList();
    Headers headers = new Headers();
    for (String line : lines.subList(1, lines.size())) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.add(line.substring(0, colon), line.substring(colon + 1).strip());
      }
    }
    // to a proxy the whole address is sent
    String path = lines.getFirst().split(" ", 3)[1].replaceFirst("^http://[^/]+", "");
    // and of a tunnel the host and port alone
    return new Request(path.startsWith("/") ? path : "/" + path, headers);
  }

  /// The tag of `body`, as of a content store.
  static String etag(byte[] body) {
    return "\"" + FileHash.of(body).substring(0, 16) + "\"";
  }

  void give(Misbehaviour how) throws IOException {
    switch (how) {
      case NONE -> proper(file, "");
      case GZIP -> proper(gzip(file), "gzip");
      case STALLS -> {
        head("200 OK", "Content-Length: " + file.length, "ETag: " + etag(file));
        body(file, 0, file.length / 2);
        hold();
      }
      case TRICKLES -> {
        head("200 OK", "Content-Length: " + file.length, "ETag: " + etag(file));
        for (int i = 0; i < 40; i++) {
          body(file, i, i + 1);
        }
        hold();
      }
      case SILENT -> hold();
      case TRUNCATES -> {
        head("200 OK", "Content-Length: " + file.length, "ETag: " + etag(file));
        body(file, 0, file.length / 2);
      }
      case TRUNCATES_UNANNOUNCED -> {
        head("200 OK");
        body(file, 0, lineEnd(file.length / 2));
      }
      case RESETS -> socket.setSoLinger(true, 0);
      case TOO_MANY_AFTER_SECONDS -> empty("429 Too Many Requests", "Retry-After: 17");
      case TOO_MANY_AFTER_DATE ->
          empty("429 Too Many Requests", "Retry-After: Fri, 05 Jan 2024 22:00:42 GMT");
      case TOO_MANY -> empty("429 Too Many Requests");
      case BROKEN -> empty("500 Internal Server Error");
      case PROXY_LOGIN -> {
        if (request.headers().containsKey("Proxy-Authorization")) {
          empty("502 Bad Gateway");
        } else {
          empty("407 Proxy Authentication Required", "Proxy-Authenticate: Basic realm=\"here\"");
        }
      }
      case ABSENT -> empty("404 Not Found");
      case FORBIDDEN -> empty("403 Forbidden");
      case LOGIN_PAGE, LOGIN_PAGE_AS_CSV -> {
        byte[] page = "<html><body>Please log in</body></html>".getBytes(StandardCharsets.UTF_8);
        String type = how == Misbehaviour.LOGIN_PAGE ? "text/html; charset=utf-8" : "text/csv";
        typed(type, "200 OK", "Content-Length: " + page.length);
        body(page, 0, page.length);
      }
      case REDIRECTS_AWAY -> empty("302 Found", "Location: https://login.example.com/portal");
      case REDIRECTS_IN_CIRCLES -> empty("302 Found", "Location: " + request.path());
      case MOVED -> empty("302 Found", "Location: " + base + request.path());
      case ENDLESS -> {
        head("200 OK");
        byte[] lines = "01/02/1990,1,1,1,1\n".repeat(4096).getBytes(StandardCharsets.UTF_8);
        while (sent < 64L * MEGABYTE) {
          body(lines, 0, lines.length);
        }
      }
      case HUGE -> head("200 OK", "Content-Length: 1000000000000");
      case CHANGED_HEADER -> proper(text(text().replaceFirst("CLOSE", "LAST")), "");
      case FEWER_ROWS -> {
        List<String> lines = text().lines().toList();
        proper(text(String.join("\n", lines.subList(0, lines.size() - 100)) + "\n"), "");
      }
      case NO_ROWS -> proper(text(text().lines().findFirst().orElse("") + "\n"), "");
      case OTHER_VALUES -> proper(text(text().replaceAll("(\\d)\\.(\\d)", "1$1.$2")), "");
      case SHORT_LENGTH -> proper(Arrays.copyOf(file, file.length - 3), "");
      case IGNORES_IF_RANGE -> rest(etag(file), file.length);
      case GOES_ON_IN_A_LONGER_FILE ->
          rest(request.headers().getFirst("If-Range"), file.length * 10L);
      case GZIP_BOMB -> proper(gzip(new byte[64 * MEGABYTE]), "gzip");
      case DAMAGED_GZIP -> proper(file, "gzip");
    }
  }

  /// As a content store answers: 304 for the same tag, the rest of the file for a range of it.
  private void proper(byte[] body, String encoding) throws IOException {
    if (!isThere) {
      empty("404 Not Found");
      return;
    }
    String tag = etag(body);
    String coding = encoding.isEmpty() ? "X-Coding: none" : "Content-Encoding: " + encoding;
    if (tag.equals(request.headers().getFirst("If-None-Match"))) {
      head("304 Not Modified", "ETag: " + tag);
      return;
    }
    String range = request.headers().getFirst("Range");
    if (range != null && tag.equals(request.headers().getFirst("If-Range"))) {
      int from = Integer.parseInt(range.replaceAll("\\D", ""));
      head(
          "206 Partial Content",
          "Content-Length: " + (body.length - from),
          "Content-Range: bytes " + from + "-" + (body.length - 1) + "/" + body.length,
          "ETag: " + tag,
          coding);
      body(body, from, body.length);
      return;
    }
    head("200 OK", "Content-Length: " + body.length, "ETag: " + tag, coding);
    body(body, 0, body.length);
  }

  /// The rest of the file from where the request says, whatever file it has a part of.
  private void rest(String tag, long total) throws IOException {
    String range = request.headers().getFirst("Range");
    if (range == null) {
      proper(file, "");
      return;
    }
    int from = Integer.parseInt(range.replaceAll("\\D", ""));
    head(
        "206 Partial Content",
        "Content-Length: " + (file.length - from),
        "Content-Range: bytes " + from + "-" + (file.length - 1) + "/" + total,
        "ETag: " + tag);
    body(file, from, file.length);
  }

  private void empty(String status, String... headers) throws IOException {
    String[] all = Arrays.copyOf(headers, headers.length + 1);
    all[headers.length] = "Content-Length: 0";
    head(status, all);
  }

  private void head(String status, String... headers) throws IOException {
    String path = request.path();
    typed(path.endsWith(".json") ? "application/json" : "text/csv", status, headers);
  }

  private void typed(String type, String status, String... headers) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\n");
    head.append("Content-Type: ").append(type).append("\r\nConnection: close\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private void body(byte[] bytes, int from, int to) throws IOException {
    out.write(bytes, from, to - from);
    out.flush();
    sent += to - from;
  }

  /// Waits until the client gives up.
  private void hold() throws IOException {
    while (socket.getInputStream().read() >= 0) {
      sent += 0;
    }
  }

  private String text() {
    return new String(file, StandardCharsets.UTF_8);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private int lineEnd(int from) {
    int end = from;
    while (file[end] != '\n') {
      end++;
    }
    return end + 1;
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }
}
