/// Tests of the catalogue of facts.
@NullMarked
package alvh.fact;

import org.jspecify.annotations.NullMarked;
