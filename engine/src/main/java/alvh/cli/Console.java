package alvh.cli;

import java.io.PrintWriter;
import java.util.List;

/// Where a verb writes: results to `out`, everything else to `err`.
record Console(PrintWriter out, PrintWriter err) {
  void line(String text) {
    out.println(text);
  }

  void lines(List<String> lines) {
    lines.forEach(out::println);
  }

  void heading(String text) {
    out.println();
    out.println(text);
    out.println("-".repeat(text.length()));
  }

  void json(Object value) {
    out.println(Json.write(value));
  }
}
