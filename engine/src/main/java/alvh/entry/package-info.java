/// Which iron condor to open: expiry and strikes on the quotes of an instant, by delta or by
/// credit.
///
/// Door: `CondorSearch`. A search finds a condor whose legs can all be traded, or says with figures
/// why there is none. Refuses to know whether one should be opened, how many, and at what fee.
@NullMarked
package alvh.entry;

import org.jspecify.annotations.NullMarked;
