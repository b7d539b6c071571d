/** How somebody becomes a volunteer (招募注册): one call, consents, the charter. */
@NullMarked
package org.lovebank.volunteer.volunteer.registration;

import org.jspecify.annotations.NullMarked;
