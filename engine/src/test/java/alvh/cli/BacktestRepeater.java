package alvh.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Runs the same words of the command line for ever, a line before each: to be killed.
public final class BacktestRepeater {
  static final String BEGIN = "begin";

  private BacktestRepeater() {}

  public static void main(String[] words) {
    var nowhere = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    while (true) {
      System.out.println(BEGIN);
      if (Main.run(nowhere, nowhere, words) != 0) {
        System.out.println("failed");
        return;
      }
    }
  }
}
