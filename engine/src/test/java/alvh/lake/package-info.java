/// Tests of the lake: real chains through it and back, kills, readers beside a writer.
@NullMarked
package alvh.lake;

import org.jspecify.annotations.NullMarked;
