/// Tests of the numerics, and the arithmetic of 65 digits that they are held against.
@NullMarked
package alvh.math;

import org.jspecify.annotations.NullMarked;
