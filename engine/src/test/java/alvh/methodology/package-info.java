/// Tests of the catalogue of the methodology.
@NullMarked
package alvh.methodology;

import org.jspecify.annotations.NullMarked;
