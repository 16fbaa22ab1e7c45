/// Tests of the package of the same name.
@NullMarked
package alvh.vix;

import org.jspecify.annotations.NullMarked;
