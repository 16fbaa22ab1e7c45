package alvh.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An expression respelt for the CEL parser, and the way back to the text as written.
///
/// Two liberties of our language are not CEL's: a name may have numeric segments (`vx.1`, respelt
/// `vx._1`), and a whole number is a number like any other (`2 * x`, respelt `2.0 * x`). Both only
/// insert characters, so an offset in the respelt text maps back by counting insertions. Text
/// literals are copied untouched (and refused later, with their place).
final class Spelling {
  /// Text literal, name, or number; the first alternative that matches at a place wins.
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*')"
              + "|(?<name>[A-Za-z_]\\w*(?:\\s*\\.\\s*\\w+)*)"
              + "|(?:0[xX]\\w*)"
              + "|(?<number>(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:[eE][-+]?\\d+)?\\w*)");

  private static final Pattern SEGMENT = Pattern.compile("\\.\\s*(?=\\d)");
  private static final Pattern LITERAL =
      Pattern.compile("-?\\s*(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:[eE][-+]?\\d+)?");

  private final String written;
  private final String respelt;
  // offsets in the respelt text of inserted characters, ascending
  private final List<Integer> inserted;

  private Spelling(String written, String respelt, List<Integer> inserted) {
    this.written = written;
    this.respelt = respelt;
    this.inserted = inserted;
  }

  static Spelling of(String written) {
    StringBuilder out = new StringBuilder(written.length());
    List<Integer> inserted = new ArrayList<>();
    Matcher token = TOKEN.matcher(written);
    int done = 0;
    while (token.find()) {
      out.append(written, done, token.start());
      done = token.end();
      if (token.group("name") != null) {
        name(token.group(), out, inserted);
      } else {
        out.append(token.group());
        if (isWholeNumber(token)) {
          insert(".0", out, inserted);
        }
      }
    }
    out.append(written, done, written.length());
    return new Spelling(written, out.toString(), inserted);
  }

  private static boolean isWholeNumber(Matcher token) {
    String number = token.group("number");
    return number != null && number.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static void name(String name, StringBuilder out, List<Integer> inserted) {
    Matcher segment = SEGMENT.matcher(name);
    int done = 0;
    while (segment.find()) {
      out.append(name, done, segment.end());
      done = segment.end();
      insert("_", out, inserted);
    }
    out.append(name, done, name.length());
  }

  private static void insert(String text, StringBuilder out, List<Integer> inserted) {
    for (int i = 0; i < text.length(); i++) {
      inserted.add(out.length());
      out.append(text.charAt(i));
    }
  }

  /// The text for the CEL parser.
  String respelt() {
    return respelt;
  }

  /// The offset in the text as written of an offset in the respelt one.
  int writtenOffset(int offset) {
    int before = 0;
    for (int place : inserted) {
      if (place < offset) {
        before++;
      }
    }
    return Math.clamp(offset - before, 0, written.length());
  }

  /// The number as written from `offset` on, sign included.
  String literalAt(int offset) {
    Matcher literal = LITERAL.matcher(written).region(offset, written.length());
    if (!literal.lookingAt()) {
      throw new IllegalStateException("no number at " + offset + " of " + written);
    }
    return literal.group();
  }

  /// A dotted name as CEL sees it.
  static String celName(String name) {
    return SEGMENT.matcher(name).replaceAll("._");
  }

  /// A dotted name of CEL as our tables write it.
  static String ownName(String celName) {
    return celName.replaceAll("\\._(?=\\d)", ".");
  }
}
