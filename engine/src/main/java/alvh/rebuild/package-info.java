/// Option chains of days without option data, rebuilt from free index data.
///
/// Level from the volatility indices, shape and widths from models fitted on real quotes, strikes
/// and expiries as they were listed then. What comes out says that it is rebuilt and how far off it
/// may be. Refuses to know files, positions and rules.
@NullMarked
package alvh.rebuild;

import org.jspecify.annotations.NullMarked;
