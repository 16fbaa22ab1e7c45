package alvh.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodBuilder;
import java.lang.classfile.MethodElement;
import java.lang.classfile.MethodModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Gives the classes of an old jar stack maps, so that the ahead-of-time cache takes them.
///
/// The cache of JDK 25 leaves out classes whose file is older than Java 6 (version 50), because
/// these are verified without stack maps. The command line library is published in such files and
/// is half of what a short verb loads. JDK 26 takes them as they are; then this can go.
public final class StackMaps {
  private static final String CLASS = ".class";

  private StackMaps() {}

  /// Copies the jar named first to the file named second.
  public static void main(String[] arguments) throws IOException {
    copy(Path.of(arguments[0]), Path.of(arguments[1]));
  }

  /// Writes the jar `from`, which is on the class path, to `to`: its old classes with stack maps,
  /// all else as it was.
  static void copy(Path from, Path to) throws IOException {
    try (ZipFile in = new ZipFile(from.toFile());
        OutputStream file = Files.newOutputStream(to);
        ZipOutputStream out = new ZipOutputStream(file)) {
      ClassFile format =
          ClassFile.of(
              ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
              ClassFile.ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(StackMaps.class.getClassLoader())));
      for (ZipEntry entry : Collections.list(in.entries())) {
        byte[] bytes = bytes(in, entry);
        ZipEntry copied = new ZipEntry(entry.getName());
        copied.setTime(entry.getTime());
        out.putNextEntry(copied);
        out.write(entry.getName().endsWith(CLASS) ? mapped(format, bytes) : bytes);
      }
    }
  }

  private static byte[] bytes(ZipFile jar, ZipEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private static byte[] mapped(ClassFile format, byte[] bytes) {
    ClassModel model = format.parse(bytes);
    return model.majorVersion() >= ClassFile.JAVA_6_VERSION
        ? bytes
        : format.transformClass(model, StackMaps::renew);
  }

  private static void renew(ClassBuilder renewed, ClassElement element) {
    if (element instanceof ClassFileVersion) {
      renewed.withVersion(ClassFile.JAVA_8_VERSION, 0);
    } else if (element instanceof MethodModel method) {
      renewed.transformMethod(method, StackMaps::renew);
    } else {
      renewed.with(element);
    }
  }

  /// Passing each instruction on makes the code, and with it its stack map, anew.
  private static void renew(MethodBuilder renewed, MethodElement element) {
    if (element instanceof CodeModel code) {
      renewed.withCode(made -> code.forEach(made::with));
    } else {
      renewed.with(element);
    }
  }
}
