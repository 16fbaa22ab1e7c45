package alvh.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A curve as text: `o` at the points, dots on the straight lines between them.
final class CurvePlot {
  private static final int HEIGHT = 10;
  private static final int WIDTH = 64;

  /// One point of the curve.
  ///
  /// @param days calendar days ahead, >= 0, ascending
  /// @param level index points
  record Point(int days, double level) {}

  private CurvePlot() {}

  /// The lines of the plot; none for fewer than two points.
  static List<String> lines(List<Point> points) {
    if (points.size() < 2) {
      return List.of();
    }
    double low = points.stream().mapToDouble(Point::level).min().orElseThrow();
    double high = points.stream().mapToDouble(Point::level).max().orElseThrow();
    int last = points.getLast().days();
    char[][] cells = new char[HEIGHT][WIDTH];
    for (char[] row : cells) {
      Arrays.fill(row, ' ');
    }
    for (int column = 0; column < WIDTH; column++) {
      double days = (double) last * column / (WIDTH - 1);
      if (days >= points.getFirst().days()) {
        cells[row(level(points, days), low, high)][column] = '.';
      }
    }
    for (Point point : points) {
      cells[row(point.level(), low, high)][column(point.days(), last)] = 'o';
    }
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < HEIGHT; row++) {
      double level = high - (high - low) * row / (HEIGHT - 1);
      String line =
          String.format(Locale.ROOT, "%7s |", Numbers.fixed(level, 2)) + new String(cells[row]);
      lines.add(line.stripTrailing());
    }
    lines.add("        +" + "-".repeat(WIDTH));
    String end = Integer.toString(last);
    lines.add("         0" + " ".repeat(WIDTH - 1 - end.length()) + end);
    return lines;
  }

  private static int row(double level, double low, double high) {
    double share = high > low ? (high - level) / (high - low) : 0;
    return (int) Math.round(share * (HEIGHT - 1));
  }

  private static int column(int days, int last) {
    return (int) Math.round((double) days / last * (WIDTH - 1));
  }

  private static double level(List<Point> points, double days) {
    int i = 1;
    while (i < points.size() - 1 && points.get(i).days() < days) {
      i++;
    }
    Point before = points.get(i - 1);
    Point after = points.get(i);
    double share = (days - before.days()) / (after.days() - before.days());
    return before.level() + share * (after.level() - before.level());
  }
}
