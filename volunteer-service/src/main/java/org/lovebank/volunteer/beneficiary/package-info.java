/** Who receives help (服务对象), with groups that are sealed. Knows persons and consents, not wishes. */
@NullMarked
package org.lovebank.volunteer.beneficiary;

import org.jspecify.annotations.NullMarked;
