/** What volunteers are qualified for (资质): brought with a sealed number, verified by staff, ending on a day. */
@NullMarked
package org.lovebank.volunteer.ability.qualification;

import org.jspecify.annotations.NullMarked;
