/// Tests of hedges.
@NullMarked
package alvh.hedge;

import org.jspecify.annotations.NullMarked;
