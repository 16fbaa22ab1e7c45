package alvh.cli;

import java.io.File;
import java.util.Locale;

/// Whether this start took its classes from the ahead-of-time cache that the launcher makes.
final class StartCache {
  private static final String NAME = "start";
  private static final String ANEW = "delete engine/target/start, the next start makes it anew";
  private static final int BITS_PER_MEGABYTE = 20;

  private StartCache() {}

  /// What the launcher and the JVM say of it.
  static Checkup look() {
    return look(System.getProperty("alvh.aot", ""), System.getProperty("java.vm.info", ""));
  }

  /// @param cache the file that the launcher gave to the JVM, empty if none
  /// @param vm the modes of the JVM, such as `mixed mode, sharing`
  static Checkup look(String cache, String vm) {
    if (cache.isEmpty()) {
      return Checkup.warn(
          NAME,
          "without the ahead-of-time cache, so slower",
          "start with ./alvh and without ALVH_AOT=off; if it is still not there, " + ANEW);
    }
    // a JVM that cannot use the cache that it was given goes on without any shared classes
    if (!vm.contains("sharing")) {
      return Checkup.warn(NAME, "the ahead-of-time cache does not fit, so slower", ANEW);
    }
    long megabytes = new File(cache).length() >> BITS_PER_MEGABYTE;
    return Checkup.ok(
        NAME, String.format(Locale.ROOT, "with the ahead-of-time cache, %d MB", megabytes));
  }
}
