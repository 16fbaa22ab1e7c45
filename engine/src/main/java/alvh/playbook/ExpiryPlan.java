package alvh.playbook;

/// Which expiry an entry is opened in, days counting from the day of the decision.
public sealed interface ExpiryPlan {
  /// The first monthly expiry at least so many calendar days out.
  ///
  /// @param leastDays >= 0
  record NextMonthly(int leastDays) implements ExpiryPlan {
    public NextMonthly {
      check(leastDays, leastDays);
    }
  }

  /// The first expiry of a class from `least` to `most` calendar days out.
  ///
  /// @param root the option class, such as `SPXW`
  record CalendarDays(String root, int least, int most) implements ExpiryPlan {
    public CalendarDays {
      check(least, most);
    }
  }

  /// The first expiry of a class from `least` to `most` trading days out.
  ///
  /// @param root the option class, such as `SPXW`
  record TradingDays(String root, int least, int most) implements ExpiryPlan {
    public TradingDays {
      check(least, most);
    }
  }

  private static void check(int least, int most) {
    if (least < 0 || most < least) {
      throw new IllegalArgumentException(
          "days need 0 <= least <= most, were " + least + " and " + most);
    }
  }
}
