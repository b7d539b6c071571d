/** Data that was kept long enough goes (保存期限), as the policy says. Knows rooms only as keepers. */
@NullMarked
package org.lovebank.volunteer.protection.retention;

import org.jspecify.annotations.NullMarked;
